import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gumDocuments, isTrainable } from './gumDocuments.ts';
import { type CorpusFile, readManifest, type Use } from './manifest.ts';

const file = (path: string, use: Use): CorpusFile => ({ path, bytes: 1, sha256: '00', use });

describe('documents of GUM', () => {
  test('are those of a use, with the path of their discourse relations where the manifest lists them', () => {
    const manifest = [
      file('gum/GUM_news_harbour.conllu', 'train'),
      file('gum/GUM_vlog_kettle.conllu', 'train'),
      file('gum/GUM_essay_rain.conllu', 'measure'),
      file('gum/pdtb/gold/GUM_news_harbour', 'train'),
      file('gap/passages.tsv', 'train'),
    ];
    assert.deepEqual(gumDocuments(manifest, 'train'), [
      {
        id: 'GUM_news_harbour',
        conllu: 'gum/GUM_news_harbour.conllu',
        relations: 'gum/pdtb/gold/GUM_news_harbour',
      },
      { id: 'GUM_vlog_kettle', conllu: 'gum/GUM_vlog_kettle.conllu', relations: null },
    ]);
    assert.deepEqual(
      gumDocuments(manifest, 'measure').map(({ id }) => id),
      ['GUM_essay_rain'],
    );
  });

  test('that forbid commercial use cannot be listed for training', () => {
    for (const genre of ['essay', 'letter', 'podcast', 'fiction', 'whow', 'reddit'])
      assert.throws(
        () => gumDocuments([file(`gum/GUM_${genre}_rain.conllu`, 'train')], 'train'),
        /forbids commercial use/,
      );
  });

  test('of an unknown genre are not trained on', () => {
    assert.equal(isTrainable('GUM_sermon_rain'), false);
    assert.equal(isTrainable('rain'), false);
  });
});

test('the manifest of this project lists no document that forbids commercial use for training', () => {
  const manifest = readManifest();
  assert.ok(gumDocuments(manifest, 'train').length > 100);
  assert.equal(gumDocuments(manifest, 'measure').length, 29);
});
