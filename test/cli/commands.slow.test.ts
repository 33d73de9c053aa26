import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { personSchema } from '../../src/data/index.ts';
import { articles, makeFolder, onrecord, onrecordAlone, start, statementsOf } from '../program.ts';

const folder = makeFolder(after);
const interview = join(articles, 'no-talks-while-the-army-stays.html');

describe('read', { timeout: 60_000 }, () => {
  test('prints the article and not the page', async () => {
    const { code, stdout, stderr } = await onrecord(['read', interview]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^“No talks while a single soldier stands in Tarn”\n\nThe windows of the foreign/);
    assert.doesNotMatch(stdout, /<p>|&amp;/);
  });

  test('markdown, and JSON with paragraphs that are slices of the text', async () => {
    const markdown = await onrecord(['read', '-f', 'markdown', interview]);
    assert.match(markdown.stdout, /^# “No talks/);
    const article = JSON.parse((await onrecord(['read', '--json', interview])).stdout);
    assert.equal(article.publisher, 'The Lowland Courier');
    assert.ok(article.paragraphs.length > 5);
    for (const { span } of article.paragraphs) assert.match(article.text.slice(...span), /^\S[\s\S]*\S$/);
  });

  test('explains on standard error', async () => {
    const { stdout, stderr } = await onrecord(['read', '--explain', interview]);
    assert.match(stderr, /^heading {5}“No talks/m);
    assert.match(stderr, /^left out {4}/m);
    assert.doesNotMatch(stdout, /left out/);
  });

  test('standard input, gzip, and a page of a server', async () => {
    const { stdout } = await onrecord(['read', interview]);
    const page = readFileSync(interview);
    assert.equal((await onrecordAlone(['read', '-'], { input: page })).stdout, stdout);
    assert.equal((await onrecord(['read', '-'], { input: gzipSync(page) })).stdout, stdout);
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    assert.equal((await onrecord(['read', `http://127.0.0.1:${port}/a.html`])).stdout, stdout);
    server.close();
  });
});

describe('extract', { timeout: 120_000 }, () => {
  test('explains one statement, by its number or the beginning of its id', async () => {
    const { code, stdout, stderr } = await onrecord(['extract', '--explain', '5', interview]);
    assert.deepEqual([code, stderr], [0, '']);
    const [id] = stdout.split(' ');
    for (const field of ['cue', 'source', 'content', 'act', 'kind', 'speaker', 'confidence'])
      assert.match(stdout, new RegExp(`^${field} +(model|rule|model and rule) `, 'm'));
    assert.match(stdout, /^act .*\n +[a-z-]+\/[a-z-]+ · src\/extract\/describe\/\S+\.ts$/m);
    const byId = await onrecord(['extract', '--explain', id!.slice(0, 12), interview]);
    assert.equal(byId.stdout, stdout);
    const { statement, reasons } = JSON.parse(
      (await onrecord(['extract', '--json', '--explain', id!, interview])).stdout,
    );
    const text = JSON.parse((await onrecord(['read', '--json', interview])).stdout).text;
    assert.equal(statement.id, id);
    for (const { by, rules, score } of reasons) assert.ok(by === 'rule' ? rules.length > 0 : score !== null);
    for (const { spans } of reasons)
      for (const [start, end] of spans) assert.ok(0 <= start && start < end && end <= text.length);
  });

  test('explaining what is not there says so, and what to do', async () => {
    for (const asked of ['9999', 'st_nothing']) {
      const { code, stdout, stderr } = await onrecord(['extract', '--explain', asked, interview]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /use its number in the article, or the beginning of its id/);
    }
    const several = await onrecord(['extract', '--explain', '1', articles]);
    assert.equal(several.code, 2);
    assert.match(several.stderr, /a number within one article/);
  });

  test('traces one article: JSON Lines, or text to read', async () => {
    const { code, stdout, stderr } = await onrecord(['extract', '--trace', interview]);
    assert.deepEqual([code, stderr], [0, '']);
    const kinds = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).trace);
    assert.deepEqual([...new Set(kinds)], ['token', 'mention', 'entity', 'coreference']);
    const asText = await onrecord(['extract', '--trace', '--format', 'pretty', interview]);
    for (const heading of ['Tokens', 'Mentions', 'Entities', 'Coreference'])
      assert.match(asText.stdout, new RegExp(`^${heading}$`, 'm'));
    const asTable = await onrecord(['extract', '--trace', '--format', 'csv', interview]);
    assert.equal(asTable.code, 2);
    const several = await onrecord(['extract', '--trace', articles]);
    assert.equal(several.code, 2);
    assert.match(several.stderr, /one article/);
  });

  test('nested statements name their outer one, and --nested tells more or fewer', async () => {
    const all = statementsOf(await onrecord(['extract', '--nested', '0', articles]));
    const none = statementsOf(await onrecord(['extract', '--nested', '1', articles]));
    const inner = all.filter(({ within }) => within !== null);
    assert.ok(inner.length > 0);
    for (const { within, content, confidence } of inner) {
      const outer = all.find(({ id }) => id === within);
      assert.ok(outer);
      assert.ok(confidence <= outer.confidence);
      for (const [start, end] of content.spans)
        assert.ok(outer.content.spans.some(([from, to]) => from <= start && end <= to));
    }
    assert.deepEqual(
      none.map(({ id }) => id),
      all.filter(({ within }) => within === null).map(({ id }) => id),
    );
  });

  test('prints JSON Lines into a pipe: statements of the contract, in the order of the text', async () => {
    const ran = await onrecordAlone(['extract', interview]);
    assert.deepEqual([ran.code, ran.stderr], [0, '']);
    const statements = statementsOf(ran);
    assert.ok(statements.length >= 10, `${statements.length}`);
    const text = JSON.parse((await onrecord(['read', '--json', interview])).stdout).text;
    for (const { content, source, cue } of statements)
      for (const part of [content, source, cue])
        assert.equal(part?.text, part?.spans.map(([start, end]) => text.slice(start, end)).join(' … '));
    assert.ok(statements.some(({ speaker }) => speaker?.name === 'Irena Solveig'));
  });

  test('the same input gives the same bytes', async () => {
    const [one, two, several] = await Promise.all([
      onrecordAlone(['extract', articles]),
      onrecordAlone(['extract', '--threads', '1', articles]),
      onrecordAlone(['extract', '--processes', '2', articles]),
    ]);
    assert.equal(one.stdout, two.stdout);
    assert.equal(several.stdout, one.stdout);
  });

  test('pretty without colour in a pipe, with colour where it is asked for', async () => {
    const plain = await onrecord(['extract', '-f', 'pretty', interview]);
    assert.match(plain.stdout, /\[source\] {2}\{cue\} {2}<content>/);
    assert.ok(!plain.stdout.includes('\u001b'));
    const coloured = await onrecord(['extract', '-f', 'pretty', interview], { env: { FORCE_COLOR: '1' } });
    assert.ok(coloured.stdout.includes('\u001b['));
  });

  test('csv, webannotation, html and brat', async () => {
    const table = (await onrecord(['extract', '-f', 'csv', articles])).stdout;
    assert.equal(table.match(/^id,article,uri/gm)?.length, 1);
    const annotations = (await onrecord(['extract', '-f', 'webannotation', interview])).stdout
      .trim()
      .split('\n');
    for (const line of annotations) assert.equal(JSON.parse(line).type, 'Annotation');
    const report = join(folder, 'report.html');
    assert.equal((await onrecord(['extract', '-f', 'html', '-o', report, articles])).code, 0);
    assert.match(readFileSync(report, 'utf8'), /^<!doctype html>[\s\S]*Irena Solveig[\s\S]*<\/html>\n$/);
    const annotated = join(folder, 'annotated');
    assert.equal((await onrecord(['extract', '-f', 'brat', '-o', annotated, articles])).code, 0);
    assert.equal(readdirSync(annotated).filter((name) => name.endsWith('.ann')).length, 3);
    const two = await onrecord(['extract', '-f', 'brat', articles]);
    assert.equal(two.code, 2);
    assert.match(two.stderr, /give a folder with -o/);
  });

  test('less sure statements can be left out', async () => {
    const all = statementsOf(await onrecord(['extract', interview]));
    const sure = statementsOf(await onrecord(['extract', '--min-confidence', '0.9', interview]));
    assert.deepEqual(
      sure.map(({ id }) => id),
      all.filter(({ confidence }) => confidence >= 0.9).map(({ id }) => id),
    );
    assert.ok(sure.length > 0 && sure.length < all.length);
  });

  test('a reader that goes away ends it quietly', async () => {
    const child = start(['extract', articles]);
    child.stdout!.once('data', () => child.stdout!.destroy());
    let said = '';
    child.stderr!.on('data', (more) => {
      said += more;
    });
    const code = await new Promise((done) => child.on('close', done));
    assert.deepEqual([code, said], [0, '']);
  });

  test('a file is whole or not there', async () => {
    const path = join(folder, 'statements.jsonl');
    writeFileSync(path, 'before');
    const failed = await onrecord(['extract', '-o', path, '--model', join(folder, 'nowhere'), interview]);
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /model file .*nowhere\/tagger\.json is missing/);
    assert.equal(readFileSync(path, 'utf8'), 'before');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.part')),
      [],
    );
    assert.equal((await onrecord(['extract', '-o', path, interview])).code, 0);
    assert.match(readFileSync(path, 'utf8'), /^\{"id":"st_/);
    const nowhere = await onrecord(['extract', '-o', join(folder, 'no/such/file'), interview]);
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.stderr, /cannot be written/);
  });
});

