// Reads charts as a list of texts, and says of each what Mermaid itself makes of it.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const installed = createRequire(`${process.argv[2]}/package.json`);
const { JSDOM } = installed("jsdom");
const page = new JSDOM("");
globalThis.window = page.window;
globalThis.document = page.window.document;
const folder = pathToFileURL(`${process.argv[2]}/node_modules/mermaid/dist/mermaid.core.mjs`);
const { default: mermaid } = await import(folder);

// Mermaid keeps a number in `#35;` like this until it draws.
const drawn = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, number) => String.fromCodePoint(Number(number)));

const made = [];
let given = "";
for await (const part of process.stdin) given += part;
for (const chart of JSON.parse(given)) {
  try {
    await mermaid.parse(chart);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(chart);
    const boxes = [...db.getVertices().values()].map((each) => [each.id, drawn(each.text), each.labelType]);
    const arrows = db.getEdges().map((each) => [each.start, each.end, drawn(each.text), each.stroke, each.type]);
    made.push({ boxes, arrows });
  } catch (error) {
    made.push({ error: String(error) });
  }
}
console.log(JSON.stringify(made));
