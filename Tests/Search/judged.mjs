// node judged.mjs SITE [BAR]: nDCG@10 of the questions in judged.tsv on the built sample archive, and every question whose
// best answer does not come first. Exits 1 below BAR.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const site = path.resolve(process.argv[2] || "Public"), bar = Number(process.argv[3] || 0);
const name = /data-module="([^"]+)"/.exec(await readFile(path.join(site, "search/index.html"), "utf8"))[1];
const { openIndex } = await import(pathToFileURL(path.resolve(site, "search", name)).href);
const index = await openIndex(pathToFileURL(site + "/").href, { fetch: async (address) => new Response(await readFile(new URL(address))) });
const lines = (await readFile(fileURLToPath(new URL("judged.tsv", import.meta.url)), "utf8")).split("\n").filter((line) => line && line[0] !== "#");
const gain = (grades) => grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
let total = 0;
for (const line of lines) {
  const [query, answers] = line.split("\t");
  const grades = new Map(answers.split(" ").map((one) => [one.slice(0, one.lastIndexOf(":")) + "/", Number(one.slice(-1))]));
  const { results } = await index.search(query, { limit: 10 });
  const found = results.map((one) => grades.get(one.url) || 0);
  const ideal = [...grades.values()].sort((a, b) => b - a), score = gain(found) / gain(ideal.slice(0, 10));
  total += score;
  if (found[0] !== ideal[0]) console.log(`${score.toFixed(2)}  ${query}: first ${results.length ? results[0].url : "nothing"}, best answers at ${[...grades.keys()].filter((url) => grades.get(url) === ideal[0]).map((url) => `${url} ${results.findIndex((one) => one.url === url) + 1 || "-"}`).join(", ")}`);
}
console.log(`${lines.length} questions, nDCG@10 ${(total / lines.length).toFixed(3)}`);
process.exit(total / lines.length < bar ? 1 : 0);
