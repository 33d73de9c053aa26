import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { IN_CI, roundsOf } from '../extent.ts';
import { pyspark } from '../external.ts';
import { makeFolder, onrecordAlone, root } from '../program.ts';

const DOCUMENTS = roundsOf(84);
const folder = makeFolder(after);
const documents = join(folder, 'documents.jsonl');

/** The samples, again and again, each at a path of its own. */
function writeDocuments(): string[] {
  const samples = globSync('samples/{articles,pages}/*.{html,txt}', { cwd: root })
    .filter((path) => !/pages\/.*\.txt$/.test(path))
    .toSorted();
  return Array.from({ length: DOCUMENTS }, (_, index) => {
    const sample = samples[index % samples.length]!;
    const path = join(folder, `${index}-${basename(sample)}`);
    copyFileSync(join(root, sample), path);
    return path;
  });
}

/** Runs a program of the Python that PySpark is in, with `onrecord` in its PATH. */
function python(words: readonly string[], input = ''): string {
  const python = join(dirname(pyspark.path!), 'python');
  const commands = join(folder, 'bin');
  const { ONRECORD: _, ...own } = process.env;
  const { stdout, stderr, status } = spawnSync(python, words, {
    input,
    encoding: 'utf8',
    env: {
      ...own,
      PATH: [commands, dirname(process.execPath), process.env.PATH].join(delimiter),
      PYSPARK_PYTHON: python,
      SPARK_LOCAL_IP: '127.0.0.1',
      PYSPARK_SUBMIT_ARGS: '--master local[2] --conf spark.ui.enabled=false pyspark-shell',
    },
  });
  assert.equal(status, 0, stderr.slice(-3000));
  return stdout;
}

type Row = [
  uri: string,
  id: string | null,
  speaker: string | null,
  content: string | null,
  finding: string | null,
];

/** The rows that Spark wrote, read by DuckDB as docs/scale.md says. */
function rowsOf(output: string): Row[] {
  const query = `SELECT uri, id, speaker, content, finding FROM '${output}/*.parquet'`;
  const program = `import duckdb, json\nprint(json.dumps(duckdb.sql("""${query}""").fetchall()))`;
  return inOrder(JSON.parse(python(['-'], program)));
}

function inOrder(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe(`examples/spark on two cores, ${DOCUMENTS} documents`, {
  skip: pyspark.skip,
  timeout: 300_000,
}, () => {
  let expected: Row[];
  before(async () => {
    mkdirSync(join(folder, 'bin'));
    symlinkSync(join(root, 'bin/onrecord.js'), join(folder, 'bin/onrecord'));
    const paths = writeDocuments();
    const line = (uri: string) => `${JSON.stringify({ uri, bytes: readFileSync(uri).toString('base64') })}\n`;
    writeFileSync(documents, [...paths.map(line), '{"uri": "empty", "text": ""}\n'].join(''));
    const { stdout } = await onrecordAlone(['extract', '-f', 'jsonl', ...paths]);
    const statements = stdout
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one));
    assert.ok(statements.length > DOCUMENTS);
    const rows = statements.map(
      (one): Row => [one.article.uri, one.id, one.speaker?.name ?? null, one.content.text, null],
    );
    expected = inOrder([...rows, ['empty', null, null, null, 'the document is empty']]);
  });

  // Starting Spark takes longest: the second way is tried in CI.
  for (const way of IN_CI ? [[], ['--pipe']] : [[]])
    test(`${way.length > 0 ? 'rdd.pipe' : 'mapInPandas'} finds the statements that the command finds`, () => {
      const output = join(folder, `statements${way.length}.parquet`);
      python([join(root, 'examples/spark/extract.py'), documents, output, '--partitions', '2', ...way]);
      assert.deepEqual(rowsOf(output), expected);
    });
});
