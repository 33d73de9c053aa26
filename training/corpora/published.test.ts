import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readManifest } from './manifest.ts';
import { published } from './published.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-published-'));
after(() => rmSync(folder, { recursive: true }));

function publish(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What a file of the corpora holds when it is made from what was published. */
function made(path: string): string {
  const { path: source, convert } = published(path)!;
  return convert(join(folder, source));
}

describe('a file of the corpora', () => {
  test('of PolNeAR is made from a split, articles by name', () => {
    publish(
      'PolNeAR/data/metadata.tsv',
      'compartment\tfilename\tannotators\tpublisher\tpublication_date\tauthor\ttitle\n' +
        'dev\ttimes_b\ta1\ttimes\t2020-01-02\tLeo Sand\tB\ndev\ttimes_a\ta1\ttimes\t2020-01-03\tLeo Sand\tA\n',
    );
    for (const id of ['times_b', 'times_a']) {
      publish(`PolNeAR/data/dev/text/${id}.txt`, 'It rains, she said.');
      publish(
        `PolNeAR/data/dev/attributions/${id}_a1.ann`,
        'T1\tContent 0 8\tIt rains\nT2\tSource 10 13\tshe\nT3\tCue 14 18\tsaid\nE1\tAttribution:T3 Content:T1 Source:T2 Cue:T3\n',
      );
    }
    const line = (id: string, date: string, title: string) =>
      `{"id": "${id}", "publisher": "times", "date": "${date}", "title": "${title}", "author": "Leo Sand", ` +
      '"text": "It rains, she said.", "annotator": "a1", ' +
      '"attributions": [{"source": [[10, 13]], "cue": [[14, 18]], "content": [[0, 8]]}]}\n';
    assert.equal(
      made('polnear/dev.jsonl'),
      line('times_a', '2020-01-03', 'A') + line('times_b', '2020-01-02', 'B'),
    );
  });

  test('of EWT to train with has the published documents by genre and name', () => {
    const weblog = '# newdoc id = weblog-tide.example_1\n# sent_id = w1\n1\tHigh\n\n';
    const answers = '# newdoc id = answers-2020b_ans\n# sent_id = b1\n1\tYes\n\n';
    const first = '# newdoc id = answers-2020a_ans\n# sent_id = a1\n1\tNo\n\n';
    publish('UD_English-EWT/en_ewt-ud-train.conllu', weblog + answers + first);
    assert.equal(made('ewt/train.conllu'), first + answers + weblog);
  });

  test('of the other corpora is the published one', () => {
    publish('UD_English-EWT/en_ewt-ud-dev.conllu', '# newdoc id = b\n\n# newdoc id = a\n\n');
    publish('UNER_English-EWT/en_ewt-ud-dev.iob2', '# sent_id = b\n1\tRuiz\tB-PER\n');
    publish('gap-coreference/gap-validation.tsv', 'ID\tText\n');
    publish('gum/dep/GUM_news_harbour.conllu', '# newdoc id = GUM_news_harbour\n');
    publish('gum/rst/gdtb/pdtb/gold/00/GUM_news_harbour', 'Explicit|1..2|\n');
    for (const [ours, text] of [
      ['ewt/dev.conllu', '# newdoc id = b\n\n# newdoc id = a\n\n'],
      ['uner-ewt/en_ewt-ud-dev.iob2', '# sent_id = b\n1\tRuiz\tB-PER\n'],
      ['gap/gap-validation.tsv', 'ID\tText\n'],
      ['gum/GUM_news_harbour.conllu', '# newdoc id = GUM_news_harbour\n'],
      ['gum/pdtb/gold/GUM_news_harbour', 'Explicit|1..2|\n'],
    ] as const)
      assert.equal(made(ours), text);
  });

  test('of a test split is made from nothing', () => {
    for (const path of [
      'polnear/test.jsonl',
      'gap/gap-test.tsv',
      'ewt/test.conllu',
      'uner-ewt/en_ewt-ud-test.iob2',
    ])
      assert.equal(published(path), null);
  });

  test('of the manifest has a way that leads to it', () => {
    assert.deepEqual(
      readManifest().filter(({ path }) => !published(path)),
      [],
    );
  });
});
