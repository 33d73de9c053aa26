import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Article, makeDocument, spanProblem, textOf } from '../../src/data/index.ts';
import { derive, readArticle } from '../../src/read/index.ts';

const folder = join(import.meta.dirname, '../../samples/transcripts');

const turnsIn = ({ text, turns = [] }: Article) =>
  turns
    .map(({ label, kind, at, content }) =>
      [label ? text.slice(...label) : '-', kind, at ?? '-', textOf(text, content)]
        .join(' | ')
        .replace(/\s+/g, ' '),
    )
    .join('\n');

describe('transcripts', () => {
  for (const file of readdirSync(folder).filter((name) => !/\.turns\.txt$|README/.test(name)))
    test(file, () => {
      const path = join(folder, file);
      const document = makeDocument(file, readFileSync(path));
      const { article } = readArticle(document);
      assert.ok(article);
      const expected = `${path}.turns.txt`;
      if (process.env.UPDATE || !existsSync(expected)) writeFileSync(expected, `${turnsIn(article)}\n`);
      assert.equal(turnsIn(article), readFileSync(expected, 'utf8').trimEnd());
      for (const { span } of article.paragraphs)
        assert.equal(derive(document, article, span), article.text.slice(...span));
      for (const { label, name, content } of article.turns ?? [])
        for (const span of [...(label ? [label] : []), ...(name ? [name] : []), ...content])
          assert.equal(derive(document, article, span), article.text.slice(...span));
      for (const { content } of article.turns ?? []) assert.equal(spanProblem(article.text, content), null);
    });
});

const read = (name: string, text: string) => readArticle(makeDocument(name, Buffer.from(text)));
const codes = (name: string, text: string) => read(name, text).findings.map(({ code }) => code);

describe('short pages with names in bold', () => {
  const pageOf = (parts: readonly (readonly [name: string, words: string])[]) =>
    `<html><body><main><h1>Ferries</h1>${parts.map(([name, words]) => `<p><a name="a"> </a><a name="b"> </a> <b>${name}:</b> ${words}</p>`).join('')}</main></body></html>`;
  const turnsOfPage = (...parts: (readonly [string, string])[]) =>
    read('/in/a.html', pageOf(parts)).article?.turns?.length ?? 0;

  test('are transcripts where a report names the seats of two members', () => {
    const [question, answer] = [
      'Will the Minister keep the ferry? [1204]',
      'I will keep it until the bridge opens.',
    ];
    assert.equal(turnsOfPage(['Odile Marsh (Upper Tarn) (Coast)', question], ['Mr Tomas Rehn', answer]), 2);
  });

  test('are none where people, places or terms are described', () => {
    assert.equal(
      turnsOfPage(
        ['Anna Holt (Director)', 'Runs the ferry company and its two yards.'],
        ['Mr Tomas Rehn (Treasurer)', 'Keeps the books. He came to the company in May.'],
        ['Mary Bell (Captain)', 'Has been at sea for thirty years.'],
      ),
      0,
    );
    assert.equal(
      turnsOfPage(
        ['Porto (north)', 'The ferry lands here. You can buy a ticket on board.'],
        ['Lower Tarn (west)', 'We land here in summer only.'],
        ['Opening hours', 'Ask us at the pier.'],
      ),
      0,
    );
  });
});

describe('bad transcripts', () => {
  const tei = (body: string, prolog = '') =>
    `<?xml version="1.0"?>${prolog}<TEI><teiHeader/><text><body><u who="#AnaRuiz"><seg>${body}</seg></u></body></text></TEI>`;
  const bomb = `<!DOCTYPE TEI [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join('')}]>`;

  test('entities are never expanded, and say so', () => {
    const { article, findings } = read('a.xml', tei('Hello &a29; there.', bomb));
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['own-entities'],
    );
    assert.ok(article!.text.length < 100);
  });

  test('a cut file is read as far as it goes, and says so', () => {
    assert.deepEqual(codes('a.xml', tei('We waited.').slice(0, -20)), ['cut-document']);
    assert.deepEqual(codes('a.vtt', 'WEBVTT\n\n00:01.000 --> 00:0'), ['bad-times', 'no-article']);
  });

  test('bad times are one finding, and the words are kept', () => {
    const cue = (times: string, words: string) => `${times}\n<v Ana Ruiz>${words}\n\n`;
    const text = `WEBVTT\n\n${cue('00:99:00.000 --> 00:01:00.000', 'One.')}${cue('x --> y', 'Two.')}${cue('00:05.000 --> 00:01.000', 'Three.')}`;
    const { article, findings } = read('a.vtt', text);
    assert.deepEqual(
      findings.map(({ code, message }) => [code, /^3 time codes/.test(message)]),
      [['bad-times', true]],
    );
    assert.match(article!.text, /One\. Two\. Three\./);
  });

  const subtitles = (...lines: readonly string[]) =>
    lines.map((line, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i},900\n${line}\n`).join('\n');

  test('names that begin the subtitles of a short meeting are those of speakers', () => {
    const { article } = read(
      'a.srt',
      subtitles(
        'Adaeze Obi: We start with the budget.',
        'Leo Brandt (he/him): I ask why.',
        'Adaeze Obi: Go on.',
      ),
    );
    assert.deepEqual(
      article!.turns!.map(({ name, at }) => [article!.text.slice(...name!), at]),
      [
        ['Adaeze Obi', '00:00:00.000'],
        ['Leo Brandt (he/him)', '00:00:01.000'],
        ['Adaeze Obi', '00:00:02.000'],
      ],
    );
  });

  test('words before a colon now and then in a film are nobody’s name', () => {
    const { article } = read(
      'a.srt',
      subtitles(
        ...['Remember: we leave at nine.', 'I know that.', 'You will see.', 'We looked for you.', 'Go on.'],
        ...['Remember: nobody talks.', 'One thing: I never lied to you.', 'I can hear them.', 'Thank you.'],
      ),
    );
    assert.equal(article!.turns, undefined);
  });

  test('subtitles without words hold no article', () => {
    assert.deepEqual(codes('a.vtt', 'WEBVTT\n\nNOTE nothing\n'), ['no-article']);
  });

  test('two hours of turns take less than three seconds', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const cues = Array.from({ length: 7200 }, (_, i) => {
      const at = (n: number) =>
        `${two(Math.floor(n / 3600))}:${two(Math.floor(n / 60) % 60)}:${two(n % 60)}.000`;
      return `${at(i)} --> ${at(i + 1)}\n<v ${i % 3 ? 'Ana Ruiz' : 'Leo Sand'}>This is what is said in second ${i}.</v>\n`;
    });
    const start = performance.now();
    const { article } = read('a.vtt', `WEBVTT\n\n${cues.join('\n')}`);
    assert.ok(performance.now() - start < 3000);
    assert.equal(article!.turns!.length, 4800);
  });
});
