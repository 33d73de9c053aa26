import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { agreementViewSchema } from '../../src/data/index.ts';
import { makeFolder, onrecord } from '../program.ts';
import { fillRecord } from '../serve/fillRecord.ts';

const folder = makeFolder(after);
const path = join(folder, 'a.db');
await fillRecord(path);
const on = ['--record', path];

describe('sample and agreement', { timeout: 60_000 }, () => {
  test('a sheet on standard output, or in a file with instructions beside it', async () => {
    const { code, stdout, stderr } = await onrecord(['sample', '-n', '3', '--seed', 'harbor', ...on]);
    assert.equal(code, 0, stderr);
    assert.equal(stdout.match(/^st_/gm)?.length, 3);
    assert.match(stderr, /3 statements drawn from 5, seed harbor/);
    const sheet = join(folder, 'shown.csv');
    await onrecord(['sample', '-n', '3', '--seed', 'harbor', '-o', sheet, ...on]);
    assert.equal(readFileSync(sheet, 'utf8'), stdout);
    assert.match(readFileSync(join(folder, 'shown.instructions.txt'), 'utf8'), /is_statement/);
    assert.ok(!existsSync(join(folder, 'shown.machine.csv')));
    const lines = await onrecord(['sample', 'port', '--act', 'refuse', '--json', ...on]);
    assert.equal(JSON.parse(lines.stdout).statement.act, 'refuse');
  });

  test('hidden, filled in by two coders, and compared', async () => {
    const sheet = join(folder, 'blind.csv');
    const drawn = await onrecord(['sample', '--hide', '--by', 'via', '-o', sheet, ...on]);
    assert.equal(drawn.code, 0, drawn.stderr);
    const [head = '', ...rows] = readFileSync(sheet, 'utf8').trim().split('\n');
    assert.ok(head.endsWith(',is_statement,right_speaker,right_act,notes'));
    assert.doesNotMatch(head, /machine/);
    const coded = (name: string, of: (row: string) => string) => {
      const file = join(folder, name);
      writeFileSync(file, [head, ...rows.map((row) => row.replace(/,,,$/, of(row)))].join('\n'));
      return file;
    };
    const speaker = (row: string) => /([A-Z]\w+ [A-Z]\w+) said/.exec(row)?.[1] ?? 'none';
    const ada = coded('ada.csv', (row) => `,yes,${speaker(row)},assert,`.slice(1));
    const leo = coded('leo.csv', (row) => `,yes,${speaker(row).split(' ')[1]},deny,`.slice(1));
    const run = await onrecord(['agreement', ada, leo, '--machine', join(folder, 'blind.machine.csv')]);
    assert.deepEqual([run.code, run.stderr], [0, '']);
    const view = agreementViewSchema.parse(JSON.parse(run.stdout));
    assert.deepEqual(
      view.reliability.map(({ units, agreed }) => [units, agreed]),
      [
        [5, 5],
        [5, 5],
        [5, 0],
      ],
    );
    const text = await onrecord(['agreement', ada, leo, '-f', 'text']);
    assert.match(text.stdout, /^2 coders, 5 statements; they did not see what the program says$/m);
    assert.match(text.stdout, /right speaker +1\.000 +100% \(57–100\) +5/);
    assert.match(text.stdout, /Alpha is undefined/);
    assert.match(text.stdout, /give --machine/);
  });

  test('wrong usage', async () => {
    const cases: [words: string[], message: RegExp][] = [
      [['sample', '--hide', ...on], /--hide needs a file/],
      [['agreement', path], /no sheet|no CSV|two coders/],
      [['sample', '--by', 'mood', ...on], /--by/],
    ];
    for (const [words, message] of cases) {
      const { code, stderr } = await onrecord(words);
      assert.equal(code, 2, stderr);
      assert.match(stderr, message);
    }
    const missing = await onrecord(['agreement', join(folder, 'none.csv'), join(folder, 'none.csv')]);
    assert.equal(missing.code, 1);
  });
});
