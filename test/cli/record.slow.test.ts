import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { makeFolder, onrecord, root, statementsOf } from '../program.ts';

// Three invented pages of one winter: a refusal that becomes an agreement, a number that changes, a quotation that is changed on its way.
const pages = join(root, 'samples/record');
const folder = makeFolder(after);
const record = join(folder, 'a.db');
const on = (...words: string[]) => onrecord([...words, '--record', record]);
const lines = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('a record of several articles', { timeout: 240_000 }, () => {
  before(async () => {
    const { code, stderr } = await on('add', pages);
    assert.equal(code, 0);
    assert.match(stderr, /added 3 articles/);
    assert.match(stderr, /\d of \d speakers linked to people/);
    assert.match(stderr, /found in several articles/);
  });

  test('tells where positions changed, both passages side by side', async () => {
    const changes = lines((await on('changes', '--json')).stdout);
    assert.deepEqual(
      changes.map(({ person, kind }) => [person.name, kind]),
      [
        ['Irena Solveig', 'number'],
        ['Irena Solveig', 'stance'],
      ],
    );
    assert.match(changes[0].reason, /300 dockers → 500 dockers/);
    for (const { earlier, later, certainty } of changes) {
      assert.ok(earlier.passage.text.includes(earlier.content.text));
      assert.ok(later.passage.text.includes(later.content.text));
      assert.ok(certainty > 0 && certainty <= 1);
    }
    const { stdout } = await on('changes', '-f', 'text', '--kind', 'stance', '--speaker', 'solveig');
    assert.match(stdout, /^Irena Solveig · stance · refused → agreed/);
    assert.match(stdout, /2025-01-13 · The Lowland Courier +│ 2025-03-19 · The Reed Courier/);
    assert.doesNotMatch(stdout, /dockers/);
    const none = await on('changes', '--least', '1');
    assert.deepEqual([none.code, none.stdout, none.stderr], [0, '', 'onrecord: no changes found\n']);
  });

  test('tells what one person said, in order, by subject, and what changed', async () => {
    const [told] = lines((await on('speaker', 'solveig')).stdout);
    assert.equal(told.person.name, 'Irena Solveig');
    assert.deepEqual(
      told.statements.map((one: { article: { publisher: string } }) => one.article.publisher),
      [...Array(3).fill('The Lowland Courier'), ...Array(2).fill('The Reed Courier')],
      'each once',
    );
    assert.ok(told.positions.length >= 2 && told.changes.length === 2);
    const { stdout } = await on('speaker', 'Irena', 'Solveig', '-f', 'text');
    assert.match(
      stdout,
      /^Irena Solveig {2}pe_\w+\n[\s\S]*\n5 statements\n[\s\S]*\nPositions\n[\s\S]*\nChanges\n/,
    );
    const nobody = await on('speaker', 'Zeno');
    assert.deepEqual([nobody.code, nobody.stdout], [0, '']);
    assert.match(nobody.stderr, /by anybody called Zeno/);
  });

  test('tells copies, who was first, and the words changed inside quotation marks', async () => {
    const copies = lines((await on('copies')).stdout);
    assert.equal(copies.length, 2);
    const [changed] = lines((await on('copies', '--changed')).stdout);
    assert.deepEqual(
      changed.statements.map((one: { article: { publisher: string } }) => one.article.publisher),
      ['The Lowland Courier', 'The Coast Herald'],
    );
    const { stdout } = await on('copies', '--changed', '-f', 'text');
    assert.match(stdout, /as long as a \[-foreign-\] \{\+single\+\} soldier stands/);
    const once = statementsOf(await on('find', '--once'));
    const all = statementsOf(await on('find'));
    assert.equal(all.length - once.length, 2);
    const bad = await on('copies', 'st_nothing');
    assert.equal(bad.code, 2);
  });

  test('is searched by meaning', async () => {
    const found = statementsOf(await on('find', '--about', 'keeping vessels out of the seaport', '-n', '3'));
    // What is not near in meaning is not found, though more were asked for.
    assert.ok(found.length > 0 && found.length <= 3);
    assert.ok(found.every(({ content }) => /harbour|port/.test(content.text)));
    const agreed = statementsOf(
      await on('find', '--about', 'keeping vessels out of the seaport', '--since', '2025-03'),
    );
    assert.ok(agreed.length > 0 && agreed.every(({ article }) => article.publishedAt! > '2025-03'));
  });

  test('is corrected by a person, who can undo it; corrections are training data', async () => {
    const [refusal] = statementsOf(await on('find', 'reopen', '--until', '2025-02'));
    const id = refusal!.id;
    const corrected = await on(
      'correct',
      id.slice(0, 12),
      '--act',
      'deny',
      '--author',
      'Ida Marsh',
      '--reason',
      'so it is',
    );
    assert.deepEqual([corrected.code, corrected.stdout], [0, '']);
    assert.match(corrected.stderr, /corrected st_\w+; onrecord undo 1 takes it back/);
    assert.equal(statementsOf(await on('find', '--act', 'deny'))[0]?.id, id);
    const content = 'to reopen the port of Tarn … whatever price it offered';
    const { stdout } = await on('correct', id, '--content', content, '--no-speaker', '--json');
    assert.deepEqual(JSON.parse(stdout).corrections, [2, 3]);
    const [now] = statementsOf(await on('find', '--act', 'deny'));
    assert.deepEqual([now?.content.text, now?.speaker], [content, null]);
    const exported = lines((await on('export', 'corrections')).stdout);
    assert.deepEqual(
      exported.map(({ what, before: told, after: held }) => [what, told.statement.act, held.act]),
      [
        ['act', 'refuse', 'deny'],
        ['spans', 'refuse', 'deny'],
        ['speaker', 'refuse', 'deny'],
      ],
    );
    assert.match(
      (await on('corrections', '-f', 'text')).stdout,
      /1 {2}act "deny" of st_\w+\n {6}Ida Marsh, .*: so it is/,
    );
    assert.equal((await on('undo', '1', '2', '3')).code, 0);
    assert.deepEqual(statementsOf(await on('find', 'reopen', '--until', '2025-02')), [refusal]);
    assert.match((await on('corrections', '-f', 'text')).stdout, /\(undone\)/);
  });

  test('refuses a correction that does not fit, and says what to do', async () => {
    const [one] = statementsOf(await on('find', '-n', '1'));
    for (const [words, message] of [
      [['--content', 'words that are not there'], /does not have “words that are not there”/],
      [[], /nothing to correct/],
      [['--person', 'Zeno'], /nobody in the record is called Zeno/],
    ] as const) {
      const { code, stderr } = await on('correct', one!.id, ...words);
      assert.equal(code, 2);
      assert.match(stderr, message);
    }
    // A whole id: a short one is the beginning of some statement's by chance, since ids follow from the folder's name.
    assert.equal((await on('correct', `st_${'0'.repeat(20)}`, '--act', 'deny')).code, 2);
    assert.equal((await on('undo', '99')).code, 2);
  });

  test('puts right who is who: rename, split, merge', async () => {
    const names = async () =>
      lines((await on('people', 'list')).stdout)
        .map(({ name }) => name)
        .sort();
    assert.deepEqual(await names(), ['Irena Solveig', 'Leo Sand']);
    await on('people', 'rename', 'Leo Sand', 'Leonard Sand', '-q');
    assert.deepEqual(await names(), ['Irena Solveig', 'Leonard Sand']);
    const [said] = statementsOf(await on('find', '-s', 'Leonard', '--order', 'date'));
    const split = await on('people', 'split', 'Leonard Sand', said!.id, '--name', 'Leo Sand the elder');
    assert.match(split.stderr, /Leo Sand the elder \(pe_\w+\) is not the same person as Leonard Sand/);
    assert.deepEqual(await names(), ['Irena Solveig', 'Leo Sand the elder', 'Leonard Sand']);
    assert.equal(statementsOf(await on('find', '-s', 'elder')).length, 1);
    assert.equal((await on('people', 'merge', 'Leo Sand the elder', 'Leonard Sand')).code, 0);
    assert.deepEqual(await names(), ['Irena Solveig', 'Leonard Sand']);
    assert.equal(statementsOf(await on('find', '-s', 'elder')).length, 3, 'found by all names');
    const numbers = lines((await on('corrections')).stdout)
      .filter(({ what, undone }) => !undone && ['rename', 'split', 'merge'].includes(what))
      .map(({ number }) => String(number));
    await on('undo', ...numbers);
    assert.deepEqual(await names(), ['Irena Solveig', 'Leo Sand']);
  });

  test('is copied while it is in use, with words for other programs', async () => {
    const copy = join(folder, 'copy.db');
    using inUse = openRecord(record);
    assert.equal(inUse.counts().articles, 3);
    const { code, stderr } = await on('backup', '--with-words', copy);
    assert.equal(code, 0);
    assert.match(stderr, /copied .* \(\d+\.\d MB\)/);
    assert.match(
      (await onrecord(['verify', '--record', copy])).stderr,
      /every span matches the stored bytes/,
    );
    assert.equal((await onrecord(['export', '--record', copy])).stdout, (await on('export')).stdout);
    const again = await on('backup', copy);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /already exists/);
  });

  test('is read again by another program or model: what changed is told, corrections stay', async () => {
    const copy = join(folder, 'again.db');
    await on('backup', copy);
    const there = (...words: string[]) => onrecord([...words, '--record', copy]);
    assert.match((await there('reprocess')).stderr, /^0 articles read again; 0 statements as before/);
    const [one] = statementsOf(await there('find', '--act', 'refuse', '-n', '1'));
    await there('correct', one!.id, '--act', 'deny');
    const before = (await there('export')).stdout;
    const { code, stdout } = await there('reprocess', '--all', '--json', '-q');
    assert.equal(code, 0);
    const { articles, same, added, vanished, changed } = JSON.parse(stdout);
    assert.deepEqual([articles, added, vanished, changed], [3, 0, 0, {}]);
    assert.equal(same, statementsOf({ code, stdout: before, stderr: '' }).length);
    assert.equal((await there('export')).stdout, before);
  });

  test('an article read again with other bytes has a history', async () => {
    const page = join(folder, 'page.html');
    copyFileSync(join(pages, 'the-port-stays-shut.html'), page);
    const own = join(folder, 'history.db');
    const there = (...words: string[]) => onrecord([...words, '--record', own]);
    await there('add', page);
    writeFileSync(
      page,
      readFileSync(page, 'utf8')
        .replace('300 dockers', '400 dockers')
        .replace('a foreign soldier', 'a single soldier'),
    );
    assert.match((await there('add', page)).stderr, /1 is a new version of what was there/);
    const { stdout } = await there('article', page, '--history', '-f', 'text');
    assert.match(stdout, /content: that 300 dockers would be paid until spring → that 400 dockers/);
    const [first, second] = lines((await there('article', page, '--history')).stdout);
    assert.deepEqual([first.differences, second.differences.length], [null, 2]);
    assert.match((await there('article', page, '-f', 'text')).stdout, /400 dockers/);
    const none = await there('article', '/nowhere');
    assert.equal(none.code, 2);
    assert.match(none.stderr, /has no article from/);
  });

  test('a backup that cannot be written leaves nothing', async () => {
    const { code, stderr } = await on('backup', join(folder, 'no/such/folder.db'));
    assert.equal(code, 1);
    assert.match(stderr, /its folder is not there/);
    assert.ok(!existsSync(join(folder, 'no')));
  });
});
