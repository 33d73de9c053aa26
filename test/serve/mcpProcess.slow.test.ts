import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { makeFolder, onrecord, root, start } from '../program.ts';
import { fillRecord } from './fillRecord.ts';

const folder = makeFolder(after);
const path = join(folder, 'a.db');
const BASE = 'http://127.0.0.1:8421';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field, after the client has held them to their schemas
type Any = any;

describe('MCP of the program itself', { timeout: 60_000 }, () => {
  before(() => fillRecord(path));

  test('over standard input and output', async () => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [join(root, 'bin/onrecord.js'), 'mcp', '--record', path, '--base', BASE],
      stderr: 'pipe',
    });
    const asking = new Client({ name: 'test', version: '0' });
    // Else a failure would leave the program running, and the test waiting for it.
    after(() => asking.close());
    await asking.connect(transport);
    assert.equal(asking.getServerVersion()?.name, 'onrecord');
    await asking.listTools();
    const call = async (name: string, given: Record<string, unknown>) => {
      const { isError, structuredContent } = await asking.callTool({ name, arguments: given });
      assert.ok(!isError);
      return { answer: structuredContent as Any };
    };
    const { answer } = await call('verify_statement', { words: 'nobody had asked the men' });
    // A part of what was reported in other words.
    assert.equal(answer.verdict, 'said-differently');
    assert.ok(answer.statements[0].address.startsWith(BASE));
    const { answer: read } = await call('extract_statements', { text: 'Leo Sand said that it was late.' });
    assert.equal(read.statements[0].speaker.name, 'Leo Sand');
  });

  test('onrecord mcp answers all that was asked before its input ends, and says nothing else', async () => {
    const child = start(['mcp', '--record', path]);
    let out = '';
    child.stdout!.on('data', (chunk) => {
      out += chunk;
    });
    const ask = (id: number, method: string, params: object) =>
      child.stdin!.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    ask(1, 'initialize', {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'test', version: '0' },
    });
    ask(2, 'tools/call', { name: 'search_statements', arguments: { about: 'the harbour' } });
    child.stdin!.end();
    const [code] = await once(child, 'close');
    assert.equal(code, 0);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(answers.map(({ id }) => id).sort(), [1, 2]);
    assert.match(
      answers.find(({ id }) => id === 2).result.structuredContent.statements[0].address,
      /^\/statements\/st_/,
    );
    const none = await onrecord(['mcp', '--record', join(folder, 'none.db')]);
    assert.deepEqual([none.code, none.stdout], [3, '']);
    const base = await onrecord(['mcp', '--record', path, '--base', 'here']);
    assert.deepEqual([base.code, base.stdout], [2, '']);
  });
});
