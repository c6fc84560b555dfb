// Looks for words on the search page of a site, as its reader would, and prints what was found and what was asked for.
import { createRequire } from "node:module";

const [installed, browserPath, file] = process.argv.slice(2);
const { chromium } = createRequire(`${installed}/`)("playwright-core");
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ offline: true });
const page = await context.newPage();
const answer = { said: [], found: {} };
page.on("console", (message) => answer.said.push(message.text()));
page.on("pageerror", (error) => answer.said.push(String(error)));
page.on("request", (request) => { if (!request.url().startsWith("file:")) answer.said.push(request.url()); });
await page.goto(`file://${file}`);
const read = () => page.evaluate(() => ({
  status: document.getElementById("said").textContent,
  hits: [...document.querySelectorAll("#found a")].map((each) => `${each.textContent} ${each.getAttribute("href")}`),
  all: !document.getElementById("all").hidden,
  at: location.hash,
}));
for (const words of ["negot", "NÉGOT lawyers", "cold chain", "zzz", "<b>", ""]) {
  await page.fill("#words", words);
  answer.found[words] = await read();
}
await page.fill("#words", "discovery leading");
await page.click("#found a");
await page.waitForLoadState();
answer.arrived = page.url().split("/").slice(-2).join("/");
await page.goBack();
answer.back = await read();
const plain = await (await browser.newContext({ javaScriptEnabled: false, offline: true })).newPage();
await plain.goto(`file://${file}`);
answer.plain = { links: await plain.locator("#all a:visible").count(), box: await plain.locator("#words").isVisible() };
await browser.close();
console.log(JSON.stringify(answer, null, 1));
