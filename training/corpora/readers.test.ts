import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEwt, readUner } from './ewt.ts';
import { genderOf, readGap } from './gap.ts';
import { readGum } from './gum.ts';

/** A CoNLL-U line of each token: form, part of speech, head, relation, misc. */
function sentence(
  id: string,
  ...tokens: readonly (readonly [string, string, number, string, string?])[]
): string {
  const lines = tokens.map(([form, upos, head, deprel, misc = '_'], i) =>
    [i + 1, form, form.toLowerCase(), upos, '_', '_', head, deprel, '_', misc].join('\t'),
  );
  return `# sent_id = ${id}\n${lines.join('\n')}\n\n`;
}

describe('a document of GUM', () => {
  const conllu = `# newdoc id = GUM_news_harbour\n# newpar\n${sentence(
    's1',
    ['Ana', 'PROPN', 3, 'nsubj', 'Entity=(1-person-new-cf1-1,2-coref'],
    ['Ruiz', 'PROPN', 1, 'flat', 'Entity=1)'],
    ['sails', 'VERB', 0, 'root'],
    ['if', 'SCONJ', 6, 'mark'],
    ['it', 'PRON', 6, 'nsubj', 'Entity=(2-object-giv-cf2-1-ana)'],
    ['rains', 'VERB', 3, 'advcl', 'SpaceAfter=No'],
    ['.', 'PUNCT', 3, 'punct'],
  )}# newpar\n${sentence('s2', ['She', 'PRON', 2, 'nsubj', 'Entity=(1-person-giv-cf1-1-ana)'], ['left', 'VERB', 0, 'root', 'SpaceAfter=No'], ['.', 'PUNCT', 2, 'punct'])}`;
  const relations =
    'Explicit|15..17||||||if|Contingency.Condition.Arg2-as-cond||||||0..14||||||18..26|||||||||||15..17|GDTB::GUM_news_harbour:4;4;1-3;5-6|\n';
  const { id, text, mentions, conditions } = readGum(conllu, relations);

  test('has its paragraphs apart, and mentions of people with their chains', () => {
    assert.equal(id, 'GUM_news_harbour');
    assert.equal(text, 'Ana Ruiz sails if it rains.\n\nShe left.');
    assert.deepEqual(
      mentions
        .filter(({ type }) => type === 'person')
        .map(({ span, head, form, chain }) => [text.slice(...span), text.slice(...head), form, chain]),
      [
        ['Ana Ruiz', 'Ana', 'name', '1'],
        ['She', 'She', 'pronoun', '1'],
      ],
    );
  });

  test('has the conditions of its discourse relations', () => {
    assert.deepEqual(
      conditions?.map((span) => text.slice(...span)),
      ['if it rains'],
    );
  });

  test('without discourse relations has no known conditions, which is not the same as none', () => {
    assert.equal(readGum(conllu, null).conditions, null);
    assert.deepEqual(readGum(conllu, '').conditions, []);
  });
});

describe('a paragraph of EWT', () => {
  const conllu = `# newdoc id = weblog-tide\n# newpar id = weblog-tide-p1\n${sentence(
    'weblog-tide-1',
    ['Sand', 'PROPN', 2, 'nsubj'],
    ['stays', 'VERB', 0, 'root'],
    ['unless', 'SCONJ', 5, 'mark'],
    ['Ruiz', 'PROPN', 5, 'nsubj'],
    ['calls', 'VERB', 2, 'advcl', 'SpaceAfter=No'],
    ['.', 'PUNCT', 2, 'punct'],
  )}`;

  test('has the conditional clauses of its trees', () => {
    const [paragraph] = readEwt(conllu);
    assert.equal(paragraph!.text, 'Sand stays unless Ruiz calls.');
    assert.deepEqual(
      paragraph!.conditions.map((span) => paragraph!.text.slice(...span)),
      ['unless Ruiz calls'],
    );
  });

  test('has names by UNER', () => {
    const iob2 =
      '# sent_id = weblog-tide-1\n1\tSand\tB-PER\t-\n2\tstays\tO\t-\n3\tunless\tO\t-\n4\tAna\tB-PER\t-\n5\tRuiz\tI-PER\t-\n';
    assert.deepEqual(readUner(iob2).get('weblog-tide-1'), [
      { from: 0, to: 1, type: 'PER' },
      { from: 3, to: 5, type: 'PER' },
    ]);
  });
});

test('a passage of GAP has its pronoun and two names, one of which may be meant', () => {
  const header = 'ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL';
  const text = 'Ana Ruiz met Ines Sand before she sailed.';
  const row = `invented-1\t${text}\tshe\t30\tAna Ruiz\t0\tTRUE\tInes Sand\t13\tFALSE\thttps://example.org`;
  const [passage] = readGap(`${header}\n${row}\n`);
  assert.equal(text.slice(...passage!.pronoun), 'she');
  assert.deepEqual(
    passage!.names.map(({ span, meant }) => [text.slice(...span), meant]),
    [
      ['Ana Ruiz', true],
      ['Ines Sand', false],
    ],
  );
  assert.equal(genderOf(passage!), 'female');
});
