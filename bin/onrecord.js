#!/usr/bin/env -S node --max-semi-space-size=4
// Written so that any Node understands it. The program itself needs Node 24: an older one starts the Node 24 that was
// installed with onrecord, or says what is missing.
const NEEDED = 24;

if (majorOf(process.versions.node) >= NEEDED) runHere();
else runOnInstalledNode();

function majorOf(version) {
  return Number(version.split('.')[0]);
}

function runHere() {
  import('node:module')
    .then(({ enableCompileCache }) => enableCompileCache())
    .then(() => import('node:fs'))
    .then(({ existsSync }) => {
      // In a clone the sources are there and are run as they are; an installed package has what was built from them.
      const source = new URL('../src/cli/main.ts', import.meta.url);
      return import(existsSync(source) ? source.href : new URL('../dist/cli/main.js', import.meta.url).href);
    })
    .then(({ main }) => main(process.argv));
}

function runOnInstalledNode() {
  const needed = ['node:module', 'node:path', 'node:url', 'node:child_process', 'node:tty'];
  Promise.all(needed.map((name) => import(name))).then(
    ([{ createRequire }, { dirname, join }, { fileURLToPath }, { spawn }, { isatty }]) => {
      const node = findNode(createRequire(import.meta.url), (file, bin) => join(dirname(file), bin));
      if (node === null) return refuse();
      const program = fileURLToPath(import.meta.url);
      const words = [...process.execArgv, program, ...process.argv.slice(2)];
      const child = spawn(node, words, { stdio: 'inherit' });
      child.on('error', refuse);
      passSignalsTo(child, [0, 1, 2].some(isatty));
    },
  );
}

/** The path of a Node that is new enough, in the folders node_modules beside this program or above it; null when there is none. */
function findNode(require, pathOf) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const machine = `${platform}-${process.arch}`;
  for (const name of [`node-${machine}`, `node-bin-${machine}`, 'node'])
    try {
      const file = require.resolve(`${name}/package.json`);
      const { version, bin } = require(file);
      if (majorOf(version) >= NEEDED) return pathOf(file, bin.node);
    } catch {
      // It is not installed.
    }
  return null;
}

/** Passes on the signals that ask this process to end, and ends as the child does. */
function passSignalsTo(child, atTerminal) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      // Ctrl-C at a terminal reaches both; passed on, it would count as the second one, which ends the program at once.
      if (signal !== 'SIGINT' || !atTerminal) child.kill(signal);
    });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function refuse() {
  console.error(
    `onrecord needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}. ` +
      `Install Node ${NEEDED} from https://nodejs.org; in a clone of onrecord, "npm ci" installs one beside it.`,
  );
  process.exit(2);
}
