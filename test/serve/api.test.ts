import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { apiOf } from './apiRecord.ts';

const api = await apiOf();
after(() => api.close());

const BY = { author: 'Ida Marsh' };
const DRAFT =
  '“The port of Tarn will open,” Ana Ruiz said.\n\nLeo Sand said that “nobody had asked the men of the harbor”. Ruiz added: “A zebra painted every orchestra green.”';

const SHEETS = ['yes', 'no'].map((judged, i) => ({
  name: `${i}.csv`,
  text: `id,is_statement,right_speaker,right_act\nst_1,${judged},,\nst_2,yes,Ana Ruiz,deny\n`,
}));
const MACHINE = { name: 'm.csv', text: 'id,machine_speaker,machine_act\nst_1,,assert\nst_2,Ana Ruiz,deny\n' };

type Described = { readonly examples?: readonly unknown[] };
type Operation = {
  parameters?: { schema: Described }[];
  responses: Record<string, { content: Record<string, { schema: object }> }>;
};
type Document = { paths: Record<string, Record<string, Operation>> };
type Span = [start: number, end: number];
type Part = { text: string; spans: Span[] };
type Marked = { passage: { text: string; span: Span }; source: Part; cue: Part; content: Part };

/** The address of the article, once an adding is done. */
async function added(begun: unknown): Promise<string> {
  let stage = begun as { state: string; article: string; address: string };
  while (stage.state === 'running') stage = (await api.json(stage.address)) as typeof stage;
  assert.equal(stage.state, 'done');
  return stage.article;
}

