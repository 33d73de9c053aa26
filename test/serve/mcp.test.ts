import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '@hono/node-server';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { servingOf } from '../../src/app/servingOf.ts';
import { GAP, type Span } from '../../src/data/index.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { makeMcp } from '../../src/serve/mcp/makeMcp.ts';
import { mcpRoute } from '../../src/serve/mcp/mcpRoute.ts';
import { makeFolder, onrecord, root } from '../program.ts';
import { derive, maker, sample, statementOf } from '../record/sample.ts';

const folder = makeFolder(after);
const path = join(folder, 'a.db');
const BASE = 'http://127.0.0.1:8421';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field, after the client has held them to their schemas
type Any = any;

describe('MCP', { timeout: 240_000 }, () => {
  let record: OpenRecord;
  let serving: ReturnType<typeof servingOf>;
  let client: Client;

  before(async () => {
    assert.equal((await onrecord(['add', join(root, 'samples/record'), '--record', path])).code, 0);
    addInvented();
    record = openRecord(path, { readOnly: true });
    serving = servingOf(record);
    client = await inMemory();
  });
  after(async () => {
    await client.close();
    await serving[Symbol.asyncDispose]();
    record.close();
  });

  async function inMemory(): Promise<Client> {
    const [near, far] = InMemoryTransport.createLinkedPair();
    await makeMcp(serving, { base: `${BASE}/` }).connect(far);
    const made = new Client({ name: 'test', version: '0' });
    await made.connect(near);
    // The client checks structured content only of tools that it knows.
    await made.listTools();
    return made;
  }

  const call = async (name: string, given: Record<string, unknown> = {}, by = client) => {
    const result = (await by.callTool({ name, arguments: given })) as Any;
    const text: string = result.content[0].text;
    assert.equal(result.content.length, 1);
    if (!result.isError) checkSpans(result.structuredContent);
    assert.doesNotMatch(text, new RegExp(folder), 'where the record lies is not disclosed');
    return { error: result.isError === true, answer: result.structuredContent as Any, text };
  };

  /** Every words-with-spans of an answer are what the article says there. */
  function checkSpans(answer: Any, text: string | null = null): number {
    if (Array.isArray(answer)) return answer.reduce((sum, one) => sum + checkSpans(one, text), 0);
    if (answer === null || typeof answer !== 'object') return 0;
    const id = /^ar_/.test(answer.article?.id ?? '') ? answer.article.id : null;
    const own = id ? (record.article(id)?.text ?? answer.read ?? text) : text;
    const spans: Span[] | undefined = answer.spans ?? (answer.span && [answer.span]);
    let checked = 0;
    if (spans && own !== null) {
      assert.equal(answer.text, spans.map(([from, to]) => own.slice(from, to)).join(GAP));
      checked = 1;
    }
    return checked + Object.values(answer).reduce<number>((sum, one) => sum + checkSpans(one, own), 0);
  }

  test('offers tools that only read, described, with schemas', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).sort(), [
      'changes',
      'extract_statements',
      'get_article',
      'get_person',
      'positions',
      'review_queue',
      'search_statements',
      'verify_statement',
      'who_is_quoted',
    ]);
    // What an assistant reads before its first question.
    assert.ok(JSON.stringify({ tools }).length < 20_000, `${JSON.stringify({ tools }).length} characters`);
    for (const { annotations, description, inputSchema, outputSchema } of tools) {
      assert.doesNotMatch(JSON.stringify(inputSchema), /\$ref/);
      assert.deepEqual([annotations?.readOnlyHint, annotations?.destructiveHint], [true, false]);
      assert.ok(description!.length > 100 && outputSchema);
      assert.equal(inputSchema.additionalProperties, false);
    }
    assert.match(client.getInstructions()!, /verify_statement/);
  });

  test('search_statements: exact words, spans, addresses; page by page', async () => {
    const { answer, text } = await call('search_statements', { words: 'harbour', speaker: 'Solveig' });
    const [one] = answer.statements;
    assert.equal(answer.statements.length, 1, 'what two articles have once');
    assert.equal(
      one.content.text,
      '“We will not open the harbour as long as a foreign soldier stands in the town,”',
    );
    assert.ok(checkSpans(one) > 3);
    assert.equal(one.address, `${BASE}/statements/${one.id}`);
    assert.equal(one.article.address, `${BASE}/articles/${one.article.id}`);
    assert.equal(one.speaker.address, `${BASE}/people/${one.speaker.person}`);
    for (const part of [one.address, one.content.text, 'Irena Solveig', one.id, 'The Lowland Courier'])
      assert.ok(text.includes(part), part);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = (await call('search_statements', { order: 'date', once: false, limit: 4, cursor })).answer;
      assert.ok(page.statements.length <= 4);
      ids.push(...page.statements.map(({ id }: { id: string }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    assert.equal(new Set(ids).size, record.counts().statements);
    assert.equal(ids.length, record.counts().statements);
    const about = await call('search_statements', { about: 'keeping vessels out of the seaport', limit: 3 });
    assert.match(about.answer.statements[0].content.text, /port/);
    assert.ok(about.answer.total < record.counts().statements, 'others are about something else');
    assert.match((await call('search_statements', { words: 'zebra' })).text, /no such statement/);
  });

  test('get_article: the text unchanged, with its statements; long ones in parts', async () => {
    const [one] = (await call('search_statements', { words: 'harbour' })).answer.statements;
    for (const id of [one.article.id, one.article.address, one.article.resource]) {
      const { answer, text } = await call('get_article', { id });
      assert.equal(answer.text, record.article(one.article.id)!.text);
      assert.deepEqual([answer.next, answer.newerVersion], [null, null]);
      assert.ok(text.includes(answer.text) && text.includes(answer.article.publisher));
      assert.ok(answer.statements.length > 0);
      for (const { content } of answer.statements)
        assert.equal(content.text, content.spans.map((span: Span) => answer.text.slice(...span)).join(GAP));
    }
    const { id } = [...record.articles()].find(({ text }) => text.length > 20_000)!;
    let [whole, start, count] = ['', 0, 0];
    do {
      const { answer } = await call('get_article', { id, start });
      assert.deepEqual(answer.span, [start, start + answer.text.length]);
      assert.ok(answer.text.length <= 20_000);
      whole += answer.text;
      start = answer.next;
      count += answer.statements.length;
    } while (start !== null);
    assert.equal(whole, record.article(id)!.text);
    assert.equal(count, [...record.find({ words: 'wordy' })].length);
  });

  test('get_person, positions, changes', async () => {
    const person = await call('get_person', { person: 'solveig', limit: 2 });
    assert.equal(person.answer.person.name, 'Irena Solveig');
    assert.equal(person.answer.person.address, `${BASE}/people/${person.answer.person.id}`);
    assert.equal(person.answer.statements.length, 2);
    const { next } = person.answer;
    const rest = await call('get_person', { person: person.answer.person.address, limit: 50, cursor: next });
    assert.ok(rest.answer.statements.every(({ id }: Any) => !person.text.includes(id)));
    const positions = await call('positions', { person: 'Irena Solveig' });
    assert.ok(positions.answer.positions.length >= 2);
    const docks = await call('positions', { person: 'Irena Solveig', about: 'docker' });
    assert.ok(docks.answer.positions.length < positions.answer.positions.length);
    assert.match(docks.text, /300 dockers[\s\S]*500 dockers/);
    const changes = await call('changes', { person: 'Solveig', limit: 1 });
    assert.deepEqual(
      changes.answer.changes.map(({ kind }: Any) => kind),
      ['number'],
    );
    const second = await call('changes', { limit: 1, cursor: changes.answer.next });
    assert.match(second.text, /refused → agreed/);
    assert.equal(second.answer.next, null);
    assert.equal((await call('changes', { kind: 'stance' })).answer.changes.length, 1);
  });

  test('who_is_quoted: counts with intervals, unknown among them, and addresses of the statements', async () => {
    const { answer, text } = await call('who_is_quoted', { by: 'publisher', speaker: 'Solveig' });
    assert.ok(answer.total.statements > 0 && answer.rows.length > 0);
    assert.match(answer.rows[0].count.address, /\/search\?speaker=Solveig&publisherIs=/);
    assert.match(text, /unknown: \d+ speakers, \d+% \(\d+–\d+\)/);
    assert.match((await call('who_is_quoted', { words: 'xylophone' })).text, /no such statement/);
  });

  test('extract_statements reads a text and keeps nothing', async () => {
    const before = record.counts();
    const text =
      '“The bridge will be closed,” mayor Ida Marsh said on Friday.\n\nHer deputy Jon Reed said that nobody was asked.';
    const { answer, text: words } = await call('extract_statements', { text, title: 'A bridge' });
    assert.equal(answer.read, null);
    assert.deepEqual(
      answer.statements.map(({ speaker }: Any) => speaker.name),
      ['Ida Marsh', 'Jon Reed'],
    );
    for (const one of answer.statements) {
      assert.ok(checkSpans({ ...one, article: {} }, text) > 3);
      assert.equal(one.article.title, 'A bridge');
      assert.ok(!('address' in one));
    }
    assert.match(words, /Ida Marsh/);
    const page = await call('extract_statements', { text, limit: 1 });
    assert.equal(page.answer.statements.length, 1);
    const rest = await call('extract_statements', { text, limit: 1, cursor: page.answer.next });
    assert.equal(rest.answer.statements[0].id, answer.statements[1].id);
    const html = `<html><body><article><h1>A bridge</h1><p>${text.replace('\n\n', '</p><p>')}</p></article></body></html>`;
    const fromHtml = (await call('extract_statements', { text: html })).answer;
    assert.ok(fromHtml.read.includes('The bridge will be closed'));
    assert.ok(fromHtml.statements.length > 0);
    for (const one of fromHtml.statements) checkSpans({ ...one, article: {} }, fromHtml.read);
    assert.deepEqual(record.counts(), before);
  });

  describe('verify_statement', () => {
    const WORDS = 'We will not open the harbour as long as a foreign soldier stands in the town';
    const verify = async (words: string, speaker?: string) => {
      const answer = await call('verify_statement', { words, ...(speaker && { speaker }) });
      for (const { derivation } of answer.answer.statements) assert.equal(derivation.holds, true);
      return answer;
    };

    test('said: whatever the case, accents, marks and white space', async () => {
      for (const words of [
        WORDS,
        `"${WORDS.toUpperCase()}."`,
        `‘We will not  open the hárbour\nas long as a foreign soldier’ … «stands in the town»`,
      ]) {
        const { answer, text } = await verify(words);
        assert.equal(answer.verdict, 'said');
        const [one] = answer.statements;
        assert.equal(one.speaker.name, 'Irena Solveig');
        assert.equal(one.match.text, WORDS);
        assert.equal(record.article(one.article.id)!.text.slice(...(one.match.spans[0] as Span)), WORDS);
        assert.match(text, /^said: /);
        assert.ok(text.includes(one.derivation.sha256) && text.includes(one.address));
        assert.doesNotMatch(text, /Only a part/);
      }
    });

    test('said, by whom was asked for, with or without a role or first name', async () => {
      for (const speaker of [
        'Irena Solveig',
        'solveig',
        'Foreign Minister Irena Solveig',
        'Irena Solveig, minister',
      ])
        assert.equal((await verify(WORDS, speaker)).answer.verdict, 'said', speaker);
    });

    test('a part without its negation is what the speaker refused', async () => {
      const { answer, text } = await verify('open the harbour');
      assert.equal(answer.verdict, 'denied-or-refused');
      const part = await verify('as long as a foreign soldier stands in the town');
      assert.deepEqual(
        [part.answer.verdict, part.answer.statements[0].reasons],
        ['said-differently', ['part']],
      );
      const less = await verify('We will not open the harbour', 'Irena Solveig');
      assert.equal(less.answer.verdict, 'said-differently');
      assert.deepEqual(less.answer.statements[0].reasons, ['part', 'without-condition']);
      assert.match(less.text, /without its condition/);
      assert.match(answer.statements[0].leftOut.before, /^“We will not$/);
      assert.match(text, /Only a part of it: “open the harbour”/);
    });

    test('refused', async () => {
      const { answer, text } = await verify(
        'reopen the port of Tarn to the ships of the Federation, whatever price',
      );
      assert.deepEqual([answer.verdict, answer.statements[0].act], ['denied-or-refused', 'refuse']);
      assert.match(text, /reported by: refused \(the speaker refuses this\)/);
    });

    test('said by another, or by nobody knows whom', async () => {
      const other = await verify(WORDS, 'Leo Sand');
      assert.equal(other.answer.verdict, 'said-by-another');
      assert.equal(other.answer.statements[0].speaker.name, 'Irena Solveig');
      assert.equal(other.answer.statements[0].speakerFits, 'other');
      assert.equal((await verify(WORDS, 'Marta Solveig')).answer.verdict, 'speaker-unsure');
      assert.equal((await verify(WORDS, 'a spokesman for Irena Solveig')).answer.verdict, 'speaker-unsure');
      assert.equal((await verify(WORDS, 'the foreign minister')).answer.verdict, 'speaker-unsure');
      assert.equal((await verify(WORDS, 'Prime Minister of the Lowlands')).answer.verdict, 'speaker-unsure');
      assert.equal((await verify(WORDS, 'Dr. Ines Marl')).answer.verdict, 'said-by-another');
      const nameless = await verify('the lamps were out all night', 'Leo Sand');
      assert.equal(nameless.answer.verdict, 'speaker-unsure');
      assert.match(nameless.text, /the article does not say who/);
      assert.equal((await verify('the lamps were out all night')).answer.statements[0].speaker, null);
    });

    test('in other words: word by word', async () => {
      const { answer, text } = await verify(WORDS.replace('not ', ''));
      assert.equal(answer.verdict, 'denied-or-refused', 'the word that differs is not');
      assert.deepEqual(
        answer.statements[0].differences.filter((one: Any) => one.in !== 'both'),
        [{ text: 'not', in: 'record' }],
      );
      assert.match(text, /We will \{\+not\+\} open/);
      const enemy = await verify(WORDS.replace('foreign', 'hostile'), 'Solveig');
      assert.match(enemy.text, /a \[-hostile-\] \{\+foreign\+\} soldier/);
    });

    test('numbers are words: 35 is not 3.5', async () => {
      const cost = await verify('the works would cost 3.5 million');
      assert.deepEqual(
        [cost.answer.verdict, cost.answer.statements[0].reasons],
        ['said-differently', ['paraphrase']],
      );
      const { answer, text } = await verify('the works would cost 35 million');
      assert.equal(answer.verdict, 'said-differently');
      assert.match(text, /\[-35-\] \{\+3\.5\+\}/);
    });

    test('not found, or reported as not said', async () => {
      const none = await verify('The zebra crossing was painted green by the orchestra', 'Leo Sand');
      assert.equal(none.answer.verdict, 'not-found');
      assert.match(none.text, /does not prove/);
      for (const one of none.answer.statements) assert.equal(one.match, null);
      const not = await verify('the ferry would sail again');
      assert.equal(not.answer.verdict, 'not-said');
      assert.match(not.text, /NOT said/);
    });

    test('words reported in turn are whose they are', async () => {
      const words = 'the bells would ring';
      assert.equal((await verify(words, 'Nils Berg')).answer.verdict, 'said-by-another');
      const { answer } = await verify(words, 'Eva Lund');
      assert.deepEqual([answer.verdict, answer.statements.length], ['said-differently', 1]);
      assert.deepEqual(answer.statements[0].reasons, ['paraphrase']);
    });
  });

  test('errors say what to do', async () => {
    for (const [name, given, message] of [
      ['get_article', { id: 'ar_00' }, /no article ar_00; search_statements/],
      ['get_article', { id: 'harbour' }, /not an id: ids begin with ar_/],
      ['get_person', { person: 'Zeno' }, /nobody in the record is called “Zeno”/],
      ['get_person', { person: 'Eva Lund' }, /search_statements with speaker "Eva Lund"/],
      ['get_person', { person: 'a' }, /nobody in the record is called/],
      ['search_statements', { cursor: 'x' }, /cursor/],
      ['changes', { cursor: 'x' }, /ask again without it/],
      ['search_statements', { since: 'yesterday' }, /since/],
      ['search_statements', { text: 'harbour' }, /text/],
      ['verify_statement', { words: '…' }, /no word/],
      ['extract_statements', { text: ' ' }, /nothing could be read/],
    ] as const) {
      const { error, text } = await call(name, given);
      assert.ok(error, text);
      assert.match(text, message);
    }
  });

  test('what goes wrong inside is reported without where', async () => {
    const [near, far] = InMemoryTransport.createLinkedPair();
    const broken = openRecord(path, { readOnly: true });
    broken.close();
    await makeMcp({ ...serving, record: broken }).connect(far);
    const asking = new Client({ name: 'test', version: '0' });
    await asking.connect(near);
    const { error: answer } = console;
    console.error = () => {};
    try {
      const { error, text } = await call('search_statements', { words: 'harbour' }, asking);
      assert.ok(error);
      assert.match(text, /bug in onrecord|cannot be read/);
    } finally {
      console.error = answer;
      await asking.close();
    }
  });

  test('articles are resources: what is known, then the text that spans count in', async () => {
    const { resources } = await client.listResources();
    assert.ok(resources.some(({ title }) => title === 'The port of Tarn'));
    const { resourceTemplates } = await client.listResourceTemplates();
    assert.equal(resourceTemplates[0]!.uriTemplate, 'onrecord://articles/{id}');
    for (const { uri, name } of resources) {
      const { contents } = (await client.readResource({ uri })) as Any;
      const about = JSON.parse(contents[0].text);
      assert.equal(about.address, `${BASE}/articles/${name}`);
      assert.ok(about.title && about.publisher && about.publishedAt);
      assert.equal(contents[1].text, record.article(name)!.text);
      assert.equal(contents[1].uri, uri);
    }
    await assert.rejects(client.readResource({ uri: 'onrecord://articles/ar_00' }), /no article/);
  });

  test('over HTTP, each request by itself', async () => {
    const server = serve({ fetch: (request) => mcpRoute(serving, request), hostname: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const url = new URL(`http://127.0.0.1:${port}/mcp`);
    const asking = new Client({ name: 'test', version: '0' });
    try {
      await asking.connect(new StreamableHTTPClientTransport(url) as Transport);
      assert.equal((await asking.listTools()).tools.length, 9);
      const answers = await Promise.all(
        ['harbour', 'dockers', 'port'].map((words) => call('search_statements', { words }, asking)),
      );
      for (const { answer } of answers)
        assert.ok(answer.statements[0].address.startsWith(`http://127.0.0.1:${port}/statements/st_`));
      assert.equal((await fetch(url)).status, 405);
      const other = await fetch(url, { method: 'POST', headers: { origin: 'http://elsewhere.example' } });
      assert.equal(other.status, 403);
      const nonsense = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: '{',
      });
      assert.equal(nonsense.status, 400);
    } finally {
      await asking.close();
      server.close();
    }
  });
});

/** What the pages do not have: no speaker, not said, said in turn, a number with a point, a long text. */
function addInvented(): void {
  using writing = openRecord(path);
  const invented = sample(`${BASE}/invented.txt`, [
    ['The note', 'that the lamps were out all night', { speaker: null }],
    ['Jon Reed', 'that the ferry would sail again', { negated: true }],
    ['Jon Reed', 'that the works would cost 3.5 million'],
    ['Nils Berg', 'that Eva Lund said the bells would ring'],
  ]);
  const outer = invented.statements[3]!;
  const at = invented.article.text.indexOf('Eva Lund');
  const inner = statementOf(
    invented.article,
    { source: [[at, at + 8]], cue: [[at + 9, at + 13]], content: [[at + 14, at + 34]] },
    'Eva Lund',
    { within: outer.id },
  );
  const long = sample(
    `${BASE}/long.txt`,
    Array.from(
      { length: 300 },
      (_, i) => ['Ole Lang', `number ${i} 😀${' and so on'.repeat(10)} wordy`] as const,
    ),
    { title: 'A long one' },
  );
  for (const { document, article, statements } of [
    { ...invented, statements: [...invented.statements, inner] },
    long,
  ]) {
    writing.add(document, article, statements, maker);
    for (const { content } of statements)
      assert.equal(derive(document, article, content.spans[0]!), content.text);
  }
}