describe('the record', { timeout: 120_000 }, () => {
  const record = join(folder, 'a.db');
  const on = (...words: string[]) => onrecord([...words, '--record', record]);
  before(async () => {
    const { code, stderr, stdout } = await on('add', articles);
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /^added 3 articles with \d+ statements to /);
  });

  test('adding twice is adding once', async () => {
    const { code, stderr } = await on('add', articles);
    assert.equal(code, 0);
    assert.match(stderr, /^added 0 articles with 0 statements to .*; 3 were there already/);
    assert.deepEqual(JSON.parse((await on('add', '--json', articles)).stdout), {
      record,
      added: 0,
      versions: 0,
      unchanged: 3,
      failed: 0,
      statements: 0,
    });
  });

  test('holds what extract prints', async () => {
    const extracted = statementsOf(await onrecord(['extract', articles]));
    const exported = statementsOf(await on('export'));
    // The record knows which person a name is.
    assert.ok(exported.some(({ speakers }) => speakers.some(({ person }) => person !== null)));
    const nobody = <T extends object | null>(speaker: T): T => speaker && { ...speaker, person: null };
    const unlinked = exported.map((statement) => ({
      ...statement,
      speaker: nobody(statement.speaker),
      speakers: statement.speakers.map(nobody),
    }));
    assert.deepEqual(unlinked, extracted);
  });

  test('is searched', async () => {
    const found = statementsOf(await on('find', '--speaker', 'Solveig'));
    assert.ok(found.length > 2 && found.every(({ speaker }) => speaker?.name.includes('Solveig')));
    const conditional = statementsOf(await on('find', '--conditional'));
    assert.ok(conditional.length > 0 && conditional.every(({ conditions }) => conditions.length > 0));
    const without = statementsOf(await on('find', '--no-conditional'));
    assert.ok(without.length > 0 && without.every(({ conditions }) => conditions.length === 0));
    const none = await on('find', 'xylophone');
    assert.deepEqual([none.code, none.stdout, none.stderr], [0, '', 'onrecord: nothing found\n']);
    assert.equal((await on('find', '-f', 'csv', '-n', '1')).stdout.trim().split('\n').length >= 2, true);
    assert.match((await on('find', '-f', 'pretty', 'railway')).stdout, /railway/);
  });

  test('is verified, and damage is named', async () => {
    const fine = await on('verify');
    assert.deepEqual([fine.code, fine.stdout], [0, '']);
    assert.match(fine.stderr, /3 documents, 3 articles, \d+ statements: every span matches the stored bytes/);
    const { DatabaseSync } = await import('node:sqlite');
    const damaged = join(folder, 'damaged.db');
    assert.equal((await onrecord(['add', '--record', damaged, interview])).code, 0);
    const db = new DatabaseSync(damaged);
    db.exec("UPDATE spans SET start = start + 1 WHERE role = 'cue' AND start + 1 < end");
    db.close();
    const broken = await onrecord(['verify', '--record', damaged]);
    assert.equal(broken.code, 1);
    assert.match(broken.stdout, /^statement st_\w+ of /m);
    for (const line of (await onrecord(['verify', '--json', '--record', damaged])).stdout.trim().split('\n'))
      assert.equal(JSON.parse(line).what, 'statement');
  });

  test('is the one of the environment, where none is named', async () => {
    const env = { ONRECORD_DB: record };
    assert.match((await onrecord(['export', '-f', 'csv'], { env })).stdout, /^id,article,/);
    const missing = await onrecord(['find', 'x'], { cwd: folder });
    assert.equal(missing.code, 3);
    assert.match(missing.stderr, /no record at onrecord\.db; create one with onrecord add/);
    assert.ok(!existsSync(join(folder, 'onrecord.db')));
  });
});

