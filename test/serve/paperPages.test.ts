import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeDocument, makePart, type Span, type Statement, statementId } from '../../src/data/index.ts';
import { readArticle } from '../../src/read/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { makePdf, showLines } from '../read/papers/makePdf.ts';
import { maker, sample } from '../record/sample.ts';
import { type Served, serveRecord } from './serveRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-paper-'));
let server: Served;
let [onPaper, inText] = ['', ''];

before(async () => {
  const path = join(folder, 'a.db');
  const document = makeDocument(
    '/papers/harbour.pdf',
    makePdf([
      showLines(['The harbour board met on Tuesday.']),
      showLines(['Ana Ruiz said <the ferry> sails in May.', 'Nobody else spoke that day.']),
    ]),
  );
  const article = readArticle(document).article!;
  const spanOf = (words: string): Span => {
    const at = article.text.indexOf(words);
    return [at, at + words.length];
  };
  const spans = {
    source: [spanOf('Ana Ruiz')],
    cue: [spanOf('said')],
    content: [spanOf('<the ferry> sails in May')],
  };
  const other = sample('/a.txt', [['Leo Sand', 'no']]);
  const statement: Statement = {
    ...other.statements[0]!,
    id: statementId(article.id, spans),
    article,
    source: makePart(article.text, spans.source),
    cue: makePart(article.text, spans.cue),
    content: makePart(article.text, spans.content)!,
    speaker: null,
    speakers: [],
  };
  using record = openRecord(path);
  record.add(document, article, [statement], maker);
  record.add(other.document, other.article, other.statements, maker);
  [onPaper, inText] = [statement.id, other.statements[0]!.id];
  server = await serveRecord(path);
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const pageOf = async (id: string) => (await fetch(`${server.address}/statements/${id}`)).text();

test('a statement of a PDF is marked on its page, which is drawn from its words', async () => {
  const page = await pageOf(onPaper);
  const [, drawn = ''] = /<figure class="paper">([\s\S]*?)<\/figure>/.exec(page) ?? [];
  assert.equal(page.split('<figure class="paper">').length, 2);
  assert.match(drawn, /Page 2: \d+\.\d cm from the top, \d+\.\d cm from the left/);
  assert.match(drawn, /&lt;the ferry&gt;/);
  assert.match(drawn, /Nobody else spoke that day/);
  assert.doesNotMatch(drawn, /harbour board/);
  for (const role of ['source', 'cue', 'content'])
    assert.equal(drawn.match(new RegExp(`<rect class="${role}"`, 'g'))?.length, 1, role);
  assert.doesNotMatch(drawn, /NaN|undefined|style=/);
});

test('a statement of a page without boxes has none', async () => {
  assert.doesNotMatch(await pageOf(inText), /class="paper"/);
});
