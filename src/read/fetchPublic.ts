import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { type Document, makeDocument } from '../data/index.ts';
import { fetchFailed, OnrecordError } from '../errors.ts';
import { isPublic, publicLookup } from './publicAddress.ts';

export type FetchPublicOptions = {
  /** The largest answer, in bytes; 8 MB by default. */
  readonly limit?: number;
  /** For how long to wait for all of it, in milliseconds; 20,000 by default. */
  readonly timeout?: number;
  /** Ends the wait earlier. */
  readonly signal?: AbortSignal;
  /** Whether addresses of this machine and its network are asked as well; false by default. */
  readonly privateToo?: boolean;
  /** Says who asks; `onrecord` by default. */
  readonly userAgent?: string;
  /** Headers of the request besides. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes each request, also that of a redirect: to wait for the host's turn, or to refuse by throwing. */
  readonly around?: Around;
  /** Judges addresses; for tests. */
  readonly mayAsk?: (address: string) => boolean;
  readonly lookup?: typeof publicLookup;
};

/** Runs a request to an address. */
export type Around = <Answer>(address: URL, request: () => Promise<Answer>) => Promise<Answer>;

/** What a server answered, whatever its status; `bytes` are empty unless that is 200. */
export type PublicAnswer = {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array;
};

const LIMIT = 8 * 1024 * 1024;
const TIMEOUT = 20_000;
const REDIRECTS = 5;

/**
 * The document behind an address that somebody else named: on the public internet only, also after redirects and whatever the name's
 * addresses are when it is connected to; elsewhere only where `privateToo` allows it.
 * @throws OnrecordError fetch-failed
 */
export async function fetchPublic(url: string, options: FetchPublicOptions = {}): Promise<Document> {
  const { status, address, headers, bytes } = await askPublic(url, options);
  if (status !== 200) throw fetchFailed(url, `the server answered ${status}`);
  return makeDocument(address, bytes, { contentType: headers['content-type'] ?? null });
}

/**
 * The same for who wants to know the status and the headers of the answer.
 * @throws OnrecordError fetch-failed, where there is no answer, or one that may not be used
 */
export async function askPublic(url: string, options: FetchPublicOptions = {}): Promise<PublicAnswer> {
  const { around = (_, request) => request() } = options;
  let address = url;
  // Of all requests together; waiting for a turn does not count.
  let left = options.timeout ?? TIMEOUT;
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const parsed = URL.canParse(address) ? new URL(address) : null;
    if (!parsed || !/^https?:$/.test(parsed.protocol))
      throw fetchFailed(url, 'use an address that begins with https://');
    const answer = await around(parsed, async () => {
      const began = performance.now();
      try {
        return await hop(url, parsed, { ...options, timeout: Math.max(1, Math.ceil(left)) });
      } finally {
        left -= performance.now() - began;
      }
    });
    if ('status' in answer) return answer;
    address = answer.next;
  }
  throw fetchFailed(url, `it redirects more than ${REDIRECTS} times`);
}

/** One request: its answer, or where it leads on. */
async function hop(
  url: string,
  address: URL,
  options: FetchPublicOptions & { readonly timeout: number },
): Promise<PublicAnswer | { next: string }> {
  const signal = AbortSignal.any([
    AbortSignal.timeout(options.timeout),
    ...(options.signal ? [options.signal] : []),
  ]);
  const response = await ask(address, signal, options);
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400 && headers.location) {
    response.destroy();
    const next = URL.parse(headers.location, address.href);
    if (!next) throw fetchFailed(url, 'it leads on to something that is no address');
    return { next: next.href };
  }
  if (status === 200) {
    const bytes = await drain(url, response, options.limit ?? LIMIT, signal);
    return { status, address: address.href, headers, bytes };
  }
  response.destroy();
  return { status, address: address.href, headers, bytes: new Uint8Array() };
}

async function ask(
  parsed: URL,
  signal: AbortSignal,
  {
    privateToo = false,
    mayAsk = isPublic,
    lookup = publicLookup,
    userAgent = 'onrecord',
    headers = {},
  }: FetchPublicOptions,
): Promise<IncomingMessage> {
  const url = parsed.href;
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  // A name is judged when it is looked up, an address is not looked up.
  if (!privateToo && isIP(host) && !mayAsk(host)) throw fetchFailed(url, 'it is not a public address');
  const start = parsed.protocol === 'https:' ? requestHttps : requestHttp;
  const asked = start(parsed, {
    ...(privateToo ? {} : { lookup }),
    signal,
    agent: false,
    headers: {
      'user-agent': userAgent,
      accept: 'text/html, text/plain;q=0.9',
      'accept-encoding': 'identity',
      ...headers,
    },
  });
  try {
    asked.end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return response;
  } catch (error) {
    throw fetchFailed(url, reasonOf(error, signal), error);
  }
}

async function drain(
  url: string,
  response: IncomingMessage,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response) {
      size += part.length;
      if (size > limit) throw fetchFailed(url, `it is larger than ${Math.floor(limit / 1024 / 1024)} MB`);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    throw fetchFailed(url, reasonOf(error, signal), error);
  }
  return Buffer.concat(parts);
}

function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return signal.reason?.name === 'TimeoutError' ? 'no answer in time' : 'interrupted';
  return error instanceof Error ? error.message : String(error);
}
