import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeDocument } from '../src/data/index.ts';
import { loadTagger, type Tagger } from '../src/extract/index.ts';
import { statementsOf } from '../src/pipeline.ts';

const TEXT = `CHAIR: The committee said that it would begin. Who speaks first?

REPORTER: Why was the pier closed?

NOOR HADDAN: The engineer told me that it was rotten.

CHAIR: Thank you.`;

describe('turns left out', { timeout: 60_000 }, () => {
  let tagger: Tagger;
  before(async () => {
    tagger = await loadTagger();
  });
  after(() => tagger.close());
  const cues = async (options: { chair?: boolean; questions?: boolean }) =>
    (await statementsOf(makeDocument('a.txt', Buffer.from(TEXT)), tagger, options)).statements
      .map(({ cue }) => cue?.text)
      .sort();

  test('none by default; the chair’s and questions where asked, with what is reported in them', async () => {
    assert.deepEqual(await cues({}), ['CHAIR:', 'CHAIR:', 'NOOR HADDAN:', 'REPORTER:', 'said', 'told']);
    assert.deepEqual(await cues({ chair: false }), ['NOOR HADDAN:', 'REPORTER:', 'told']);
    assert.deepEqual(await cues({ chair: false, questions: false }), ['NOOR HADDAN:', 'told']);
  });
});
