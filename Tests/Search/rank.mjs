// node rank.mjs SITE ENGINE QUERIES: ENGINE is the folder with the engine's parts. For each line of QUERIES what the reader's engine finds, for comparison with Swift's.
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";

const [site, engine, queries] = process.argv.slice(2);
const parts = (await readdir(engine)).sort().map((name) => readFile(path.join(engine, name), "utf8"));
runInThisContext((await Promise.all(parts)).join(""));
const fetch = async (address) => new Response(await readFile(new URL(address)));
const index = await globalThis.sitegenSearch.openIndex(pathToFileURL(path.resolve(site) + "/").href, { fetch });
for (const query of (await readFile(queries, "utf8")).split("\n")) {
  const answer = await index.search(query, { limit: 100, passages: false, facets: false });
  const full = await index.search(query, { limit: 10, facets: false });
  const said = [...answer.corrections, ...answer.completions].map((one) => `${one.from}>${one.to}`);
  const warnings = [...answer.warnings, ...full.warnings].sort();
  const results = answer.results.map((one) => `${one.url}=${one.score}=${one.matched}`);
  const passages = full.results.flatMap((one) => [one.url, ...one.passages.map((passage) => `${passage.anchor}=${passage.text}`)]);
  console.log([answer.total, ...said, ...answer.also.map((one) => one.name), ...warnings, ...results, ...passages].join("\t"));
}