describe('people', { timeout: 60_000 }, () => {
  const file = () => {
    const path = join(folder, 'council.csv');
    writeFileSync(
      path,
      'name,title,from,to\nAna Ruiz,mayor,2018,\nLeo Sand,clerk,2015-02-01,2017-03-31\n,x,,\n',
    );
    return path;
  };

  test('are imported and listed, and what cannot be read is named', async () => {
    const record = join(folder, 'people.db');
    const imported = await onrecord(['people', 'import', file(), '--record', record]);
    assert.equal(imported.code, 0);
    assert.match(imported.stderr, /line 4: the name is missing; left out \(bad-person\)/);
    assert.match(imported.stderr, /2 people \(csv\): 2 added, 0 changed, 0 unchanged/);
    const again = await onrecord(['people', 'import', '--json', '-q', file(), '--record', record]);
    assert.deepEqual(JSON.parse(again.stdout), {
      ...{ uri: file(), format: 'csv', added: 0, changed: 0, unchanged: 2, left: 1 },
    });
    const listed = await onrecord(['people', 'list', 'SAND', '--record', record]);
    assert.deepEqual(
      listed.stdout
        .trim()
        .split('\n')
        .map((line) => personSchema.parse(JSON.parse(line)).name),
      ['Leo Sand'],
    );
    const shown = await onrecord(['people', 'list', '-f', 'text', '--record', record]);
    assert.match(
      shown.stdout,
      /^Ana Ruiz {2}pe_\w{20}\n {2}2018– mayor\nLeo Sand {2}pe_\w{20}\n {2}2015-02-01–2017-03-31 clerk\n$/,
    );
    const nobody = await onrecord(['people', 'list', 'Holm', '--record', record]);
    assert.deepEqual([nobody.code, nobody.stdout, nobody.stderr], [0, '', 'onrecord: nobody found\n']);
  });

  test('are whom speakers are linked to, when they are imported and when articles are added', async () => {
    const record = join(folder, 'linked.db');
    const who = join(folder, 'velden.csv');
    writeFileSync(
      who,
      'name,title,from,to\nIrena Solveig,foreign minister,2023-01-01,\nLeo Sand,clerk,2015,2017\n',
    );
    await onrecord(['add', interview, '--record', record]);
    const imported = await onrecord(['people', 'import', who, '--record', record]);
    assert.match(imported.stderr, /1 of 1 speaker linked to people, 0 left open/);
    const [id] = (await onrecord(['people', 'list', 'solveig', '--record', record])).stdout
      .trim()
      .split('\n')
      .map((line) => personSchema.parse(JSON.parse(line)).id);
    const said = statementsOf(await onrecord(['find', '--speaker', 'Solveig', '--record', record]));
    assert.ok(said.length > 3);
    assert.deepEqual(new Set(said.map(({ speaker }) => speaker?.person)), new Set([id]));
    const added = await onrecord(['add', articles, '--record', record]);
    assert.match(added.stderr, /\d+ of \d+ speakers linked to people/);
  });

  test('a file that is no people list fails, the others are taken', async () => {
    const record = join(folder, 'some.db');
    const wrong = join(folder, 'letter.txt');
    writeFileSync(wrong, 'Dear Ana');
    const { code, stderr } = await onrecord(['people', 'import', wrong, file(), '--record', record]);
    assert.equal(code, 1);
    assert.match(stderr, /letter\.txt: error: not a people list: use CSV with a column called name/);
    assert.match(stderr, /2 added/);
  });

  test('without more words says what there is', async () => {
    const { stderr, code } = await onrecord(['people']);
    assert.notEqual(code, 0);
    assert.match(stderr, /import \[options\] <file\.\.\.>/);
  });
});

