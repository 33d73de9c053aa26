import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** The parts of an OpenAPI document that the page shows. */
export type ApiDocument = {
  readonly info: { readonly version: string };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths?: Readonly<Record<string, object>>;
  readonly security?: readonly object[];
};

type Schema = {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
};
type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
};
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
};
type Call = { readonly method: string; readonly path: string; readonly operation: Operation };

/** The page about REST for people: every address with its parameters and an example, made from the OpenAPI document. */
export function apiPage(document: ApiDocument): Html {
  const calls = callsOf(document);
  const tags = [...new Set(calls.flatMap(({ operation }) => operation.tags))];
  const described = new Map(document.tags?.map(({ name, description }) => [name, description ?? '']));
  return layout(
    'REST',
    html`<h1>REST</h1>
<p class="summary">Everything on the pages is also available as JSON. Lists come in pages: <code>next</code> is the <code>cursor</code> of the next page, <code>total</code> is the number of items.
Programs read <a href="/api/openapi.json">the OpenAPI 3.1 document</a>; assistants use MCP at <code>/mcp</code>.${document.security ? html` Every request needs the token of this server: <code>Authorization: Bearer TOKEN</code>.` : ''}</p>
<ul class="chips" aria-label="Parts">${tags.map((tag) => html`<li><a href="#${tag}">${tag}</a></li>`)}</ul>
${tags.map(
  (tag) => html`<h2 id="${tag}">${tag}</h2>${described.get(tag) ? html`<p>${described.get(tag)}</p>` : ''}
${calls.filter(({ operation }) => operation.tags.includes(tag)).map(callHtml)}`,
)}`,
  );
}

function callsOf({ paths = {} }: ApiDocument): Call[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    ['get', 'post'].flatMap((method) => {
      const operation = (methods as Record<string, Operation>)[method];
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
}

function callHtml({ method, path, operation }: Call): Html {
  const { operationId, summary, parameters = [], requestBody } = operation;
  const asked = parameters.filter((one) => one.in !== 'header');
  const example = addressOf(path, asked);
  return html`<section id="${operationId}"><h3>${summary}</h3>
<p><code>${method} ${path}</code></p>
${asked.length > 0 ? parametersHtml(asked, summary) : ''}
${requestBody ? html`<p>Takes JSON: <code>${bodyOf(requestBody)}</code> of the OpenAPI document.</p>` : ''}
${method === 'GET' && !example.includes('{') ? html`<p>Example: <a href="${example}"><code>${example}</code></a></p>` : ''}</section>`;
}

function parametersHtml(parameters: readonly Parameter[], summary: string): Html {
  return html`<div class="wide" role="region" aria-label="Parameters: ${summary}" tabindex="0"><table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Is</th><th scope="col">Values</th></tr></thead>
<tbody>${parameters.map(
    ({ name, required, description, schema }) =>
      html`<tr><th scope="row"><code>${name}</code>${required ? ' (required)' : ''}</th><td>${description ?? schema?.description ?? ''}</td><td>${valuesOf(schema)}</td></tr>`,
  )}</tbody></table></div>`;
}

function valuesOf(schema: Schema = {}): string {
  if (schema.enum) return schema.enum.join(', ');
  const [example] = schema.examples ?? [];
  return example === undefined ? String(schema.type ?? '') : `for example ${example}`;
}

/** The name of the schema of a body. */
function bodyOf({ content }: NonNullable<Operation['requestBody']>): string {
  const schema = Object.values(content)[0]?.schema as { $ref?: string } | undefined;
  return schema?.$ref?.split('/').at(-1) ?? 'the schema';
}

/**
 * An address to try, with the first parameter that has an example. Ids stay in braces, because no id is sure to be in
 * this record.
 */
function addressOf(path: string, parameters: readonly Parameter[]): string {
  const first = parameters.find((one) => one.in === 'query' && one.schema?.examples);
  return first
    ? `${path}?${new URLSearchParams({ [first.name]: String(first.schema!.examples![0]) })}`
    : path;
}
