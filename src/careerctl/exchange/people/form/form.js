// What every form does with what was written: it collects, folds, keeps and hands over. It asks no network, and keeps
// nothing unless somebody says that nobody else uses this computer.
  const form = document.getElementById("form");
  const find = (id) => document.getElementById(id);
  const all = (selector, inside = form) => [...inside.querySelectorAll(selector)];
  const handedOut = JSON.parse(form.dataset.handedOut);
  const said = JSON.parse(form.dataset.said);
  const say = (key, values = {}) => said[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const { organisation, person, side, round, id } = handedOut;
  const place = ["careerctl", organisation, person, side, round, id].join("\n");
  const questions = all(".question");
  let changed = false, asked = "";

  const fields = () => all("input[name], textarea[name], select[name]");
  const text = (name) => clean(form.elements[name] ? form.elements[name].value : "");
  const ticked = (name) => Boolean(form.elements[name] && form.elements[name].checked);
  const chosen = (prefix) => all("input[type=checkbox]:checked").filter((each) => each.name.startsWith(prefix))
    .map((each) => each.name.slice(prefix.length));
  const lines = (name) => text(name).split("\n").map((each) => each.trim()).filter(Boolean);
  // What no file holds goes out already here: control characters that came along with something pasted.
  const clean = (written) => written.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").trim();

  const day = (now) => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, "0")).join("-");
  const named = (question) => question.querySelector("legend").firstChild.textContent;

  // SHA-256 by its standard: crypto.subtle is not there for every file that is opened from disk.
  const sha256 = (bytes) => {
    const primes = [];
    for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
    const part = (x) => ((x - Math.floor(x)) * 4294967296) >>> 0;
    const k = primes.map((p) => part(Math.cbrt(p)));
    const h = primes.slice(0, 8).map((p) => part(Math.sqrt(p)));
    const size = ((bytes.length + 72) >> 6) << 6;
    const padded = new Uint8Array(size);
    padded.set(bytes);
    padded[bytes.length] = 128;
    const view = new DataView(padded.buffer);
    view.setUint32(size - 8, Math.floor(bytes.length / 536870912));
    view.setUint32(size - 4, (bytes.length << 3) >>> 0);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let at = 0; at < size; at += 64) {
      const w = Array.from({ length: 16 }, (_, i) => view.getUint32(at + 4 * i));
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = (w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) >>> 0;
      }
      let [a, b, c, d, e, f, g, last] = h;
      for (let i = 0; i < 64; i++) {
        const one = (last + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i]) >>> 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
        [last, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
      }
      [a, b, c, d, e, f, g, last].forEach((each, i) => { h[i] = (h[i] + each) >>> 0; });
    }
    return h.map((each) => each.toString(16).padStart(8, "0")).join("");
  };

  const folded = (answers) => {
    const bytes = new TextEncoder().encode(JSON.stringify(answers));
    let binary = "";
    for (const each of bytes) binary += String.fromCharCode(each);
    return [`careerctl answers 1: ${person}, ${side}, ${round} (folded, not locked)`, ...btoa(binary).match(/.{1,72}/g),
      `end of answers ${sha256(bytes).slice(0, 16)}`, ""].join("\n");
  };

  const show = () => {
    for (const each of questions) each.classList.toggle("answered", answered(each));
    for (const each of all("input[type=date]")) each.closest("label").classList.toggle("dated", Boolean(each.value));
    find("progress").textContent = progress();
  };

  const store = (how) => { try { return how(window.localStorage); } catch { return null; } };
  const keep = () => {
    const kept = fields().filter((each) => each.checked || (each.value && !/radio|checkbox/.test(each.type)))
      .map((each) => [each.name, each.type === "radio" ? each.value : each.type === "checkbox" ? true : each.value]);
    store((there) => find("keep").checked ? there.setItem(place, JSON.stringify(kept)) : there.removeItem(place));
  };
  const restore = () => {
    const kept = store((there) => there.getItem(place));
    if (!kept) return;
    find("keep").checked = true;
    for (const each of all("input[type=checkbox][name]")) each.checked = false;
    for (const [name, value] of JSON.parse(kept)) {
      for (const each of fields().filter((one) => one.name === name)) {
        if (each.type === "radio") each.checked = each.checked || each.value === value;
        else if (each.type === "checkbox") each.checked = true;
        else each.value = value;
      }
    }
    changed = true;
  };

  const save = () => {
    const faults = wrong(), left = open().join(" · ");
    const told = faults.length ? say("not-saved", { faults: faults.join(" · ") })
      : left && left !== asked ? say("open", { names: left }) : "";
    asked = faults.length ? "" : left;
    find("missing").textContent = told;
    if (told) return;
    const name = `${form.dataset.stem}.answers`;
    const whole = folded(collected());
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([whole], { type: "application/octet-stream" }));
    link.download = name;
    link.click();
    find("file").textContent = name;
    find("text").value = whole;
    find("saved").classList.add("shown");
    find("saved").focus();
    store((there) => there.removeItem(place));
    find("keep").checked = false;
    changed = false;
  };

  form.classList.add("on");
  for (const each of all("details")) each.open = false;
  restore();
  show();
  form.addEventListener("input", (event) => {
    if (event.target.id === "text") return;
    if (event.target.id !== "keep") changed = true;
    find("saved").classList.remove("shown");
    keep();
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const each of all(".clear")) each.addEventListener("click", () => {
    const question = each.closest(".question");
    for (const one of all("input", question)) one.checked = false;
    for (const one of all("textarea", question)) one.value = "";
    changed = true;
    keep();
    show();
    question.querySelector("input").focus();
  });
  find("save").addEventListener("click", save);
  find("copy").addEventListener("click", () => {
    find("text").select();
    if (navigator.clipboard) navigator.clipboard.writeText(find("text").value).catch(() => document.execCommand("copy"));
    else document.execCommand("copy");
    find("copy").textContent = say("copied");
  });
  window.addEventListener("beforeprint", () => { for (const each of all("details")) each.open = true; });
  window.addEventListener("beforeunload", (event) => { if (changed && !find("keep").checked) event.preventDefault(); });
