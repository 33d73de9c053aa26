import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { makeDocument } from '../../../src/data/index.ts';
import { loadTagger } from '../../../src/extract/index.ts';
import { statementsOf } from '../../../src/pipeline.ts';
import { makeDocx, paragraph } from './makeDocx.ts';
import texts from './texts.json' with { type: 'json' };

const tagger = await loadTagger();

/** Source, cue, content and speaker of each statement, in the words of the article. */
async function found(uri: string, bytes: Uint8Array): Promise<string[]> {
  const { statements } = await statementsOf(makeDocument(uri, bytes), tagger);
  return statements.map(({ source, cue, content, speaker, act }) =>
    [source?.text, cue?.text, content.text, speaker?.name, act].join(' | ').replace(/\s+/g, ' '),
  );
}

const escaped = (words: string) => words.replace(/&/g, '&amp;');
const TAGS: Readonly<Record<string, string>> = { title: 'h1', h: 'h2', p: 'p' };
// Pages have their headline first.
const html = texts.release
  .toSorted((a, b) => Number(b[0] === 'title') - Number(a[0] === 'title'))
  .map(([kind, words]) => `<${TAGS[kind!]}>${escaped(words!)}</${TAGS[kind!]}>`)
  .join('');
const STYLES: Readonly<Record<string, string>> = { title: 'Title', h: 'Heading2', p: '' };
const docx = makeDocx(
  texts.release.map(([kind, words]) => paragraph(escaped(words!), STYLES[kind!])).join(''),
);
const pdf = (name: string) => readFileSync(new URL(`pdf/${name}.pdf`, import.meta.url));

describe('the same press release', () => {
  test('has the same statements as a page, as text, in Word and as PDF, in one column and in two', async () => {
    const page = await found(
      '/a.html',
      Buffer.from(`<!doctype html><body><article>${html}</article></body>`),
    );
    assert.ok(page.length >= 9, `${page.length} statements`);
    assert.ok(!page.some((one) => /belongs to everybody|older boats/.test(one)), page.join('\n'));
    const text = texts.release.map(([, words]) => words).join('\n\n');
    const formats = {
      text: await found('/a.txt', Buffer.from(text)),
      docx: await found('/a.docx', docx),
      pdf: await found('/a.pdf', pdf('release')),
      columns: await found('/b.pdf', pdf('release-columns')),
    };
    assert.deepEqual(formats, { text: page, docx: page, pdf: page, columns: page });
  });
});