describe('REST', () => {
  test('says of itself in OpenAPI what it answers', async () => {
    const document = (await api.json('/api/openapi.json')) as Document & object;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(document, 'openapi');
    const { statement, article, person } = api.ids;
    const { sha256 } = api.record.article(article)!;
    const asked: [template: string, address: string, status: number, body?: unknown][] = [
      ['/api/statements', '/api/statements?words=port', 200],
      ['/api/statements', '/api/statements?act=none', 400],
      ['/api/statements', '/api/statements?since=tomorrow', 400],
      ['/api/statements', '/api/statements?cursor=x', 400],
      ['/api/statements', '/api/statements?about=harbors&conditional=false&once=true&order=newest', 200],
      ['/api/statements/{id}', `/api/statements/${statement}`, 200],
      ['/api/statements/{id}', '/api/statements/st_0', 404],
      ['/api/statements/{id}/verify', `/api/statements/${statement}/verify`, 200],
      ['/api/statements/{id}/citation', `/api/statements/${statement}/citation`, 200],
      [
        '/api/statements/{id}/citation',
        `/api/statements/${statement}/citation?base=https://desk.example`,
        200,
      ],
      ['/api/statements/{id}/citation', `/api/statements/${statement}/citation?base=desk`, 400],
      ['/api/statements/{id}/citation', '/api/statements/st_0/citation', 404],
      ['/api/articles/{id}', `/api/articles/${article}`, 200],
      ['/api/people', '/api/people?name=ruiz', 200],
      ['/api/people/{id}', `/api/people/${person}`, 200],
      ['/api/people/{id}/positions', `/api/people/${person}/positions`, 200],
      ['/api/people/{id}/changes', `/api/people/${person}/changes`, 200],
      ['/api/people/{id}/changes', '/api/people/pe_0/changes', 404],
      ['/api/people/{id}/answers', `/api/people/${person}/answers`, 200],
      ['/api/people/{id}/answers', '/api/people/pe_0/answers', 404],
      ['/api/changes', '/api/changes', 200],
      ['/api/changes', '/api/changes?limit=1&cursor=from-1', 200],
      ['/api/changes', '/api/changes?kind=stance&least=0', 200],
      ['/api/changes', '/api/changes?least=2', 400],
      ['/api/copies', '/api/copies', 200],
      ['/api/feeds', '/api/feeds', 200],
      ['/api/sources', '/api/sources?by=article&names=true', 200],
      ['/api/sources', '/api/sources?by=publisher&gender=unknown&limit=1', 200],
      ['/api/sources', '/api/sources?month=soon', 400],
      ['/api/alerts', '/api/alerts', 201, { speaker: 'Ruiz', edits: true }],
      ['/api/alerts', '/api/alerts', 409, { name: 'Nothing' }],
      ['/api/alerts', '/api/alerts', 400, { webhook: 'https://a.example' }],
      ['/api/alerts', '/api/alerts', 200],
      ['/api/alerts/{id}/events', '/api/alerts/al_0/events', 404],
      ['/api/alerts/{id}/remove', '/api/alerts/al_0/remove', 404, {}],
      ['/api/documents/{sha256}', `/api/documents/${sha256}`, 200],
      ['/api/documents/{sha256}', '/api/documents/0', 404],
      [
        '/api/statements/{id}/corrections',
        `/api/statements/${statement}/corrections`,
        201,
        { act: 'deny', ...BY },
      ],
      [
        '/api/statements/{id}/corrections',
        `/api/statements/${statement}/corrections`,
        409,
        { cue: 'wept', ...BY },
      ],
      ['/api/statements/{id}/corrections', `/api/statements/${statement}/corrections`, 409, BY],
      ['/api/statements/{id}/corrections', `/api/statements/${statement}/corrections`, 400, { act: 'deny' }],
      [
        '/api/statements/{id}/corrections',
        `/api/statements/${statement}/corrections`,
        400,
        { word: 1, ...BY },
      ],
      ['/api/statements/{id}/corrections', '/api/statements/st_0/corrections', 404, { act: 'deny', ...BY }],
      ['/api/people/{id}/corrections', '/api/people/pe_0/corrections', 404, { name: 'Ana Ruiz', ...BY }],
      ['/api/statements/{id}/corrections', `/api/statements/${statement}/corrections`, 200],
      ['/api/statements/{id}/corrections', '/api/statements/st_0/corrections', 404],
      ['/api/articles/{id}/corrections', '/api/articles/ar_0/corrections', 404, { title: 'Ferries', ...BY }],
      ['/api/articles/{id}/statements', '/api/articles/ar_0/statements', 404, { content: 'ships', ...BY }],
      ['/api/articles/{id}/join', '/api/articles/ar_0/join', 404, { ...BY, into: 'ar_1' }],
      ['/api/articles/{id}/remove', '/api/articles/ar_0/remove', 404, { ...BY, reason: 'a mistake' }],
      ['/api/publishers/rename', '/api/publishers/rename', 409, { from: 'Nobody', to: 'The Coast', ...BY }],
      ['/api/corrections/{number}/undo', '/api/corrections/1/undo', 201, BY],
      ['/api/corrections/{number}/undo', '/api/corrections/1/undo', 409, BY],
      ['/api/corrections/{number}/undo', '/api/corrections/99/undo', 404, BY],
      ['/api/corrections/{number}/undo', '/api/corrections/x/undo', 400, BY],
      ['/api/corrections', '/api/corrections?limit=1', 200],
      ['/api/check', '/api/check?words=the%20port%20of%20Tarn%20will%20open&speaker=Ana%20Ruiz', 200],
      ['/api/check', '/api/check?words=%E2%80%A6', 409],
      ['/api/check', '/api/check?speaker=Ruiz', 400],
      [
        '/api/checks',
        '/api/checks',
        200,
        {
          checks: [
            { words: 'the port of Tarn will open', speaker: 'Leo Sand' },
            { words: 'nobody had asked the men' },
          ],
        },
      ],
      ['/api/checks', '/api/checks', 400, { checks: Array.from({ length: 51 }, () => ({ words: 'a' })) }],
      ['/api/checks', '/api/checks', 409, { checks: [{ words: '…' }] }],
      ['/api/timeline', '/api/timeline?by=publisher&per=year&limit=1', 200],
      ['/api/timeline', '/api/timeline?about=ships&by=person', 200],
      ['/api/timeline', '/api/timeline?words=%E2%80%94', 200],
      ['/api/timeline', '/api/timeline?per=week', 400],
      ['/api/sample', '/api/sample?limit=2&by=act&seed=a', 200],
      ['/api/sample', '/api/sample?words=xylophone', 200],
      ['/api/sample', '/api/sample?limit=0', 400],
      ['/api/sample', '/api/sample?about=ships', 400],
      ['/api/agreement', '/api/agreement', 200, { sheets: SHEETS }],
      ['/api/agreement', '/api/agreement', 200, { sheets: SHEETS, machine: MACHINE }],
      ['/api/agreement', '/api/agreement', 409, { sheets: [SHEETS[0], { name: 'b.csv', text: 'id' }] }],
      ['/api/agreement', '/api/agreement', 400, { sheets: [SHEETS[0]] }],
      ['/api/checks/draft', '/api/checks/draft', 200, { text: DRAFT }],
      ['/api/checks/draft', '/api/checks/draft', 400, { text: '' }],
      ['/api/review', '/api/review?below=0.9&limit=1', 200],
      ['/api/articles', '/api/articles', 202, { text: 'Mayor Eva Holm said that the ferry was late.' }],
      ['/api/articles', '/api/articles?order=publisher&publisher=reed&limit=2', 200],
      ['/api/articles', '/api/articles?order=none', 400],
      ['/api/publishers', '/api/publishers?limit=1', 200],
      ['/api/articles', '/api/articles', 400, { url: 'file:///etc/passwd' }],
      ['/api/adding/{id}', '/api/adding/none', 404],
    ];
    for (const [template, address, status, body] of asked) {
      const response = await (body === undefined ? api.get(address) : api.post(address, body));
      assert.equal(response.status, status, `${address} ${JSON.stringify(body)}`);
      const pointer = [
        'paths',
        template,
        body === undefined ? 'get' : 'post',
        'responses',
        String(status),
        'content',
        'application/json',
        'schema',
      ];
      const path = pointer
        .map((one) => encodeURIComponent(one.replaceAll('~', '~0').replaceAll('/', '~1')))
        .join('/');
      const validate = ajv.getSchema(`openapi#/${path}`);
      assert.ok(validate, address);
      const answer = await response.json();
      assert.ok(validate(answer), `${address}: ${ajv.errorsText(validate.errors)}`);
      if (status === 202) await added(answer);
    }
    assert.deepEqual(new Set(asked.map(([template]) => template)), new Set(Object.keys(document.paths)));
  });

  test('gives pages by cursor, each statement once, and says when nothing changed', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = (await api.json(`/api/statements?limit=2${cursor && `&cursor=${cursor}`}`)) as {
        statements: { id: string }[];
        next: string | null;
      };
      seen.push(...page.statements.map(({ id }) => id));
      if (page.next === null) break;
      cursor = page.next;
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.equal(seen.length, [...api.record.statements()].length);
    const first = await api.get('/api/changes');
    const etag = first.headers.get('etag');
    assert.ok(etag);
    assert.equal((await api.get('/api/changes', { 'if-none-match': etag })).status, 304);
  });

  test('every passage and span is what the article’s text says', async () => {
    const { statements } = (await api.json('/api/statements')) as {
      statements: {
        article: { id: string };
        passage: { span: [number, number]; text: string };
        content: { text: string; spans: [number, number][] };
      }[];
    };
    for (const { article, passage, content } of statements) {
      const found = (await api.json(`/api/articles/${article.id}`)) as { article: { text: string } };
      assert.equal(found.article.text.slice(...passage.span), passage.text);
      assert.ok(passage.text.includes(content.text));
      assert.equal(content.spans.map((span) => found.article.text.slice(...span)).join(' … '), content.text);
    }
  });

  test('tells trouble in one shape', async () => {
    const wrong: [address: string, status: number, method?: string][] = [
      ['/api/nothing', 404],
      ['/api/statements/x', 404],
      ['/api/people/%2e', 404],
      ['/api/people/%00%ff', 404],
      ['/api/statements?limit=0', 400],
      ['/api/statements?word=mistyped', 400],
      ['/api/changes?word=mistyped', 400],
      ['/api/people?name=Ana&name=Leo', 400],
      [`/api/people?name=${'a'.repeat(20_000)}`, 431],
      ['/api/changes', 405, 'POST'],
      [`/api/people/${api.ids.person}`, 405, 'DELETE'],
      ['/api/openapi.json', 405, 'PUT'],
    ];
    for (const [address, status, method = 'GET'] of wrong) {
      const response = await fetch(api.address + address, { method });
      assert.equal(response.status, status, address);
      assert.equal(response.headers.get('allow'), status === 405 ? 'GET, HEAD, OPTIONS' : null, address);
      assert.equal(response.headers.get('content-type'), 'application/json', address);
      const { error } = (await response.json()) as { error: { code: string; message: string } };
      assert.ok(error.code && error.message, address);
    }
    const mistyped = await api.json('/api/statements?word=mistyped');
    assert.match(JSON.stringify(mistyped), /there is no parameter word/);
    const options = await fetch(`${api.address}/api/changes`, { method: 'OPTIONS' });
    assert.deepEqual([options.status, options.headers.get('allow')], [204, 'GET, HEAD, OPTIONS']);
  });

  test('finds by words of any kind, or nothing', async () => {
    for (const words of ['%00', 'port%00', '%ed%a0%80', '%ff', '"', '*', 'AND', 'a'.repeat(10_000)])
      for (const name of ['words', 'about', 'speaker', 'publisher', 'person'])
        assert.equal((await api.get(`/api/statements?${name}=${words}`)).status, 200, `${name}=${words}`);
  });

  test('every parameter and schema of the document has an example, and the example is true', async () => {
    const document = (await api.json('/api/openapi.json')) as Document & {
      components: { schemas: Record<string, Described> };
    };
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(document, 'openapi');
    const checked = (pointer: string, { examples = [] }: Described) => {
      assert.ok(examples.length > 0, pointer);
      const validate = ajv.getSchema(`openapi#/${pointer}`)!;
      for (const one of examples) assert.ok(validate(one), `${pointer}: ${ajv.errorsText(validate.errors)}`);
    };
    for (const [name, schema] of Object.entries(document.components.schemas))
      checked(`components/schemas/${name}`, schema);
    for (const [path, operations] of Object.entries(document.paths))
      for (const [method, { parameters = [], responses }] of Object.entries(operations)) {
        const at = `paths/${encodeURIComponent(path.replaceAll('/', '~1'))}/${method}`;
        for (const [i, { schema }] of parameters.entries()) checked(`${at}/parameters/${i}/schema`, schema);
        for (const [status, { content }] of Object.entries(responses)) {
          if (status === '304') continue;
          const { schema } = content['application/json']!;
          assert.ok(
            '$ref' in schema,
            `${path}: what is answered with ${status} has a name, and so an example`,
          );
        }
      }
    const [example] = document.components.schemas.ArticleAnswer!.examples as [
      { article: { text: string }; statements: Marked[] },
    ];
    for (const { passage, source, cue, content } of example.statements) {
      assert.equal(example.article.text.slice(...passage.span), passage.text);
      for (const { text, spans } of [source, cue, content])
        assert.equal(example.article.text.slice(...spans[0]!), text);
    }
  });

  test('adds an article, says how far that is, and gives the bytes back as a file', async () => {
    const text = 'Mayor Ana Ruiz said that the ferry to Reed would stay.\n\nShe promised a new one.';
    const begun = await api.post('/api/articles', {
      name: 'a.txt',
      base64: Buffer.from(text).toString('base64'),
    });
    assert.equal(begun.status, 202);
    const { article } = (await api.json(`/api${await added(await begun.json())}`)) as {
      article: { text: string; sha256: string };
    };
    assert.equal(article.text, text);
    const bytes = await api.get(`/documents/${article.sha256}`);
    assert.equal(await bytes.text(), text);
    assert.equal(bytes.headers.get('content-type'), 'application/octet-stream');
    assert.match(bytes.headers.get('content-disposition') ?? '', /^attachment; /);
    assert.equal((await api.get(`/documents/${'0'.repeat(64)}`)).status, 404);
    const { address } = (await api.json(`/api/documents/${article.sha256}`)) as { address: string };
    assert.equal(address, `/documents/${article.sha256}`);
  });

  test('is changed by programs and pages of its own, not by those of other sites', async () => {
    const address = `/api/statements/${api.ids.statement}/corrections`;
    const body = { act: 'deny', ...BY };
    const evil = [{ origin: 'http://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of [...evil, { 'content-type': 'text/plain' }])
      assert.equal((await api.post(address, body, headers as Record<string, string>)).status, 403);
    const broken = await fetch(api.address + address, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(broken.status, 400);
    assert.equal((await api.post(address, { act: 'deny', author: 'x'.repeat(13_000_000) })).status, 413);
  });

  test('checks words of a speaker, many at once, and the quotations of a draft page by page', async () => {
    type Check = { verdict: string; words: string; speaker: string | null; quotation: { line: number } };
    type Checks = { checks: Check[]; next?: string | null };
    const words = 'nobody had asked the men of the harbor';
    const one = (await api.json(`/api/check?words=${words.replaceAll(' ', '+')}&speaker=Leo+Sand`)) as Check;
    assert.deepEqual([one.words, one.speaker, one.verdict], [words, 'Leo Sand', 'said-differently']);
    const ask = async (address: string, body: object) =>
      (await (await api.post(address, body)).json()) as Checks;
    const many = await ask('/api/checks', {
      checks: [
        { words, speaker: 'Leo Sand' },
        { words, speaker: 'Eva Holm' },
      ],
    });
    assert.deepEqual(many.checks[0], one);
    assert.notEqual(many.checks[1]!.verdict, 'said-differently');
    const all = await ask('/api/checks/draft', { text: DRAFT });
    assert.deepEqual(
      all.checks.map(({ quotation, speaker, verdict }) => [quotation.line, speaker, verdict]),
      [
        [1, 'Ana Ruiz', 'said-differently'],
        [3, 'Leo Sand', 'said-differently'],
        [3, 'Ana Ruiz', 'not-found'],
      ],
    );
    const first = await ask('/api/checks/draft', { text: DRAFT, limit: 2 });
    const rest = await ask('/api/checks/draft', { text: DRAFT, limit: 2, cursor: first.next });
    assert.deepEqual([[...first.checks, ...rest.checks], rest.next], [all.checks, null]);
    const fromElsewhere = await api.post(
      '/api/checks',
      { checks: [{ words }] },
      { origin: 'http://evil.example' },
    );
    assert.equal(fromElsewhere.status, 403);
  });

  test('every byte range that proves a statement is where its words were decoded from', async () => {
    const { spans, sha256 } = (await api.json(`/api/statements/${api.ids.statement}/verify`)) as {
      sha256: string;
      spans: { text: string; bytes: [number, number][] }[];
    };
    const bytes = Buffer.from(await (await api.get(`/documents/${sha256}`)).arrayBuffer());
    assert.ok(spans.length > 0);
    for (const { text, bytes: ranges } of spans)
      assert.equal(Buffer.concat(ranges.map(([start, end]) => bytes.subarray(start, end))).toString(), text);
  });

  test('links who is said to speak, and nobody else; what is not said of a speaker stays', async () => {
    const [ruiz] = [...api.record.find({ speaker: 'Ana Ruiz', words: 'not' })];
    const [holm] = [...api.record.find({ speaker: 'Eva Holm', words: 'script' })];
    const [sand] = [...api.record.people('Leo Sand')];
    const address = `/api/statements/${holm!.id}/corrections`;
    const both = { speaker: 'Leo Sand', person: sand!.id, ...BY };
    assert.equal((await api.post(address, both)).status, 201);
    assert.equal(api.record.statement(holm!.id)?.speaker?.person, sand!.id);
    assert.equal(api.record.statement(ruiz!.id)?.speaker?.person, api.ids.person);
    assert.equal((await api.post(address, { type: 'organization', speaker: 'Eva Holm', ...BY })).status, 201);
    assert.equal((await api.post(address, { role: 'ferry', ...BY })).status, 201);
    const { type, role } = api.record.statement(holm!.id)!.speaker!;
    assert.deepEqual([type, role], ['organization', 'ferry']);
    const elsewhere = { speaker: 'Nobody Here', mention: [[0, 3]], ...BY };
    assert.equal((await api.post(address, elsewhere)).status, 409);
  });

  test('takes a large file', async () => {
    const file = Buffer.alloc(5_000_000, 'The ferry was late. ').toString('base64');
    const sent = await api.post('/api/articles', { name: 'a.bin', base64: file.replace(/^..../, 'AAAA') });
    assert.equal(sent.status, 202);
    assert.equal((await api.post('/api/articles', { name: 'a.txt', base64: 'AAA' })).status, 400);
  });

  test('reads no large or broken form of who is not known', async () => {
    const signIn = (body: string, type: string) =>
      fetch(`${api.address}/sign-in`, { method: 'POST', body, headers: { 'content-type': type } });
    assert.equal(
      (await signIn(`token=${'x'.repeat(10_000)}`, 'application/x-www-form-urlencoded')).status,
      413,
    );
    assert.equal((await signIn('{"token":1}', 'application/json')).status, 401);
  });
});
