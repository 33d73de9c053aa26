import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { makeDocument } from '../../src/data/index.ts';
import { type ReadResult, readArticle } from '../../src/read/index.ts';
import { codes, lines } from './samplePage.ts';

const folder = join(import.meta.dirname, '../../samples/pages');

/** What a sample expects: fields by name, and the article's paragraphs. */
type Expected = { fields: ReadonlyMap<string, string>; paragraphs: string[] };

function expectedIn(text: string): Expected {
  const blank = text.search(/^$/m);
  const fields = text.slice(0, blank).split('\n').filter(Boolean);
  const paragraphs = text.slice(blank).split('\n').filter(Boolean);
  return {
    fields: new Map(fields.map((line) => [line.slice(0, line.indexOf(':')), line.replace(/^\w+: ?/, '')])),
    paragraphs,
  };
}

const CHECKS: Readonly<Record<string, (reading: ReadResult) => string>> = {
  title: ({ article }) => article?.title ?? '',
  byline: ({ article }) => article?.byline.join('; ') ?? '',
  publisher: ({ article }) => article?.publisher ?? '',
  published: ({ article }) => article?.publishedAt ?? '',
  modified: ({ article }) => article?.modifiedAt ?? '',
  finding: (reading) => codes(reading).join('; '),
};

describe('sample pages', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    test(file, () => {
      const reading = readArticle(makeDocument(join(folder, file), readFileSync(join(folder, file))));
      const { fields, paragraphs } = expectedIn(
        readFileSync(join(folder, file.replace('.html', '.txt')), 'utf8'),
      );
      const text = lines(reading).filter((line) => !/^(?:teaser|caption|standfirst|other): /.test(line));
      assert.deepEqual(text, paragraphs);
      for (const [name, wanted] of fields) {
        const check = CHECKS[name];
        assert.ok(check, `no such field: ${name}`);
        const found = check(reading);
        const isCut = (name === 'published' || name === 'modified') && wanted !== '';
        assert.equal(isCut ? found.slice(0, wanted.length) : found, wanted, name);
      }
    });
  }
});
