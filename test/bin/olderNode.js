// Runs a program as an older Node would: `node olderNode.js PROGRAM WORDS…`. Not TypeScript, so that an older one can run it, too.
import { pathToFileURL } from 'node:url';

Object.defineProperty(process.versions, 'node', { value: '20.20.2' });
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1]).href);
