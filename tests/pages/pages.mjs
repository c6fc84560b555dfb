// Opens pages in Chromium and prints what is wrong with them: axe's findings, links that lead nowhere, and text that is
// cut off or overlaps.
import fs from "node:fs";
import { createRequire } from "node:module";

const [installed, browserPath, ...files] = process.argv.slice(2);
const views = [[1000, "light"], [390, "light"], [360, "dark"], [794, "print"]];
const require = createRequire(`${installed}/`);
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--disable-quic"],
});
const places = {};
const leads = (link) => {
  const [file, place] = link.replace("file://", "").split("#");
  if (!(file in places)) places[file] = fs.existsSync(file) ? [...fs.readFileSync(file, "utf8").matchAll(/ id="([^"]*)"/g)].map((each) => each[1]) : undefined;
  return places[file] !== undefined && (!place || places[file].includes(place));
};
const found = {};
for (const [width, scheme] of views) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true,
    colorScheme: scheme === "dark" ? "dark" : "light" });
  const page = await context.newPage();
  if (scheme === "print") await page.emulateMedia({ media: "print" });
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("request", (request) => { if (!request.url().startsWith("file:")) said.push(`asks for ${request.url()}`); });
  for (const file of files) {
    said.length = 0;
    await page.goto(`file://${file}`);
    await page.evaluate(axe);
    const axeFound = await page.evaluate(() => axe.run());
    said.push(...axeFound.violations.map((each) => `${each.id}: ${each.nodes[0].html}`));
    const links = await page.evaluate(() => [...document.links].map((each) => each.href).filter((each) => each.startsWith("file:")));
    said.push(...new Set(links.filter((each) => !leads(each)).map((each) => `leads nowhere: ${each}`)));
    said.push(...await page.evaluate(() => {
      const wrong = [];
      const root = document.documentElement;
      if (root.scrollWidth > root.clientWidth + 1) wrong.push(`wider than the page: ${root.scrollWidth}`);
      for (const each of document.querySelectorAll("main *")) {
        if (each.closest("svg") || each.closest("thead")) continue;
        const box = each.getBoundingClientRect();
        if (box.right > root.clientWidth + 1 || box.left < -1) wrong.push(`outside: ${each.outerHTML.slice(0, 80)}`);
        const moved = getComputedStyle(each).overflowX === "auto" && each.tabIndex === 0;
        if (each.scrollWidth > each.clientWidth + 1 && each.clientWidth && !moved) wrong.push(`cut off: ${each.outerHTML.slice(0, 80)}`);
      }
      const main = document.querySelector("main");
      const { paddingLeft, paddingRight } = getComputedStyle(main);
      const text = main.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      for (const figure of document.querySelectorAll("figure")) {
        const strips = [...figure.querySelectorAll(".strip")].map((each) => each.getBoundingClientRect().width);
        if (strips.some((width) => Math.abs(width - text) > 1) || Math.abs(figure.clientWidth - text) > 1)
          wrong.push(`narrower than the text: ${figure.outerHTML.slice(0, 80)}`);
      }
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest("svg") || !node.parentElement.getClientRects().length) continue;
        for (const word of node.data.matchAll(/\p{Script=Latin}+/gu)) {
          if (word[0].length > 24) continue;
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const lines = new Set([...range.getClientRects()].filter((each) => each.width > 0.5).map((each) => Math.round(each.top)));
          if (lines.size > 1) wrong.push(`word broken: ${word[0]} in ${node.parentElement.tagName}`);
        }
      }
      for (const svg of document.querySelectorAll("svg")) {
        const edge = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll("text")].map((each) => [each.getBoundingClientRect(), each.textContent]);
        for (const [box, text] of boxes) {
          if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1 || box.top < edge.top - 1)
            wrong.push(`text outside of its picture: ${text}`);
        }
        for (const around of svg.querySelectorAll("rect.role, rect.tab")) {
          const edges = around.getBoundingClientRect();
          for (const text of around.parentElement.querySelectorAll("text")) {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            if (left < edges.left - 0.5 || right > edges.right + 0.5 || top < edges.top - 1 || bottom > edges.bottom + 1)
              wrong.push(`text outside of its box: ${text.textContent}`);
          }
        }
        boxes.forEach(([a, one], at) => boxes.slice(at + 1).forEach(([b, other]) => {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (across > 1 && down > 0.35 * Math.min(a.height, b.height)) wrong.push(`texts overlap: ${one} / ${other}`);
        }));
      }
      return wrong;
    }));
    if (said.length) found[`${file} ${width} ${scheme}`] = [...said];
  }
  await context.close();
}
await browser.close();
console.log(JSON.stringify(found, null, 1));
