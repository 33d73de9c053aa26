import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { apiOf } from './apiRecord.ts';

const api = await apiOf();
after(() => api.close());

type Document = {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }> }>
  >;
};

describe('REST', () => {
  test('says of itself in OpenAPI what it answers', async () => {
    const document = (await api.json('/api/openapi.json')) as Document & object;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(document, 'openapi');
    const { statement, article, person } = api.ids;
    const asked: [template: string, address: string, status: number][] = [
      ['/api/statements', '/api/statements?words=port', 200],
      ['/api/statements', '/api/statements?act=none', 400],
      ['/api/statements', '/api/statements?since=tomorrow', 400],
      ['/api/statements', '/api/statements?cursor=x', 400],
      ['/api/statements', '/api/statements?about=harbors&conditional=false&once=true&order=newest', 200],
      ['/api/statements/{id}', `/api/statements/${statement}`, 200],
      ['/api/statements/{id}', '/api/statements/st_0', 404],
      ['/api/statements/{id}/verify', `/api/statements/${statement}/verify`, 200],
      ['/api/articles/{id}', `/api/articles/${article}`, 200],
      ['/api/people', '/api/people?name=ruiz', 200],
      ['/api/people/{id}', `/api/people/${person}`, 200],
      ['/api/people/{id}/positions', `/api/people/${person}/positions`, 200],
      ['/api/people/{id}/changes', `/api/people/${person}/changes`, 200],
      ['/api/people/{id}/changes', '/api/people/pe_0/changes', 404],
      ['/api/changes', '/api/changes', 200],
    ];
    for (const [template, address, status] of asked) {
      const response = await api.get(address);
      assert.equal(response.status, status, address);
      const pointer = [
        'paths',
        template,
        'get',
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
      assert.ok(validate(await response.json()), `${address}: ${ajv.errorsText(validate.errors)}`);
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
    assert.equal(seen.length, api.statements);
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
    for (const address of [
      '/api/nothing',
      '/api/statements/x',
      '/api/statements?limit=0',
      '/api/people/%2e',
    ]) {
      const response = await api.get(address);
      assert.ok(response.status >= 400, address);
      const { error } = (await response.json()) as { error: { code: string; message: string } };
      assert.ok(error.code && error.message, address);
    }
  });
});
