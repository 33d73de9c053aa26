import type { OpenAPIHono } from '@hono/zod-openapi';
import { type ApiDocument, apiPage } from '../pages/apiPage.ts';
import { EXAMPLES } from './examples.ts';
import { otherMethod } from './otherMethod.ts';

const PATH = '/api/openapi.json';
const SECURITY = {
  bearerToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'the token that the server was started with',
  },
} as const;

/** Adds the OpenAPI document of all resources added so far, and the page about them. */
export function addDocument(
  app: OpenAPIHono,
  { program, wantsToken }: { readonly program: string; readonly wantsToken: boolean },
): void {
  const make = () => {
    const { components, ...document } = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'onrecord',
        version: program,
        description:
          'The public record of who said what: statements word for word, with the bytes that they came from. Every address that supports GET also supports HEAD and OPTIONS; other methods get 405.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      servers: [{ url: '/', description: 'the server of this document' }],
      tags: [
        { name: 'statements', description: 'what was said, who said it, and the proof' },
        { name: 'articles', description: 'the articles that were read' },
        { name: 'people', description: 'the people in the record, and what they said' },
        { name: 'corrections', description: 'what people corrected' },
        { name: 'changes', description: 'position changes' },
        { name: 'sources', description: 'who is quoted, and how often' },
        { name: 'coding', description: 'random samples, and the agreement of those who code them' },
        { name: 'alerts', description: 'saved searches that alert you to what is new' },
        { name: 'feeds', description: 'what is watched' },
      ],
      ...(wantsToken ? { security: [{ bearerToken: [] }] } : {}),
    });
    const schemas = Object.entries(components?.schemas ?? {}).map(([name, schema]) => [
      name,
      { ...schema, examples: [EXAMPLES[name]] },
    ]);
    return {
      ...document,
      components: {
        schemas: Object.fromEntries(schemas),
        ...(wantsToken ? { securitySchemes: SECURITY } : {}),
      },
    };
  };
  // It does not change while the server runs.
  let document: ReturnType<typeof make> | null = null;
  const known = () => {
    document ??= make();
    return document;
  };
  app.get(PATH, (context) => context.json(known()));
  app.get('/api', (context) => context.html(apiPage(known() as ApiDocument)));
  app.all(PATH, otherMethod(['GET']));
}
