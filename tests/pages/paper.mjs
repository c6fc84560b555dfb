// Prints pages in Chromium, each on A4 and on Letter, as PDF files beside them.
import { createRequire } from "node:module";

const [installed, browserPath, ...files] = process.argv.slice(2);
const { chromium } = createRequire(`${installed}/`)("playwright-core");
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });
for (const file of files) {
  const page = await browser.newPage({ offline: true });
  await page.goto(`file://${file}`);
  for (const format of ["A4", "Letter"]) await page.pdf({ path: `${file}.${format}.pdf`, format });
  await page.close();
}
await browser.close();
