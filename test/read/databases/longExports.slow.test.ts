import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeDocument, readArticle } from '../../../src/index.ts';
import { openExport, readExportFile } from '../../../src/read/containers/export/readExportFile.ts';

describe('long exports of newspaper databases', () => {
  test('an export of very many documents is divided like a small one', async () => {
    const count = 130_000;
    const one = (number: number) => `${number} of ${count} DOCUMENTS\nHEADLINE: A\nBYLINE: Ana Ruiz\nText.\n`;
    const numbers = Array.from({ length: count }, (_, i) => i + 1).filter((number) => number !== 2);
    const text = numbers.map(one).join('');
    const file = (await openExport(Buffer.from(text)))!;
    const entries = [...readExportFile(file, { container: '/a.txt', sha256: '' })];
    const last = entries.at(-1)!;
    assert.equal(entries.length, count - 1);
    assert.deepEqual(last.kind === 'document' && last.warnings.map(({ code }) => code), [
      'documents-missing',
    ]);
  });

  test('an article of very many lines is read, behind codes and behind labels', () => {
    const lines = 'The ferry will sail in May.\n'.repeat(130_000);
    const ends = `AN  Document HARBT00020240305ek350001x\n`;
    const coded = `HD  Ferry\nBY  Ana Ruiz\nPD  5 March 2024\nSN  Harbour Times\nTD  ${lines}${ends}`;
    const labelled = `HEADLINE: Ferry\nBYLINE: Ana Ruiz\nLOAD-DATE: 5 March 2024\nHIGHLIGHT: ${lines}\nFULL TEXT: So.\n`;
    for (const text of [coded, labelled]) {
      const { article } = readArticle(makeDocument('a.txt', Buffer.from(text)));
      assert.equal(article?.title, 'Ferry');
      assert.ok(article.text.length > lines.length);
    }
  });

  test('labels of very many lines, and very many labels, are read in a moment', () => {
    const head = 'HEADLINE: Ferry\nBYLINE: Ana Ruiz\nLOAD-DATE: 5 March 2024\n';
    const foot = `${head}\nText.\n\nSUBJECT: ferries\n${'The ferry will sail in May.\n'.repeat(60_000)}`;
    const labels = `${head}${'SUBJECT: ferries\n'.repeat(60_000)}\nText.\n`;
    for (const text of [foot, labels]) {
      const begun = performance.now();
      const { article } = readArticle(makeDocument('a.txt', Buffer.from(text)));
      assert.equal(article?.text, 'Ferry\n\nText.');
      assert.ok(performance.now() - begun < 5000);
    }
  });
});
