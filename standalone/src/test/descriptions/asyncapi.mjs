// Reads an AsyncAPI file with AsyncAPI's own parser. Everything that it refers to has to be there.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const [modules, file] = process.argv.slice(2);
const { Parser, fromFile } = createRequire(pathToFileURL(path.resolve(modules) + '/'))('@asyncapi/parser');
const { document, diagnostics } = await fromFile(new Parser(), file).parse();
const errors = diagnostics.filter((each) => each.severity === 0);
for (const each of errors) {
  console.error(`${file}: ${each.path.join('.')}: ${each.message}`);
}
if (!document) {
  process.exit(1);
}
const messages = document.allMessages().all();
for (const message of messages) {
  if (message.payload()?.json()?.type !== 'object') {
    errors.push(message);
    console.error(`${file}: ${message.id()} has no payload`);
  }
}
console.log(`${file}: ${messages.length} messages`);
process.exit(errors.length > 0 || messages.length === 0 ? 1 : 0);
