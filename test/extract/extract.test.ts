import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { contains, makeDocument, spanProblem, statementSchema } from '../../src/data/index.ts';
import { extract, loadTagger, type Tagger } from '../../src/extract/index.ts';
import { readArticle } from '../../src/read/index.ts';
import { casesOf } from '../extent.ts';
import { articleOf } from './articleOf.ts';

describe('extracting', { timeout: 120_000 }, () => {
  let tagger: Tagger;
  before(async () => {
    tagger = await loadTagger();
  });
  after(() => tagger.close());
  const found = async (text: string) =>
    (await extract(articleOf(text), tagger)).statements.map(({ source, cue, content }) => [
      source?.text ?? null,
      cue?.text ?? null,
      content.text,
    ]);

  test('indirect, direct and interrupted', async () => {
    const text =
      'The finance minister said that the port would be handed back.\n\n' +
      '“We waited,” Ana Ruiz said. “We will not wait again.”\n\nAccording to the union, 40 wells are dry.';
    assert.deepEqual(await found(text), [
      ['The finance minister', 'said', 'that the port would be handed back'],
      ['Ana Ruiz', 'said', '“We waited,” … “We will not wait again.”'],
      ['the union', 'According to', '40 wells are dry'],
    ]);
  });

  test('quotations that no words report, signed and unsigned', async () => {
    const text =
      'Readers wrote to us about the pier.\n\n“It should never have been sold to anybody.” ― Ana Ruiz, Porto\n“My father built it with his own hands.” — Tomas Lindqvist.\n\n' +
      '“If any bank cannot be managed, it should be broken up.”\n\nThe “Northern Light” sails on Monday.';
    const rows = await found(text);
    assert.deepEqual(rows.slice(-3), [
      ['Ana Ruiz, Porto', '―', '“It should never have been sold to anybody.”'],
      ['Tomas Lindqvist', '—', '“My father built it with his own hands.”'],
      [null, null, '“If any bank cannot be managed, it should be broken up.”'],
    ]);
  });

  const quoting = async (text: string, roles: Parameters<typeof articleOf>[1]) =>
    (await extract(articleOf(text, roles), tagger)).statements.map(({ source, cue, content, kind }) => [
      source?.text ?? null,
      cue?.text ?? null,
      content.text,
      kind,
    ]);

  test('a block quotation is all of it the content of the words that introduce it', async () => {
    const text =
      'In a letter to the paper, Ida Marsh wrote:\n\nNobody has asked me anything about the pier.\n\n' +
      'The buyers will close the slipway.\n\nThe hotel is new.';
    assert.deepEqual(await quoting(text, ['body', 'quotation', 'quotation', 'body']), [
      [
        'Ida Marsh',
        'wrote:',
        'Nobody has asked me anything about the pier. … The buyers will close the slipway.',
        'direct',
      ],
    ]);
  });

  test('a block quotation that nothing introduces is whose name signs it, below it or after it, or nobody’s', async () => {
    const words = 'A town without a pier is a village with a view.';
    for (const signed of [
      ['body', 'quotation', 'quotation', 'body'],
      ['body', 'quotation', 'body', 'body'],
    ] as const) {
      const text = `The pier is sold.\n\n${words}\n\n— Petra Voss, mayor\n\nThe pier is old.`;
      assert.deepEqual(await quoting(text, signed), [['Petra Voss, mayor', '—', words, 'direct']]);
    }
    const oneParagraph = `The pier is sold.\n\n${words}\n— Petra Voss, mayor\n\nThe pier is old.`;
    assert.deepEqual(await quoting(oneParagraph, ['body', 'quotation', 'body']), [
      ['Petra Voss, mayor', '—', words, 'direct'],
    ]);
    assert.deepEqual(await quoting(`The pier is sold.\n\n${words}`, ['body', 'quotation']), [
      [null, null, words, 'direct'],
    ]);
  });

  test('a signed block quotation is whole, with what is reported inside it nested in it', async () => {
    const words =
      'We wrote in June. The clerk told us that the boat was in the yard. I think she lied, and we have no boat.';
    const text = `The island has had no ferry since May.\n\n${words}\n\n— Petra Voss, teacher\n\nThe pier is old.`;
    const article = articleOf(text, ['body', 'quotation', 'body', 'body']);
    const { statements } = await extract(article, tagger, { nested: 0.5 });
    const block = statements.find(({ content }) => content.text === words);
    assert.equal(block?.source?.text, 'Petra Voss, teacher');
    assert.deepEqual(
      statements.filter((one) => one !== block).map(({ content, within }) => [content.text, within]),
      [['that the boat was in the yard', block?.id]],
    );
  });

  test('a block quotation in which somebody is named stays with the words that introduce it', async () => {
    const words = 'The clerk told us that the boat was in the yard.';
    const text = `In a letter to the paper, Ida Marsh wrote:\n\n${words}\n\n— Petra Voss, teacher\n\nThe pier is old.`;
    const { statements } = await extract(articleOf(text, ['body', 'quotation', 'body', 'body']), tagger);
    assert.ok(statements.every(({ source }) => source?.text !== 'Petra Voss, teacher'));
  });

  test('one saying with two verbs is one statement', async () => {
    const page = readFileSync('samples/articles/no-talks-while-the-army-stays.html');
    const { article } = readArticle(makeDocument('a.html', page));
    const { statements } = await extract(article!, tagger, { nested: 1 });
    const troops = statements.filter(({ content }) => content.text.includes('how many troops'));
    assert.deepEqual(
      troops.map(({ cue }) => cue?.text),
      ['declined'],
    );
  });

  test('what the article itself says is no statement', async () => {
    assert.deepEqual(await found('The bridge was built in 1931. It carries two lanes and a tramway.'), []);
  });

  test('teasers, captions and links are not read', async () => {
    const text = 'Ana Ruiz said that it rained.\n\nAna Ruiz said that it snowed.';
    const { statements } = await extract(articleOf(text, ['body', 'teaser']), tagger);
    assert.deepEqual(
      statements.map(({ content }) => content.text),
      ['that it rained'],
    );
  });

  test('the same article gives the same statements, whatever was read before', async () => {
    const text = '“We waited,” Ana Ruiz said.\n\nThe mayor denied it.';
    const first = await extract(articleOf(text), tagger);
    await extract(articleOf('Nobody knows, she said, what the plan is.'), tagger);
    assert.deepEqual(await extract(articleOf(text), tagger), first);
  });

  test('a text without words has no statements', async () => {
    for (const text of ['', ' ', '\u200b', '… — …', '\ufeff']) assert.deepEqual(await found(text), [], text);
  });

  const piece = fc.constantFrom(
    'Ana Ruiz said',
    'that',
    '“',
    '”',
    '"',
    "'",
    '’',
    ' ',
    '\n\n',
    '\r\n',
    '\u200b',
    '\u202e',
    'e\u0301',
    '🙂',
    '𝒜',
    ', she said, ',
    'if it rains',
    '.',
    'x'.repeat(200),
    'على',
    '«',
    '»',
    "''",
    '\u0000',
    '\ud800',
  );
  test('any text: every span holds, conditions lie in the content, roles do not overlap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const article = articleOf(pieces.join(''));
        for (const statement of (await extract(article, tagger)).statements) {
          statementSchema.parse(statement);
          const parts = [statement.source, statement.cue, statement.content].flatMap((part) =>
            part ? [part] : [],
          );
          for (const { spans } of parts) assert.equal(spanProblem(article.text, spans), null);
          const all = parts.flatMap(({ spans }) => spans).sort((a, b) => a[0] - b[0]);
          assert.equal(spanProblem(article.text, all), null);
          for (const { span } of statement.conditions)
            assert.ok(
              statement.content.spans.some((one) => contains(one, span)) ||
                statement.content.spans.length > 1,
            );
        }
      }),
      { numRuns: casesOf(60) },
    );
  });
});
