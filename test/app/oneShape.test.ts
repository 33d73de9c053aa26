import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { z } from 'zod';
import { openTagger } from '../../src/app/openTagger.ts';
import { servingOf } from '../../src/app/servingOf.ts';
import { articleCommand } from '../../src/cli/commands/article.ts';
import { changesCommand } from '../../src/cli/commands/changes.ts';
import { checkCommand } from '../../src/cli/commands/check.ts';
import { copiesCommand } from '../../src/cli/commands/copies.ts';
import { correctionsCommand } from '../../src/cli/commands/corrections.ts';
import { extractCommand } from '../../src/cli/commands/extract.ts';
import { findCommand } from '../../src/cli/commands/find.ts';
import { peopleListCommand } from '../../src/cli/commands/peopleList.ts';
import { speakerCommand } from '../../src/cli/commands/speaker.ts';
import { verifyCommand } from '../../src/cli/commands/verify.ts';
import {
  articleViewSchema,
  correctionSchema,
  duplicateGroupSchema,
  explanationSchema,
  listedPersonSchema,
  personViewSchema,
  positionChangeSchema,
  positionViewSchema,
  recordProblemSchema,
  statementViewSchema,
  verificationSchema,
  versionHistorySchema,
  versionSchema,
  wordCheckSchema,
} from '../../src/data/index.ts';
import { statementsOf } from '../../src/pipeline.ts';
import { openDocument } from '../../src/read/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { makeMcp } from '../../src/serve/mcp/makeMcp.ts';
import { maker } from '../record/sample.ts';
import { fillRecord, type Ids } from '../serve/fillRecord.ts';
import { type Served, serveRecord } from '../serve/serveRecord.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field, after the schema has held them
type Any = any;

const folder = mkdtempSync(join(tmpdir(), 'onrecord-shape-'));
const path = join(folder, 'a.db');
const page = join(folder, 'ferry.txt');
/** The id of the statement that a model found in a file. */
let found: string;
let ids: Ids;
let server: Served;
let client: Client;
let serving: ReturnType<typeof servingOf>;
const SITE = 'https://news.example';
const record = openRecord(path);

