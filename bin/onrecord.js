#!/usr/bin/env node
// Written so that any Node understands it: an older one is told what is missing.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `onrecord needs Node 24 or newer, and this is ${process.versions.node}. In a clone, "npm ci" brings one along: use "npx onrecord".`,
  );
  process.exit(2);
}
import('node:module')
  .then(({ enableCompileCache }) => enableCompileCache())
  .then(() => import('node:fs'))
  .then(({ existsSync }) => {
    // In a clone the sources are there and are run as they are; an installed package has what was built from them.
    const source = new URL('../src/cli/main.ts', import.meta.url);
    return import(existsSync(source) ? source.href : new URL('../dist/cli/main.js', import.meta.url).href);
  })
  .then(({ main }) => main(process.argv));
