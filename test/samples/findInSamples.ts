import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Article, makeDocument, type Statement, statementSchema } from '../../src/data/index.ts';
import { readArticle } from '../../src/read/index.ts';
import type { NamedSample } from './readSamples.ts';
import type { SampleCase } from './sampleCases.ts';

const run = promisify(execFile);
const command = resolve(import.meta.dirname, '../../bin/onrecord.js');

/** What the program found in the passage of a sample, and the article that it read. */
export type Found = { readonly article: Article; readonly statements: readonly Statement[] };

/** Runs the program over the passages of samples, each a file of its own; gives what it found by sample. */
export async function findInSamples(samples: readonly NamedSample[]): Promise<Map<NamedSample, Found>> {
  // Nested statements that are not sure enough to be shown by default are looked at in their own file.
  const [nested, plain] = [true, false].map((isNested) =>
    samples.filter(({ file }) => (file === 'nested.md') === isNested),
  ) as [NamedSample[], NamedSample[]];
  const [inPlain, inNested] = await Promise.all([find(plain, []), find(nested, ['--nested', '0.5'])]);
  return new Map([...inPlain, ...inNested]);
}

async function find(
  samples: readonly NamedSample[],
  options: readonly string[],
): Promise<Map<NamedSample, Found>> {
  if (samples.length === 0) return new Map();
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-samples-'));
  try {
    const inputs = samples.map(({ sample }, index) => writePassage(join(folder, String(index)), sample));
    const words = [command, 'extract', '--quiet', ...options, '--format', 'jsonl', folder];
    const { stdout } = await run(process.execPath, words, { maxBuffer: 1 << 28 });
    const lines = stdout.split('\n').filter(Boolean);
    const statements = lines.map((line) => statementSchema.parse(JSON.parse(line)));
    const byInput = Map.groupBy(statements, ({ article }) => article.uri);
    return new Map(
      samples.map((sample, index) => {
        const input = inputs[index]!;
        const { article } = readArticle(makeDocument(input, readFileSync(input)));
        if (!article) throw new Error(`the passage of “${sample.sample.name}” cannot be read as an article`);
        return [sample, { article, statements: byInput.get(input) ?? [] }];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes a passage as plain text, or with a date, which plain text cannot have, as a page of news; gives the file's path. */
function writePassage(path: string, { passage, published }: SampleCase): string {
  const file = `${path}${published === null ? '.txt' : '.html'}`;
  writeFileSync(file, published === null ? `${passage}\n` : pageOf(passage, published));
  return file;
}

function pageOf(passage: string, published: string): string {
  const paragraphs = passage.split(/\n{2,}/).map((words) => `<p>${words}</p>`);
  return `<!doctype html><title>A passage</title><meta property="article:published_time" content="${published}T09:00:00Z"><article>${paragraphs.join('')}</article>`;
}