before(async () => {
  // Pages, since of files a server shows the name alone.
  ids = await fillRecord(path, SITE);
  writeFileSync(page, 'Ferries\n\nMayor Ida Marsh said on Monday that the ferry to Reed would stay.\n');
  const tagger = await openTagger({});
  const document = await openDocument(page);
  const { article, statements } = await statementsOf(document, tagger);
  record.add(document, article!, statements, maker);
  await tagger.close();
  found = statements[0]!.id;
  record.correct(
    { statement: ids.statement },
    { what: 'act', value: 'deny' },
    { author: 'Ida Marsh', reason: 'see the second paragraph' },
    '0',
  );
  server = await serveRecord(path, { writable: true });
  serving = servingOf(server.record);
  const [near, far] = InMemoryTransport.createLinkedPair();
  await makeMcp(serving).connect(far);
  client = new Client({ name: 'test', version: '0' });
  await client.connect(near);
});
after(async () => {
  await client.close();
  await serving[Symbol.asyncDispose]();
  await server.close();
  record.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (address: string): Promise<Any> => {
  const response = await fetch(server.address + address);
  assert.equal(response.status, 200, address);
  return response.json();
};
/** A twin, asked again while something in it is still worked out. */
async function twin(address: string, part?: string): Promise<Any> {
  for (;;) {
    const answer = await get(address);
    if (part === undefined || answer[part] !== null) return answer;
  }
}
const mcp = async (name: string, given: Record<string, unknown>): Promise<Any> => {
  const { structuredContent, isError } = await client.callTool({ name, arguments: given });
  assert.ok(!isError, name);
  return structuredContent;
};
/** The JSON Lines that a command writes. */
async function cli(command: Any, words: readonly string[], options: object = {}): Promise<Any[]> {
  const output = join(folder, 'out.jsonl');
  await command.run(words, { record: path, json: true, quiet: true, output, ...options });
  return readFileSync(output, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The first value is exactly what the schema says; what the others add to it (addresses of MCP) is not compared. */
function same(schema: z.ZodType, first: unknown, ...others: unknown[]): void {
  assert.deepEqual(schema.parse(first), first, 'nothing is there that the schema does not name');
  for (const other of others) assert.deepEqual(schema.parse(other), first);
}

describe('one thing has one shape, whoever is asked', { timeout: 240_000 }, () => {
  test('a statement', async () => {
    const rest = await get(`/api/statements/${ids.statement}`);
    const { verified: _, corrections: __, ...onPage } = await get(`/statements/${ids.statement}.json`);
    assert.deepEqual(onPage, rest);
    const [line] = await cli(findCommand, ['"port of Tarn will not open"']);
    const { statements } = await mcp('search_statements', {
      words: 'port',
      person: ids.person,
      order: 'date',
    });
    same(statementViewSchema, rest.statement, onPage.statement, line, statements[0]);
  });

  test('what a search finds, in its order', async () => {
    const rest = await get('/api/statements?words=port&once=true&order=date');
    const onPage = await get('/search.json?words=port&once=true&order=date');
    const lines = await cli(findCommand, ['port'], { order: 'date', once: true });
    const { statements } = await mcp('search_statements', { words: 'port', order: 'date' });
    assert.ok(rest.statements.length >= 3);
    same(statementViewSchema.array(), rest.statements, onPage.statements, lines, statements);
  });

  test('an article with its statements and versions', async () => {
    const rest = await get(`/api/articles/${ids.article}`);
    assert.deepEqual(await get(`/articles/${ids.article}.json`), rest);
    same(articleViewSchema, rest);
    same(statementViewSchema.array(), rest.statements, await cli(articleCommand, [ids.article]));
    const history = await cli(articleCommand, [ids.article], { history: true });
    for (const one of history) same(versionHistorySchema, one);
    same(versionSchema.array(), rest.versions, history);
    const { article, text, statements } = await mcp('get_article', { id: ids.article });
    const { text: whole, paragraphs: _, charset: __, canonicalUrl: ___, ...facts } = rest.article;
    const { resource: ____, ...fields } = article;
    assert.deepEqual([fields, text], [facts, whole]);
    for (const [i, one] of statements.entries())
      assert.deepEqual({ ...rest.statements[i], ...one }, rest.statements[i]);
  });

  test('a person', async () => {
    const rest = await get(`/api/people/${ids.person}`);
    const { person: onPage } = await get(`/people/${ids.person}.json`);
    const [{ person: speaker }] = await cli(speakerCommand, ['Ruiz']);
    const { person: cited } = await mcp('get_person', { person: 'Ruiz' });
    same(personViewSchema, rest, onPage, speaker, cited);
    same(
      listedPersonSchema,
      (await get('/api/people?name=ruiz')).people[0],
      (await get('/people.json?name=ruiz')).people[0],
      (await cli(peopleListCommand, ['Ruiz']))[0],
    );
    same(personViewSchema, rest, (await get('/search.json?words=Ruiz')).people[0]);
  });

  test('a position', async () => {
    const { positions } = await get(`/api/people/${ids.person}/positions`);
    const { positions: onPage } = await twin(`/people/${ids.person}.json`, 'positions');
    const [{ positions: printed }] = await cli(speakerCommand, ['Ruiz']);
    const { positions: cited } = await mcp('positions', { person: ids.person });
    assert.equal(positions.length, 1);
    same(positionViewSchema.array(), positions, onPage.some, printed, cited);
  });

  test('a change of position', async () => {
    const { changes: rest } = await get('/api/changes');
    const { changes: onPage } = await twin('/changes.json', 'changes');
    const { changes: onFront } = await twin('/index.json', 'changes');
    const { changes: ofPerson } = await get(`/api/people/${ids.person}/changes`);
    const { changes: onPersonsPage } = await twin(`/people/${ids.person}.json`, 'changes');
    const [{ changes: ofSpeaker }] = await cli(speakerCommand, ['Ruiz']);
    const lines = await cli(changesCommand, []);
    const { changes: cited } = await mcp('changes', {});
    assert.equal(rest.length, 1);
    same(
      positionChangeSchema.array(),
      rest,
      ...[onPage, onFront, ofPerson, onPersonsPage.some, ofSpeaker, lines, cited],
    );
  });

  test('a change of position below the threshold is asked for by one name', async () => {
    const least = (await get('/api/changes')).changes[0].certainty + 0.01;
    assert.deepEqual(
      [
        (await get(`/api/changes?least=${least}`)).changes,
        (await twin(`/changes.json?least=${least}`, 'changes')).changes,
        (await get(`/api/people/${ids.person}/changes?least=${least}`)).changes,
        (await twin(`/people/${ids.person}.json?least=${least}`, 'changes')).changes.some,
        await cli(changesCommand, [], { least }),
        (await mcp('changes', { least })).changes,
      ],
      [[], [], [], [], [], []],
    );
  });

  test('a statement that several articles have', async () => {
    const { copies: rest } = await get('/api/copies');
    const { copies: onPage } = await get('/copies.json');
    assert.equal(rest[0].statements.length, 2);
    same(duplicateGroupSchema.array(), rest, onPage, await cli(copiesCommand, []));
    const { statement, elsewhere } = await get(`/api/statements/${rest[0].statements[0].id}`);
    assert.deepEqual([statement, ...elsewhere], rest[0].statements);
  });

  test('a correction', async () => {
    const { corrections } = await get('/api/corrections');
    const { corrections: ofStatement } = await get(`/api/statements/${ids.statement}/corrections`);
    const { corrections: onPage } = await get(`/statements/${ids.statement}.json`);
    const lines = await cli(correctionsCommand, []);
    assert.equal(corrections.length, 1);
    for (const all of [corrections, ofStatement, onPage, lines]) {
      assert.deepEqual(all, corrections);
      correctionSchema.array().parse(all);
    }
  });

  test('the verification of a statement', async () => {
    const rest = await get(`/api/statements/${ids.statement}/verify`);
    same(verificationSchema, rest, (await get(`/statements/${ids.statement}.json`)).verified);
    assert.equal(rest.holds, true);
    const { statements } = await mcp('verify_statement', { words: 'the port of Tarn will not open' });
    const { holds, sha256 } = rest;
    assert.deepEqual(statements[0].derivation, { holds, sha256 });
    same(statementViewSchema, (await get(`/api/statements/${ids.statement}`)).statement, statements[0]);
  });

  test('a check of words', async () => {
    const [words, speaker] = ['the port of Tarn will not open', 'Ana Ruiz'];
    const rest = await get(`/api/check?words=${words.replaceAll(' ', '+')}&speaker=Ana+Ruiz`);
    const [printed] = await cli(checkCommand, [words], { speaker });
    same(wordCheckSchema, rest, printed, await mcp('verify_statement', { words, speaker }));
  });

  test('what does not hold in a record', async (context) => {
    const damaged = join(folder, 'damaged.db');
    record.backup(damaged);
    const database = new DatabaseSync(damaged);
    database.exec("UPDATE documents SET bytes = x'00ff'");
    database.close();
    const printed = context.mock.method(console, 'log', () => {});
    assert.equal(await verifyCommand.run([], { record: damaged, json: true, quiet: true }), 1);
    const lines = printed.mock.calls.map(({ arguments: [line] }) => JSON.parse(String(line)));
    printed.mock.restore();
    assert.ok(lines.length > 0);
    for (const one of lines) same(recordProblemSchema, one);
  });

  test('how a statement is found', async () => {
    const onPage = await get(`/statements/${found}/why.json`);
    const [printed] = await cli(extractCommand, [page], { explain: found.slice(0, 12) });
    // Of a file, a server shows the name alone.
    const { statement } = printed;
    assert.equal(statement.article.uri, page);
    const shown = { ...statement, article: { ...statement.article, uri: 'file:ferry.txt' } };
    same(explanationSchema, { ...printed, statement: shown }, onPage);
    assert.ok(printed.reasons.length > 3);
  });
});
