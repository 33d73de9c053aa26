import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeProgram } from '../../src/cli/program.ts';
import { openRecord } from '../../src/record/index.ts';
import { articles, makeFolder, onrecordAlone } from '../program.ts';
import { news, settled } from '../record/writes.ts';

const folder = makeFolder(after);
const record = join(folder, 'a.db');
const article = join(articles, 'the-night-ferry.txt');
const people = join(folder, 'people.csv');
const sheet = join(folder, 'sheet.csv');
const { statements } = news(0);
const id = statements[0]!.id;

/** Words for every command, in an order in which each finds what it needs. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  read: [article],
  extract: [article],
  add: [article],
  find: ['ferry'],
  check: ['the ferry will sail', '--speaker', 'Ruiz'],
  speaker: ['Ruiz'],
  changes: [],
  copies: [],
  article: [news(0).article.uri],
  cite: [id],
  correct: [id, '--act', 'deny', '--author', 'Ida Marsh'],
  'articles correct': [news(0).article.id, '--title', 'News', '--author', 'Ida Marsh'],
  'articles statement': [
    news(0).article.id,
    '--content',
    news(0).article.text.split(' ')[0] ?? '',
    '--author',
    'Ida Marsh',
  ],
  'articles publisher': [news(0).article.publisher ?? '', 'The Coast', '--author', 'Ida Marsh'],
  review: [],
  corrections: [],
  redact: ['1'],
  undo: ['1'],
  reprocess: [],
  verify: [],
  seal: ['--key', join(folder, 'none.pem')],
  'alert add': ['Ferries', '--act', 'promise'],
  'alert list': [],
  'alert run': [],
  'alert remove': ['al_none'],
  digest: [],
  'watch add': [folder],
  'watch list': [],
  'watch remove': [folder],
  export: [],
  sample: ['-o', sheet],
  agreement: [sheet, sheet],
  backup: [join(folder, 'copy.db')],
  serve: ['--token-file', join(folder, 'none')],
  mcp: [],
  'people import': [people],
  'people list': [],
  'sources import': [people],
  'people merge': ['Bo Lind I', 'Eva Holm'],
  'people split': ['Tom Okoro', statements[3]!.id, '--name', 'Tom Okoro the elder'],
  'people rename': ['Eva Holm', 'Eva M. Holm'],
  'people describe': ['Eva M. Holm', '--gender', 'female'],
  'articles join': [news(1).article.id, news(2).article.id, '--author', 'Ida Marsh'],
  'articles remove': [news(0).article.id, '--reason', 'a mistake', '--author', 'Ida Marsh'],
};
/** What the commands end with that need something which is missing here. */
const FAIL: Readonly<Record<string, number>> = { seal: 1, serve: 2, 'alert remove': 1 };

describe('every command is a program that ends by itself', { timeout: 120_000 }, () => {
  before(() => {
    using made = openRecord(record);
    settled(made);
    writeFileSync(people, 'name,title\nEva Holm,clerk\n');
  });

  test('and all are here', () => {
    const names = makeProgram().commands.flatMap((command) =>
      command.commands.length === 0
        ? [command.name()]
        : command.commands.map((inner) => `${command.name()} ${inner.name()}`),
    );
    assert.deepEqual(Object.keys(RUNS).toSorted(), names.toSorted());
  });

  for (const [name, more] of Object.entries(RUNS))
    test(name, async () => {
      const on = ['read', 'extract', 'agreement'].includes(name) ? [] : ['--record', record];
      const { code, stderr } = await onrecordAlone([...name.split(' '), ...more, ...on]);
      assert.equal(code, FAIL[name] ?? 0, stderr);
    });
});
