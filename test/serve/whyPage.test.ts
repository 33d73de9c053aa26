import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reason } from '../../src/data/index.ts';
import { whyPage } from '../../src/serve/pages/whyPage.ts';

type Shown = Parameters<typeof whyPage>[0];

/** As much of a statement as its card shows. */
const statement = {
  speaker: null,
  speakers: [],
  source: null,
  cue: null,
  content: { text: 'the port should open', spans: [[20, 40]] },
  passage: { text: 'the port should open', span: [20, 40] },
  conditions: [],
  negated: false,
  act: 'demand',
  confidence: 0.9,
  model: 'invented-1',
  saidAt: null,
  address: '/statements/st_1',
  article: { id: 'ar_1', uri: 'file:a', title: 'Ferry', publisher: 'The Courier', publishedAt: '2025-01-14' },
} as unknown as Shown['statement'];

test('the page names the rule of each field with its file, and that of the runner-up', async () => {
  const demand = { id: 'demand/should', file: 'src/extract/describe/signs/demand.ts' };
  const plain = { id: 'content/states', file: 'src/extract/describe/contentActs.ts' };
  const reason: Reason = {
    field: 'act',
    value: 'demand',
    by: 'model and rule',
    score: 0.97,
    rules: [demand],
    runnerUp: { value: 'assert', score: 0.02, rule: plain },
    spans: [[20, 40]],
  };
  const page = String(await whyPage({ statement, model: 'invented-1', reasons: [reason] }));
  for (const { id, file } of [demand, plain])
    assert.ok(page.includes(`<code>${id}</code> · <code>${file}</code>`));
  assert.match(page, /assert 0\.02/);
  assert.doesNotMatch(page, /A person checked/);
  const checked = { ...statement, checked: { by: 'Ida Marsh', at: '2025-01-15T09:30:00.000Z' } };
  assert.match(
    String(await whyPage({ statement: checked, model: 'invented-1', reasons: [reason] })),
    /checked by Ida Marsh.*A person checked this statement.*the table shows what the program finds by itself/s,
  );
});
