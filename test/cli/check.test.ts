import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { quotationCheckSchema, wordCheckSchema } from '../../src/data/index.ts';
import { makeFolder, onrecord } from '../program.ts';

const folder = makeFolder(after);
const record = join(folder, 'a.db');
const draft = join(folder, 'draft.txt');

const ARTICLES = [
  `Weir at Ostby to be mended

Marit Dahlen, the mayor of Ostby, opened the meeting on Monday. “We will mend the weir before the first snow, unless the river rises again,” Dahlen said. “Nobody will pay for it twice.”

Jonas Eklund, who leads the mill, said that the sluice had been left open for eleven days. Dahlen denied that the town had ever received a warning.`,
  `Mill will not close

Jonas Eklund, who leads the mill, spoke to his workers on Friday. “The mill stays open as long as one wheel turns,” Eklund said.`,
  `The bridge at Sund

Bridge engineer Ada Falk walked over the new bridge on Tuesday. “Not one bolt is loose,” the engineer said.`,
];

const DRAFT = `The river at Ostby

“Nobody will pay for it twice,” said Marit Dahlen. She promised: “We will mend the weir before the first snow.”

Jonas Eklund said: “The mill stays open as long as one wheel turns. Every worker will get a golden bicycle from me.”

Marit Dahlen said that the mill stayed open “as long as one wheel turns”. The “weir question” is old.

“No heron has ever been counted on the tower,” said Tove Lindqvist.`;

describe('check', { timeout: 60_000 }, () => {
  before(async () => {
    const files = ARTICLES.map((text, i) => {
      const file = join(folder, `${i}.txt`);
      writeFileSync(file, text);
      return file;
    });
    writeFileSync(draft, DRAFT);
    const { code, stderr } = await onrecord(['add', ...files, '--processes', '1', '--record', record]);
    assert.equal(code, 0, stderr);
  });

  const check = (...words: string[]) => onrecord(['check', ...words, '--record', record]);

  test('words and the person they are attributed to: verdict, reasons and everything to judge it by', async () => {
    const { code, stdout, stderr } = await check(
      'we will mend the weir before the first snow',
      ...['--speaker', 'Marit Dahlen', '-f', 'text'],
    );
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^Said differently\. /);
    assert.match(stdout, /without its condition/);
    assert.match(stdout, /on the condition: unless the river rises again/);
    assert.match(stdout, /speaker by surname, \d+%; statement \d+%/);
    assert.match(stdout, /passage: “We will mend the weir/);
    assert.match(stdout, /the speaker is named in: Marit Dahlen, the mayor of Ostby, opened/);
  });

  test('a speaker found by a role is not sure, until a person confirms the statement', async () => {
    const words = ['Not one bolt is loose', '--speaker', 'Ada Falk'];
    const verdict = async () => JSON.parse((await check(...words)).stdout).verdict;
    assert.equal(await verdict(), 'speaker-unsure');
    const [{ id }] = JSON.parse((await check(...words)).stdout).statements;
    const confirmed = await onrecord([
      ...['correct', id, '--confirm', '--author', 'Ida Marsh'],
      ...['--record', record],
    ]);
    assert.equal(confirmed.code, 0, confirmed.stderr);
    assert.equal(await verdict(), 'said');
    assert.match((await check(...words, '-f', 'text')).stdout, /checked by Ida Marsh/);
  });

  test('words without quotation marks around them on the command line', async () => {
    const { stdout } = await check('Nobody', 'will', 'pay', 'for', 'it', 'twice', '-s', 'Dahlen');
    const answer = wordCheckSchema.parse(JSON.parse(stdout));
    assert.deepEqual([answer.verdict, answer.speaker], ['said', 'Dahlen']);
  });

  test('what nobody said is not found, which is no failure', async () => {
    const { code, stdout } = await check('The orchestra painted the zebra green', '-f', 'text');
    assert.equal(code, 0);
    assert.match(stdout, /^Not found\. .*does not prove/);
  });

  test('every quotation of a draft, of the speaker that the draft gives it to', async () => {
    const { code, stdout, stderr } = await check(draft);
    assert.equal(code, 0);
    const checks = stdout
      .trim()
      .split('\n')
      .map((line) => quotationCheckSchema.parse(JSON.parse(line)));
    assert.deepEqual(
      checks.map(({ verdict, speaker, quotation }) => [quotation.line, speaker, verdict]),
      [
        [3, 'Marit Dahlen', 'said'],
        [3, 'Marit Dahlen', 'said-differently'],
        [5, 'Jonas Eklund', 'said'],
        [5, 'Jonas Eklund', 'not-found'],
        [7, 'Marit Dahlen', 'said-by-another'],
        [9, 'Tove Lindqvist', 'not-found'],
      ],
    );
    for (const { quotation } of checks)
      assert.equal(quotation.text, quotation.spans.map((span) => DRAFT.slice(...span)).join(' … '));
    assert.match(stderr, /^onrecord: 6 quotations · said 2 · said differently 1 · /m);
  });

  test('a draft on standard input, as text and as one JSON object', async () => {
    const text = await onrecord(['check', '-', '-f', 'text', '--record', record], { input: DRAFT });
    assert.match(text.stdout, /^3: Said · Marit Dahlen: “Nobody will pay for it twice,”$/m);
    assert.match(text.stdout, /^9: Not found · Tove Lindqvist: “No heron/m);
    const json = await onrecord(['check', '-', '-f', 'json', '-q', '--record', record], { input: DRAFT });
    assert.equal(JSON.parse(json.stdout).checks.length, 6);
    assert.equal(json.stderr, '');
    const none = await onrecord(['check', '-', '-f', 'json', '--record', record], { input: 'It rained.' });
    assert.deepEqual(JSON.parse(none.stdout), { checks: [] });
    assert.match(none.stderr, /0 quotations/);
  });

  test('a missing draft is an input that failed; what is not understood is wrong usage', async () => {
    const missing = await check(join(folder, 'none.txt'), draft);
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /none\.txt: error: no such file/);
    assert.equal(missing.stdout.trim().split('\n').length, 6, 'the others are done');
    const cases: [words: string[], message: RegExp][] = [
      [[draft, 'some words'], /give words or drafts, not both: “some words”/],
      [[draft, '--speaker', 'Dahlen'], /leave --speaker out/],
      [['…'], /no word to check/],
      [[], /missing required argument/],
    ];
    for (const [words, message] of cases) {
      const { code, stdout, stderr } = await check(...words);
      assert.deepEqual([code, stdout], [2, ''], stderr);
      assert.match(stderr, message);
    }
  });

  test('a record that is not there', async () => {
    const { code, stderr } = await onrecord(['check', 'words', '--record', join(folder, 'none.db')]);
    assert.equal(code, 3, stderr);
  });
});
