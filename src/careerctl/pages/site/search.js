"use strict";
const pages = /* pages */ [];
const said = /* said */ {};
const most = 50;
const box = document.getElementById("search");
const input = document.getElementById("words");
const status = document.getElementById("said");
const list = document.getElementById("found");
const all = document.getElementById("all");

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const index = pages.map(([name, sort, address, words]) =>
  ({ name, sort, address, words, plainName: plain(name), plainWords: plain(words) }));

// A word counts most where a name begins with it, then where a word of the name does.
const points = (page, word) => {
  const at = page.plainName.indexOf(word);
  if (at === 0) return 8;
  if (at > 0) return /[\p{L}\p{N}]/u.test(page.plainName[at - 1]) ? 2 : 4;
  return page.plainWords.includes(word) ? 1 : 0;
};

const scored = (page, words) => {
  const each = words.map((word) => points(page, word));
  return each.every(Boolean) ? each.reduce((sum, one) => sum + one, 0) : 0;
};

// The words around the first one that was found, whole ones.
const around = (page, words) => {
  const at = Math.max(0, Math.min(...words.map((word) => page.plainWords.indexOf(word)).filter((place) => place >= 0), Infinity));
  const from = at === Infinity || at < 80 ? 0 : page.words.indexOf(" ", at - 80) + 1;
  if (page.words.length - from <= 220) return (from ? "… " : "") + page.words.slice(from);
  return (from ? "… " : "") + page.words.slice(from, page.words.lastIndexOf(" ", from + 220)) + " …";
};

const item = (page, words) => {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = page.address;
  link.textContent = page.name;
  const sort = document.createElement("span");
  sort.className = "quiet";
  sort.textContent = ` · ${page.sort}`;
  const text = document.createElement("p");
  text.textContent = around(page, words);
  line.append(link, sort, text);
  return line;
};

const show = () => {
  const words = plain(input.value).split(/\s+/).filter(Boolean);
  const hits = words.length ? index.map((page) => [scored(page, words), page]).filter(([score]) => score) : [];
  hits.sort(([one], [other]) => other - one);
  list.replaceChildren(...hits.slice(0, most).map(([, page]) => item(page, words)));
  if (hits.length > most) {
    const more = document.createElement("li");
    more.textContent = said.more.replace("{count}", hits.length - most);
    list.append(more);
  }
  const count = hits.length === 1 ? said.one : said.many.replace("{count}", hits.length);
  status.textContent = words.length ? (hits.length ? count : said.none) : "";
  all.hidden = hits.length > 0;
  history.replaceState(null, "", words.length ? `#q=${encodeURIComponent(input.value)}` : "#");
};

// What is looked for stands in the address, so that it can be sent and comes back with the browser's way back.
const read = () => {
  const words = /^#q=(.*)/.exec(location.hash);
  if (words) {
    try { input.value = decodeURIComponent(words[1]); } catch { input.value = words[1]; }
    show();
  }
};

box.classList.add("runs");
input.addEventListener("input", show);
addEventListener("hashchange", read);
read();
input.focus();