describe('usage', { timeout: 60_000 }, () => {
  const wrong: [string[], RegExp][] = [
    [['extrct', 'a'], /unknown command 'extrct'[\s\S]*Did you mean extract/],
    [['extract'], /missing required argument 'input'/],
    [['extract', '--format', 'xml', 'a'], /Allowed choices are pretty, jsonl/],
    [['extract', '--threads', '0', 'a'], /use a whole number of at least 1/],
    [['add', '--processes', '0', 'a'], /use a whole number of at least 1/],
    [['extract', '--threads', '1.5', 'a'], /use a whole number of at least 1/],
    [['find', '-n', '2.5'], /use a whole number of at least 1/],
    [['extract', '--nested', 'much', 'a'], /use a number of at least 0/],
    [['find', '--act', 'sing'], /Allowed choices are ask, refuse/],
    [['find', '--nope'], /unknown option '--nope'/],
  ];
  for (const [words, told] of wrong)
    test(words.join(' '), async () => {
      const { code, stdout, stderr } = await onrecord(words);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, told);
    });

  test('a date that is none', async () => {
    const record = join(folder, 'dates.db');
    await onrecord(['add', '--record', record, interview]);
    const { code, stderr } = await onrecord(['find', '--since', 'yesterday', '--record', record]);
    assert.equal(code, 2);
    assert.match(stderr, /--since/);
  });

  test('help and version', async () => {
    const help = await onrecord(['--help']);
    assert.deepEqual([help.code, help.stderr], [0, '']);
    assert.match(help.stdout, /Exit codes: 0 done/);
    assert.match(
      (await onrecord(['extract', '--help'])).stdout,
      /Examples:\n {2}onrecord extract article\.html/,
    );
    assert.match((await onrecord(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
