// node damaged.mjs SITE ENGINE QUERIES STEP: asks the queries, one a line, of the index of SITE with a byte of a file changed or the
// file cut there, and with a byte of what is compressed changed before it is compressed: every STEPth byte of every file. Prints how
// many files it tried; each must give an answer or an error. Whoever calls this looks at the time and memory it takes.
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";
import { deflateRawSync, inflateRawSync } from "node:zlib";

const [site, engine, queries, step] = process.argv.slice(2);
const parts = (await readdir(engine)).sort().map((name) => readFile(path.join(engine, name), "utf8"));
runInThisContext((await Promise.all(parts)).join(""));

const files = new Map();
for (const name of await readdir(path.join(site, "search"))) files.set(name, await readFile(path.join(site, "search", name)));
const base = pathToFileURL(path.resolve(site) + "/").href;
let tried = 0, answers = 0;

async function ask(name, bytes) {
  tried++;
  const fetch = async (address) => {
    const asked = path.basename(new URL(address).pathname), file = asked === name ? bytes : files.get(asked);
    return file ? new Response(file) : new Response("", { status: 404 });
  };
  let index;
  try { index = await globalThis.sitegenSearch.openIndex(base, { fetch }); } catch { return; }
  for (const query of queries.split("\n")) {
    try { await index.search(query, { limit: 3 }); answers++; } catch { /* An error is right too. */ }
  }
}

const escaped = (payload) => Buffer.from(Array.from(payload).flatMap((byte) =>
  byte === 92 || byte === 34 ? [92, byte] : byte === 10 ? [92, 110] : byte === 13 ? [92, 114] : [byte]));
const unescaped = (bytes) => {
  const payload = [];
  for (let i = 0; i < bytes.length; i++) payload.push(bytes[i] !== 92 ? bytes[i] : bytes[++i] === 110 ? 10 : bytes[i] === 114 ? 13 : bytes[i]);
  return Buffer.from(payload);
};
const opening = (name) => `sitegenShard("${name.slice(0, -3)}","`;
const payloadOf = (name, bytes) => unescaped(bytes.subarray(opening(name).length, bytes.length - 4));
const fileOf = (name, payload) => Buffer.concat([Buffer.from(opening(name)), escaped(payload), Buffer.from("\");\n")]);
const number = (value) => { const bytes = []; for (; value > 127; value = Math.floor(value / 128)) bytes.push(value % 128 + 128); return Buffer.from([...bytes, value]); };
const block = (bytes) => Buffer.concat([number(bytes.length), bytes]);
// The block that begins at a place, and where the next one does.
function blockAt(payload, at) {
  let length = 0;
  for (let scale = 1; at < payload.length; scale *= 128) {
    const byte = payload[at++];
    length += (byte & 127) * scale;
    if (byte < 128) break;
  }
  return { bytes: payload.subarray(at, at + length), next: at + length };
}
function blocks(payload) {
  const found = [];
  for (let at = 0; at < payload.length;) {
    const { bytes, next } = blockAt(payload, at);
    found.push(bytes);
    at = next;
  }
  return found;
}
const inflated = (bytes) => { try { return inflateRawSync(bytes); } catch { return null; } };

// The compressed parts of a file, each with how the file is made of another.
function compressed(name, file) {
  const payload = payloadOf(name, file);
  if (!/^(words|texts|places)-/.test(name)) return [[inflated(payload), (inner) => fileOf(name, deflateRawSync(inner))]];
  if (name.startsWith("places-")) return [];
  const contents = blocks(payload).map((one) => blockAt(one, 0).bytes);
  return contents.map((content, at) => {
    const isWords = name.startsWith("words-"), { bytes, next } = blockAt(content, 0);
    const list = isWords ? bytes : content, rest = isWords ? content.subarray(next) : Buffer.alloc(0);
    return [inflated(list), (inner) => {
      const packed = deflateRawSync(inner), changed = Buffer.concat([isWords ? block(packed) : packed, rest]);
      return fileOf(name, Buffer.concat(contents.map((one, i) => block(block(i === at ? changed : one)))));
    }];
  });
}

const replaced = (bytes, at, value) => { const changed = Buffer.from(bytes); changed[at] = value; return changed; };
for (const [name, file] of files) {
  for (let i = 0; i < file.length; i += +step) {
    await ask(name, replaced(file, i, file[i] ^ (1 << (i % 7))));
    await ask(name, file.subarray(0, i));
  }
  for (const [inner, make] of compressed(name, file)) {
    for (let i = 0; i < inner.length; i += +step) {
      for (const value of [0, 0x7f, 0xff]) await ask(name, make(replaced(inner, i, value)));
      await ask(name, make(Buffer.concat([inner.subarray(0, i), Buffer.alloc(7, 0xff), Buffer.from([0x7f]), inner.subarray(i)])));
    }
  }
}
if (!answers) throw new Error("no answer at all");
console.log(`${tried} damaged files, each with an answer or an error`);
