// node renewed.mjs SITE OTHER ENGINE: an index that is opened on SITE/search, which OTHER/search then replaces, answers from that;
// of one whose format is another it is said. Prints the addresses found and the warnings, then what is thrown.
import { cp, readFile, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";

const [site, other, engine] = process.argv.slice(2);
const parts = (await readdir(engine)).sort().map((name) => readFile(path.join(engine, name), "utf8"));
runInThisContext((await Promise.all(parts)).join(""));
const fetch = async (address) => {
  try { return new Response(await readFile(new URL(address))); } catch { return new Response("", { status: 404 }); }
};
const base = pathToFileURL(path.resolve(site) + "/").href;
const index = await globalThis.sitegenSearch.openIndex(base, { fetch });
await rm(path.join(site, "search"), { recursive: true });
await cp(path.join(other, "search"), path.join(site, "search"), { recursive: true });
const answer = await index.search("lantern");
console.log([...answer.results.map((one) => one.url), ...answer.warnings].join("\t"));
await cp(path.join(other, "other-format.js"), path.join(site, "search/manifest.js"));
try { await globalThis.sitegenSearch.openIndex(base, { fetch }); } catch (error) { console.log(error.message); }
