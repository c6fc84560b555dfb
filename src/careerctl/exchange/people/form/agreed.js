// What a form about something agreed collects.
  const collected = () => {
    const differ = Object.fromEntries(questions.filter(answered).map((each) => [each.dataset.id, text(`differ:${each.dataset.id}`)]));
    return { format: "careerctl/agreement/1", handed_out: handedOut, date: day(new Date()), handed_in: ticked("hand_in"), handed_in_manager: ticked("hand_in_manager"), differ, trial: trial() };
  };
  const trial = () => form.elements.trial ? form.elements.trial.value : "";
  const answered = (question) => Boolean(text(`differ:${question.dataset.id}`));
  const wrong = () => ticked("hand_in") || ticked("hand_in_manager") || trial() || questions.some(answered) ? []
    : [say(side === "look-again" ? "stands" : "this-is-it")];
  const open = () => [];
  const progress = () => {
    const count = questions.filter(answered).length;
    if (side === "look-again") return say("looked", { count: ticked("hand_in") + ticked("hand_in_manager") });
    return [say(ticked("hand_in") ? "agreed" : "open-still"), ...(count ? [say("differently", { count })] : [])].join(" · ");
  };
