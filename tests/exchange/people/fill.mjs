// Fills a form in as somebody does, on a phone without a network, and hands over what it saves and shows.
import fs from "node:fs";
import { createRequire } from "node:module";

const [installed, browserPath, told] = process.argv.slice(2);
const { file, width, scheme, steps } = JSON.parse(fs.readFileSync(told, "utf8"));
const require = createRequire(`${installed}/`);
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ viewport: { width, height: 800 }, offline: true, colorScheme: scheme,
  acceptDownloads: true });
const said = { wrong: [], downloads: [], dialogs: 0, clicks: 0 };
const open = async () => {
  const page = await context.newPage();
  page.on("console", (message) => said.wrong.push(message.text()));
  page.on("pageerror", (error) => said.wrong.push(String(error)));
  page.on("request", (request) => { if (!/^(file|blob):/.test(request.url())) said.wrong.push(`asks for ${request.url()}`); });
  page.on("dialog", async (dialog) => { said.dialogs += 1; await dialog.accept(); });
  page.on("download", async (download) => {
    said.downloads.push([download.suggestedFilename(), fs.readFileSync(await download.path(), "utf8")]);
  });
  await page.goto(`file://${file}`);
  return page;
};
let page = await open();
const look = async () => {
  await page.evaluate(() => { for (const each of document.querySelectorAll("details")) each.open = true; });
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run());
  said.wrong.push(...found.violations.map((each) => `${each.id}: ${each.nodes[0].html}`));
  said.wrong.push(...await page.evaluate(() => {
    const root = document.documentElement, wrong = [];
    if (root.scrollWidth > root.clientWidth + 1) wrong.push(`wider than the page: ${root.scrollWidth}`);
    for (const each of document.querySelectorAll("main *")) {
      const box = each.getBoundingClientRect();
      if (box.right > root.clientWidth + 1 || box.left < -1) wrong.push(`outside: ${each.outerHTML.slice(0, 80)}`);
    }
    return wrong;
  }));
};
const choose = async (name, value) => {
  const field = page.locator(`[name="${name}"]${value === undefined ? "" : `[value="${value}"]`}`);
  await field.evaluate((one) => { const around = one.closest("details"); if (around) around.open = true; });
  await field.click();
  said.clicks += 1;
};
for (const [what, name, value] of steps) {
  if (what === "click") await choose(name, value);
  if (what === "write") {
    await page.locator(`[name="${name}"]`).evaluate((one) => { const d = one.closest("details"); if (d) d.open = true; });
    await page.fill(`[name="${name}"]`, value);
  }
  if (what === "select") {
    await page.locator(`[name="${name}"]`).evaluate((one) => { const d = one.closest("details"); if (d) d.open = true; });
    await page.selectOption(`[name="${name}"]`, value);
  }
  if (what === "key") { await page.keyboard.press(name); said.clicks += 1; }
  if (what === "press") { await page.click(name); said.clicks += 1; await page.waitForTimeout(150); }
  if (what === "look") await look();
  if (what === "read") said[name] = await page.locator(name).evaluate((one) => one.value ?? one.textContent);
  if (what === "kept") said.kept = await page.evaluate(() => Object.entries(localStorage));
  if (what === "again") { await page.close({ runBeforeUnload: true }); await new Promise((go) => setTimeout(go, 300)); page = await open(); }
}
await browser.close();
console.log(JSON.stringify(said));
