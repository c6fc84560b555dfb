// What a form about ratings collects.
  const rated = (question) => {
    const key = question.dataset.id;
    const level = question.querySelector("input[type=radio]:checked");
    return { key, level: level ? level.value : "", why: text(`why:${key}`), evidence: lines(`evidence:${key}`) };
  };

  const answer = ({ key, level, why, evidence }) => {
    if (level === "no_chance" || level === "not_applicable") return { [level]: why };
    const said = { level, why, evidence };
    return ticked(`not_seen:${key}`) ? { ...said, observed: false } : said;
  };

  const collected = () => {
    const ratings = {};
    for (const each of questions.map(rated)) if (each.level || each.why || each.evidence.length) ratings[each.key] = answer(each);
    const answers = { format: "careerctl/answers/1", handed_out: handedOut, date: day(new Date()), handed_in: ticked("hand_in"), ratings };
    if (!handedOut.lists) return answers;
    answers.lists = { drivers: [...chosen("drivers:"), ...lines("drivers+")] };
    for (const key of ["strengths", "learns", "rather_not"]) answers.lists[key] = chosen(`${key}:`);
    answers.wish = { role: text("wish_role"), words: text("wish_words"), why: text("wish_why"), by: text("wish_by"),
      shared_with: form.elements.shared_with.value };
    answers.steps = all("[name^='step_text:']").filter((each) => clean(each.value))
      .map((each) => ({ kind: text(each.name.replace("text", "kind")), text: clean(each.value) }));
    answers.done = chosen("done:");
    return answers;
  };

  const wrong = () => {
    const faults = [];
    for (const question of questions) {
      const { key, level, why, evidence } = rated(question);
      if (!level && (why || evidence.length)) faults.push(say("no-level", { name: named(question) }));
      else if (!level && ticked(`not_seen:${key}`)) faults.push(say("not-seen", { name: named(question) }));
      else if (level.startsWith("no") && !why) faults.push(say("no-reason", { name: named(question) }));
    }
    const lost = ["wish_why", "wish_by"].some(text) && !["wish_role", "wish_words"].some(text);
    return lost ? [...faults, say("no-wish")] : faults;
  };
  const open = () => ticked("hand_in") ? questions.filter((each) => "needed" in each.dataset && !answered(each)).map(named) : [];
  const answered = (question) => Boolean(question.querySelector("input[type=radio]:checked"));
  const progress = () => {
    const asked = questions.filter((each) => !each.closest("details"));
    return say("answered", { count: asked.filter(answered).length, all: asked.length });
  };
