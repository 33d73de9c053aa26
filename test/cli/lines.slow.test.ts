import assert from 'node:assert/strict';
import { once } from 'node:events';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { articles, beginning, makeFolder, onrecord, onrecordAlone, start, statementsOf } from '../program.ts';

const folder = makeFolder(after);
const paths = globSync('*.{html,txt}', { cwd: articles })
  .sort()
  .slice(0, 2)
  .map((name) => join(articles, name));

const lineOf = (value: unknown) => `${JSON.stringify(value)}\n`;
const resultsOf = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
/** A file as a line: its bytes, or the text that they are. */
const documentOf = (uri: string, index: number) =>
  index % 2 === 0
    ? { uri, bytes: readFileSync(uri).toString('base64') }
    : { uri, [uri.endsWith('.html') ? 'html' : 'text']: readFileSync(uri, 'utf8') };

describe('extract --input jsonl', { timeout: 120_000 }, () => {
  test('gives a line for each line, in order, with the ids that extract FILE gives', async () => {
    const documents = paths.map(documentOf);
    const lines = [lineOf(documents[0]), '\n', '{"uri": "cut', '\n', ...documents.slice(1).map(lineOf)];
    lines.push(lineOf({ uri: 'menu', html: '<html><body><nav><a href="/">Home</a></nav></body></html>' }));
    const { code, stdout, stderr } = await onrecord(['extract', '--input', 'jsonl', '-'], {
      input: lines.join(''),
    });
    assert.deepEqual([code, stderr], [0, '']);
    const results = resultsOf(stdout);
    assert.deepEqual(
      results.map(({ uri, findings }) => [uri, findings[0]?.code]),
      [
        [paths[0], undefined],
        [null, 'bad-line'],
        [null, 'bad-line'],
        ...paths.slice(1).map((path) => [path, undefined]),
        ['menu', 'no-article'],
      ],
    );
    const plain = await onrecord(['extract', '-f', 'jsonl', ...paths]);
    assert.deepEqual(
      results.flatMap(({ statements }) => statements),
      statementsOf(plain),
    );
  });

  test('takes what is known of the article from the line', async () => {
    const line = lineOf({
      uri: 'a',
      text: beginning,
      publishedAt: '2026-03-05',
      title: 'The ferry',
      publisher: null,
    });
    const { stdout } = await onrecord(['extract', '--input', 'jsonl', '-'], { input: line });
    const [{ article, statements }] = resultsOf(stdout);
    assert.deepEqual(
      [article.title, article.publishedAt, article.publisher],
      ['The ferry', '2026-03-05', null],
    );
    assert.equal(statements[0].article.title, 'The ferry');
  });

  test('gives each result before the next line is there, and ends quietly when nobody reads on', async () => {
    const child = start(['extract', '--input', 'jsonl', '-']);
    const failed: unknown[] = [];
    child.stdin!.on('error', (error) => failed.push(error));
    let complained = '';
    child.stderr!.on('data', (more) => {
      complained += more;
    });
    for (const uri of ['first', 'second']) {
      child.stdin!.write(lineOf({ uri, text: beginning }));
      const [printed] = await once(child.stdout!, 'data');
      assert.match(String(printed), new RegExp(`^{"uri":"${uri}"`));
    }
    child.stdout!.destroy();
    child.stdin!.write(lineOf({ uri: 'third', text: beginning }).repeat(5));
    const [code] = await once(child, 'close');
    assert.deepEqual([code, complained], [0, '']);
  });

  test('does not go together with what needs one article', async () => {
    for (const words of [['--trace'], ['--explain', '1'], ['-f', 'csv']]) {
      const { code, stderr } = await onrecord(['extract', '--input', 'jsonl', ...words, '-']);
      assert.equal(code, 2, stderr);
    }
  });
});

describe('add --input jsonl', { timeout: 120_000 }, () => {
  const record = join(folder, 'joined.db');
  const add = (input: string) =>
    onrecord(['add', '--json', '--input', 'jsonl', '--record', record, '-'], { input });

  test('joins results made elsewhere: the same record as adding the files', async () => {
    const documents = paths.map(documentOf).map(lineOf).join('');
    const { stdout: results } = await onrecordAlone(
      ['extract', '--input', 'jsonl', '--with-bytes', '--threads', '1', '-'],
      { input: documents },
    );
    const joined = await add(results);
    assert.deepEqual([joined.code, JSON.parse(joined.stdout).added], [0, paths.length], joined.stderr);
    const verified = await onrecord(['verify', '--record', record]);
    assert.equal(verified.code, 0, verified.stdout);
    const again = JSON.parse((await add(`${results}${documents}`)).stdout);
    assert.deepEqual([again.added, again.unchanged], [0, 2 * paths.length]);

    const other = join(folder, 'files.db');
    await onrecord(['add', '--record', other, ...paths]);
    const all = await Promise.all(
      [record, other].map((path) => onrecordAlone(['export', '-f', 'jsonl', '--record', path])),
    );
    assert.equal(all[0]!.stdout, all[1]!.stdout);
  });

  test('does not take what no document says', async () => {
    const input = lineOf({ uri: 'b', text: beginning });
    const { stdout } = await onrecord(['extract', '--input', 'jsonl', '-'], { input });
    const [result] = resultsOf(stdout);
    const { article, statements } = result;
    const forged = [
      { ...result, html: `${beginning} ` },
      { ...result, text: beginning, article: { ...article, text: article.text.replace('ferry', 'f–rry') } },
      {
        ...result,
        statements: [{ ...statements[0], content: { ...statements[0].content, spans: [[0, 4]] } }],
      },
      { ...result, statements: [statements[0], statements[0]] },
      { ...result, article: { ...article, segments: [] } },
      { ...result, article: { ...article, text: 7 } },
      { uri: 'c', article: null, statements: [], findings: [{ message: 'no article' }] },
    ];
    const { code, stdout: counts, stderr } = await add(forged.map(lineOf).join(''));
    assert.equal(code, 1);
    assert.deepEqual([JSON.parse(counts).added, JSON.parse(counts).failed], [0, forged.length], stderr);
    assert.match(stderr, /another SHA-256/);
    assert.equal(JSON.parse((await add(lineOf(result))).stdout).added, 1);
  });

  test('keeps what the line says of the article when its document is read again', async () => {
    const path = join(folder, 'given.db');
    const file = join(folder, 'given.jsonl');
    writeFileSync(file, lineOf({ uri: 'd', text: beginning, title: 'The ferry', publishedAt: '2026-03-05' }));
    await onrecord(['add', '--input', 'jsonl', '--record', path, file]);
    await onrecord(['reprocess', '--all', '--record', path]);
    const { stdout } = await onrecord(['find', '--json', '--record', path]);
    assert.equal(JSON.parse(stdout.split('\n')[0]!).article.title, 'The ferry');
  });
});
