// node search-bytes.mjs SITE QUERIES.jsonl: what queries of a built site transfer, script compressed as hosts do, from a host that
// gives parts of files and from one that does not: one line of JSON.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [site, queries] = process.argv.slice(2);
const page = await readFile(path.join(site, "search/index.html"), "utf8");
const script = (name) => path.resolve(site, "search", new RegExp(`data-${name}="([^"]+)"`).exec(page)[1]);
const { openIndex } = await import(pathToFileURL(script("module")).href);
const base = pathToFileURL(path.resolve(site) + "/").href;
const texts = (await readFile(queries, "utf8")).trim().split("\n").map((line) => JSON.parse(line).text);
const packed = (bytes) => gzipSync(bytes, { level: 6 }).length;
const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
const said = { engine: packed(await readFile(script("module"))), view: packed(await readFile(script("view"))) };

for (const givesParts of [true, false]) {
  let sent = 0, requests = 0;
  const headers = givesParts ? { "accept-ranges": "bytes" } : {};
  const fetch = async (address, how = {}) => {
    const bytes = await readFile(new URL(address)), part = givesParts && /^bytes=(\d+)-(\d+)$/.exec(how.headers?.Range || "");
    const body = part ? bytes.subarray(Number(part[1]), Number(part[2]) + 1) : bytes;
    sent += part ? body.length : packed(bytes);
    requests++;
    return new Response(body, { status: part ? 206 : 200, headers });
  };
  const bytesOf = async (index, text) => { sent = requests = 0; await index.search(text, { limit: 10 }); return sent; };
  const cold = [], warm = [], asked = [];
  for (const text of texts) {
    sent = requests = 0;
    const index = await openIndex(base, { fetch }), manifest = [sent, requests];
    cold.push(manifest[0] + await bytesOf(index, text));
    asked.push(manifest[1] + requests);
  }
  const index = await openIndex(base, { fetch });
  for (const text of texts) warm.push(await bytesOf(index, text));
  said[givesParts ? "parts" : "whole"] = { cold: median(cold), coldest: Math.max(...cold), warm: median(warm.slice(1)), requests: median(asked) };
}
console.log(JSON.stringify(said));
