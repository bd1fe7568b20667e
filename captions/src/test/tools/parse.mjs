// Prints the cues of a caption file as others' JavaScript parsers see it: [{start, end, text}], times in ms.
// Usage: node parse.mjs (webvtt-parser|subsrt-ts) FORMAT FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const [parser, format, file] = process.argv.slice(2);
// subsrt-ts takes a byte order mark for text and loses the first cue
const content = readFileSync(file, "utf8").replace(/^\uFEFF/, "");

function text(node) {
  return node.type === "text" ? node.value : (node.children ?? []).map(text).join("");
}

function byWebvttParser() {
  const { WebVTTParser } = require("webvtt-parser");
  const entities = require("webvtt-parser/html-entities.json");
  const parsed = new WebVTTParser(entities).parse(content, "subtitles/captions/descriptions");
  if (parsed.errors.length > 0) {
    console.error(JSON.stringify(parsed.errors.slice(0, 5)));
    process.exit(1);
  }
  return parsed.cues.map((cue) => ({
    start: Math.round(cue.startTime * 1000),
    end: Math.round(cue.endTime * 1000),
    text: text(cue.tree),
  }));
}

function bySubsrt() {
  const subsrt = require("subsrt-ts");
  return subsrt
    .parse(content, { format })
    .filter((cue) => cue.type === "caption")
    .map((cue) => ({ start: cue.start, end: cue.end, text: format === "smi" ? cue.text : cue.content }));
}

console.log(JSON.stringify(parser === "webvtt-parser" ? byWebvttParser() : bySubsrt()));
