import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { derive, locate, makeDocument, readArticle } from '../../../src/index.ts';
import { entriesOf } from '../containers/entriesOf.ts';
import { makeDocx, paragraph } from '../papers/makeDocx.ts';

const folder = join(import.meta.dirname, 'exports');
const files = readdirSync(folder).filter((name) => !name.endsWith('.json'));
const bytesOf = (name: string) => readFileSync(join(folder, name));
const goldFile = join(folder, 'gold.json');

/** What an export holds, in the words of the gold. */
async function read(bytes: Uint8Array, name: string) {
  const entries = (await entriesOf(bytes, name)) ?? [];
  return entries.map((entry) => {
    if (entry.kind !== 'document') return entry.kind === 'skipped' ? entry.why : entry.message;
    const { article } = readArticle(entry.document);
    assert.ok(article, `${name} ${entry.document.uri}`);
    const { title, byline, publisher, publishedAt, section = null, text, paragraphs } = article;
    const body = paragraphs.filter(({ role }) => role !== 'heading').map(({ span }) => text.slice(...span));
    return { title, byline, publisher, publishedAt, section, body };
  });
}

describe('exports of newspaper databases', () => {
  for (const name of files)
    test(`${name}: each article with its head, and nothing else of the export in it`, async () => {
      const found = await read(bytesOf(name), name);
      if (process.env.UPDATE) {
        const gold = JSON.parse(readFileSync(goldFile, 'utf8'));
        writeFileSync(goldFile, `${JSON.stringify({ ...gold, [name]: found }, null, 2)}\n`);
      } else assert.deepEqual(found, JSON.parse(readFileSync(goldFile, 'utf8'))[name]);
    });

  test('all bytes of a file are in its entries, one after another', async () => {
    for (const name of files.filter((one) => one.endsWith('.txt'))) {
      const bytes = bytesOf(name);
      const entries = (await entriesOf(bytes, name))!;
      assert.match(bytes.subarray(0, entries[0]!.offset).toString(), /^\s*$/);
      for (const [i, { offset, length }] of entries.entries())
        assert.equal(offset + length, entries[i + 1]?.offset ?? bytes.length, name);
    }
  });

  test('words lead back to the bytes of the file, also gzipped, in UTF-16 and in another charset', async () => {
    const text = bytesOf('factiva-codes.txt').toString().replace('Birk', 'Bïrk');
    const forms: [name: string, file: Buffer, unpacked: Buffer, encoding: BufferEncoding][] = [
      ['a.txt', Buffer.from(text), Buffer.from(text), 'utf8'],
      ['a.txt.gz', gzipSync(text), Buffer.from(text), 'utf8'],
      ['b.txt', Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf16le'],
      ['c.txt', Buffer.from(text, 'latin1'), Buffer.from(text, 'latin1'), 'latin1'],
    ];
    for (const [name, file, unpacked, encoding] of forms) {
      const [entry] = (await entriesOf(file, name))!;
      assert.ok(entry?.kind === 'document', name);
      const article = readArticle(entry.document).article!;
      const at = article.text.indexOf('Tomas Bïrk');
      assert.ok(at > 0, name);
      const span: [number, number] = [at, at + 'Tomas Bïrk'.length];
      assert.equal(derive(entry.document, article, span), 'Tomas Bïrk');
      const [[start, end]] = locate(article, span) as [[number, number]];
      const offset = article.origin!.offset;
      assert.equal(unpacked.subarray(offset + start, offset + end).toString(encoding), 'Tomas Bïrk', name);
    }
  });

  test('of a DOCX, words lead back to the part of the package', async () => {
    const lines = bytesOf('nexis-new.txt').toString().split('\n');
    const docx = makeDocx(lines.map((line) => paragraph(line.replace(/[&<>]/g, '').trim())).join(''));
    assert.deepEqual(await read(docx, 'a.docx'), JSON.parse(readFileSync(goldFile, 'utf8'))['nexis-new.txt']);
    const entries = (await entriesOf(docx, 'a.docx'))!;
    const documents = entries.flatMap((entry) => (entry.kind === 'document' ? [entry.document] : []));
    const xml = lines.map((line) => paragraph(line.replace(/[&<>]/g, '').trim())).join('');
    for (const document of documents) {
      const article = readArticle(document).article!;
      assert.equal(article.origin?.entry, 'word/document.xml');
      const { span } = article.paragraphs.at(-1)!;
      const words = article.text.slice(...span);
      assert.equal(derive(document, article, span), words);
      const [[start, end]] = locate(article, span) as [[number, number]];
      const head =
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="w"><w:body>';
      const part = Buffer.from(head + xml);
      assert.equal(
        part.subarray(article.origin!.offset + start, article.origin!.offset + end).toString(),
        words,
      );
    }
  });

  test('one article alone in RTF and DOCX is read without its head', () => {
    const rtf = bytesOf('nexis-new.rtf')
      .toString('latin1')
      .replace(/\\page[\s\S]*$/, '}');
    const text = bytesOf('nexis-uni.txt').toString().split('End of Document')[0]!;
    const docx = makeDocx(
      text
        .split('\n')
        .map((line) => paragraph(line.trim()))
        .join(''),
    );
    for (const [name, bytes, publisher] of [
      ['a.rtf', Buffer.from(rtf, 'latin1'), 'River Post (Ashford)'],
      ['a.docx', docx, 'Valley Dispatch (Ridgeport)'],
    ] as const) {
      const { article, findings } = readArticle(makeDocument(name, bytes));
      assert.deepEqual(findings, []);
      assert.equal(article?.publisher, publisher);
      assert.doesNotMatch(article.text, /Load-Date|Length|Copyright/);
    }
  });

  test('one article alone is a document, read without its head', () => {
    const [head = '', rest = ''] = bytesOf('nexis-old.txt')
      .toString()
      .split(/(?=\n *2 of 3)/);
    assert.ok(rest);
    const { article, findings } = readArticle(makeDocument('a.txt', Buffer.from(head)));
    assert.deepEqual(findings, []);
    assert.equal(article?.publisher, 'The Harbour Times (Porto Bello)');
    assert.doesNotMatch(article.text, /LOAD-DATE|Final Edition/);
  });

  test('several articles in one document are named', () => {
    const { article, findings } = readArticle(makeDocument('a.txt', bytesOf('nexis-old.txt')));
    assert.equal(article, null);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['many-articles'],
    );
  });

  test('documents that the export counts and does not hold are named', async () => {
    const text = bytesOf('nexis-old.txt').toString();
    const cut = text.slice(0, text.indexOf('2 of 3')) + text.slice(text.indexOf('3 of 3') - 30);
    const entries = (await entriesOf(Buffer.from(cut), 'a.txt'))!;
    const last = entries.at(-1)!;
    assert.ok(last.kind === 'document');
    assert.match(last.warnings[0]!.message, /counts 3 documents but lacks 1 of them: 2/);
  });

  test('an article without words is named, and the others are read', async () => {
    const text = bytesOf('proquest.txt')
      .toString()
      .replace(/Full text: The river[\s\S]*?it said\./, '');
    const entries = (await entriesOf(Buffer.from(text), 'a.txt'))!;
    const documents = entries.flatMap((entry) => (entry.kind === 'document' ? [entry.document] : []));
    const codes = documents.map((document) => readArticle(document).findings.map(({ code }) => code));
    assert.deepEqual(codes, [[], ['no-article']]);
  });

  test('prose with a label or two, a list, a letter are no exports', () => {
    for (const text of [
      'Title: The Sea\nAuthor: Ana Ruiz\n\nThe sea was calm, she said.',
      'Document 1 of 12 was never found, the lawyer said.\n\nThe court asked for it.',
      'She said 300 words\n\nand left.',
      'BYLINE: Leo Sand\n\nThe mayor said that the port would close.',
      'IN THE MORNING he said no.\n\nBY NOON he said yes.\n\nRE the port, he said nothing.',
    ]) {
      const { article } = readArticle(makeDocument('a.txt', Buffer.from(text)));
      assert.equal(article?.text, text);
    }
  });
});
