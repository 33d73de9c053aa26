import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'newsstand');

/** The twelve feeds of the newsstand, by name; every text in them is invented. */
export const FEEDS = readdirSync(folder).toSorted();

/** What the articles say: a headline and a paragraph each. */
const ARTICLES: Readonly<Record<string, readonly [title: string, said: string]>> = {
  ferry: [
    'Ferry stays in harbor',
    'Captain Ana Ruiz said that the ferry stays in harbor until the ice is gone.',
  ],
  council: ['Council meets', 'Mayor Leo Sand promised that the council would open the hall by May.'],
  dyke: ['Dyke holds', 'Engineer Mara Holm said the dyke would hold through the spring.'],
  lighthouse: ['Lighthouse sold', 'Buyer Tom Okoro said that he would keep the lamp burning.'],
  peat: ['Peat is sold out', 'Merchant Ida Marsh said that no peat was left in the village.'],
  heather: ['Heather blooms', 'Gardener Nils Brandt said the heather had never bloomed so early.'],
  mill: ['Mill burns', 'Miller Greta Lund said that the fire had started in the loft.'],
  price: ['Price below 40 crowns', 'Trader Otto Vance predicted that the price of rye would fall again.'],
  bell: ['Bell is back', 'Priest Paul Reed said that the bell would ring on Sunday.'],
  tram: ['Tram planned', 'Planner Eva Stone said that the tram would reach the port.'],
  bridge: ['Bridge opens', 'Minister Rosa Keller said that the bridge would open on Friday.'],
  market: ['Market opens', 'Baker Jon Frost said that his stall would be there every week.'],
  quarry: ['Quarry closes', 'Foreman Karl Weiss denied that the quarry was unsafe.'],
  well: ['Well is dry', 'Farmer Lena Voss said that the well had been dry since June.'],
};

export type Asked = {
  readonly path: string;
  readonly status: number;
  readonly at: number;
  readonly headers: IncomingMessage['headers'];
};
type Handler = (response: ServerResponse, request: IncomingMessage) => void;

/** A local server of twelve feeds and their articles, which can be edited, and what it was asked. */
export type Newsstand = AsyncDisposable & {
  readonly base: string;
  readonly feeds: readonly string[];
  readonly asked: Asked[];
  /** Gives a path another body; null: it is as it was. */
  readonly edit: (path: string, body: string) => void;
  /** Answers a path in another way. */
  readonly answer: (path: string, handler: Handler) => void;
  /** The page of an article with other words of its paragraph. */
  readonly page: (name: string, change?: (said: string) => string) => string;
};

/** Opens a newsstand; `now` is the time of each request. */
export async function openNewsstand(now: () => number = Date.now): Promise<Newsstand> {
  const asked: Asked[] = [];
  const bodies = new Map<string, string>();
  const handlers = new Map<string, Handler>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    response.on('finish', () =>
      asked.push({ path, status: response.statusCode, at, headers: request.headers }),
    );
    const at = now();
    const handler = handlers.get(path);
    if (handler) return handler(response, request);
    const body = bodies.get(path);
    if (body === undefined) return void response.writeHead(404).end();
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    response.setHeader('etag', etag);
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.setHeader('content-type', typeOf(path)).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const name of FEEDS)
    bodies.set(`/${name}`, readFileSync(join(folder, name), 'utf8').replaceAll('BASE', base));
  for (const name of Object.keys(ARTICLES)) bodies.set(`/articles/${name}.html`, page(name));
  bodies.set('/robots.txt', 'User-agent: *\nDisallow: /private/\n');
  handlers.set('/go/dyke', (response) => response.writeHead(302, { location: '/articles/dyke.html' }).end());
  return {
    base,
    asked,
    page,
    feeds: FEEDS.map((name) => `${base}/${name}`),
    edit: (path, body) => bodies.set(path, body),
    answer: (path, handler) => handlers.set(path, handler),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function page(name: string, change: (said: string) => string = (said) => said): string {
  const [title, said] = ARTICLES[name]!;
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2025-03-04T08:00:00Z"></head>
<body><article><h1>${title}</h1><p>${change(said)}</p><p>The village has been waiting for this news since the winter, and many people came to hear it.</p></article></body></html>`;
}

function typeOf(path: string): string {
  if (path.endsWith('.html')) return 'text/html; charset=utf-8';
  if (path.endsWith('.txt')) return 'text/plain; charset=utf-8';
  return path.endsWith('.json') ? 'application/feed+json' : 'application/xml';
}
