import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { apiOf } from './apiRecord.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
type Any = any;

let api: Awaited<ReturnType<typeof apiOf>>;
let client: Client;
before(async () => {
  api = await apiOf();
  client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${api.address}/mcp`)) as Transport);
});
after(async () => {
  await client.close();
  await api.close();
});

async function call(name: string, given: Record<string, unknown> = {}) {
  const { content, structuredContent, isError } = (await client.callTool({ name, arguments: given })) as Any;
  return { answer: structuredContent as Any, text: content[0].text as string, failed: isError === true };
}
const correct = (given: Record<string, unknown>) => call('correct_record', { author: 'Ida Marsh', ...given });

describe('an assistant of whoever may correct', { timeout: 120_000 }, () => {
  test('reads a list of tools below 20 KB', async () => {
    const { tools } = await client.listTools();
    assert.ok(tools.some(({ name, annotations }) => name === 'correct_record' && !annotations?.readOnlyHint));
    assert.ok(JSON.stringify({ tools }).length < 20_000, `${JSON.stringify({ tools }).length} characters`);
  });

  test('walks through the review queue, and confirms a statement or says who speaks', async () => {
    const before = (await call('review_queue')).answer;
    assert.deepEqual(Object.keys(before).sort(), ['done', 'next', 'statements', 'waiting']);
    const { statement } = api.ids;
    const made = await correct({ id: statement, confirm: true, act: 'deny' });
    assert.equal(made.answer.corrections.length, 2, made.text);
    assert.match(made.answer.address, new RegExp(`^http://.*/statements/${statement}$`));
    assert.equal(api.record.statement(statement)?.act, 'deny');
    assert.equal((await call('review_queue')).answer.done, before.done + 1);
    for (const undo of made.answer.corrections) await correct({ id: statement, undo });
    assert.equal(api.record.statement(statement)?.act, 'refuse');
  });

  test('corrects an article, and adds a statement that is missing in its words', async () => {
    const { article } = api.ids;
    const made = await correct({ id: article, title: 'Ferry and talks', byline: ['Ines Marl', 'Tom Okoro'] });
    assert.equal(made.failed, false, made.text);
    assert.equal(api.record.article(article)?.title, 'Ferry and talks');
    const added = await correct({
      id: `${api.address}/articles/${article}`,
      content: 'the men of the harbor',
      speaker: 'Eva Holm',
    });
    assert.equal(added.failed, false, added.text);
    const id = /st_[0-9a-f]+/.exec(added.answer.address)?.[0] ?? '';
    assert.equal(api.record.statement(id)?.content.text, 'the men of the harbor');
    assert.equal([...api.record.corrections()].at(-1)?.author, 'Ida Marsh');
  });

  test('is answered with what to do where a correction does not fit', async () => {
    const { statement, article } = api.ids;
    const cases: [given: Record<string, unknown>, message: RegExp][] = [
      [{ id: 'Ana Ruiz' }, /not the id of a statement/],
      [{ id: statement }, /say what is to be corrected: confirm/],
      [{ id: statement, title: 'Talks' }, /title does not go with this id/],
      [{ id: article, act: 'deny' }, /act does not go with this id/],
      [{ id: article, publishedAt: 'yesterday' }, /not a date/],
      [{ id: article, content: 'words that are not there' }, /words that are not there/],
      [{ id: statement, confirm: true, undo: 1 }, /confirm does not go/],
      [{ id: statement, confirm: true, author: ' ' }, /say who you are/],
    ];
    for (const [given, message] of cases) {
      const { failed, text } = await correct(given);
      assert.equal(failed, true, text);
      assert.match(text, message);
    }
  });
});
