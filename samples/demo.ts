import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

// The first steps of the README: one article read, six added to a record, the record searched, a change of position found.
const root = resolve(import.meta.dirname, '..');
const article = 'samples/articles/no-talks-while-the-army-stays.html';

onrecord('extract', '--format', 'pretty', article);
onrecord('add', 'samples/articles', 'samples/record');
onrecord('find', '--conditional', '--format', 'pretty');
onrecord('changes', '--format', 'text');
onrecord('verify');

console.log(`
The record is in onrecord.db. What to do next:

  npx onrecord serve                                           the record as pages, in your browser
  npx onrecord speaker "Irena Solveig"                         what one person said, and where it changed
  npx onrecord find --act promise                              who promised what
  npx onrecord extract --format html -o report.html ${article}
                                                               a page to read, print or send
  npx onrecord add YOUR-ARTICLE.html                           your own articles: files, folders, addresses
  npx onrecord --help                                          everything else
`);

/** Runs one command as a user would, its output on this terminal; stops here when it fails. */
function onrecord(...words: string[]): void {
  console.log(`\n$ npx onrecord ${words.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'bin/onrecord.js'), ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
