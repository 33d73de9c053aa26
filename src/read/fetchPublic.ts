import { once } from 'node:events';
import { type IncomingMessage, request as requestHttp } from 'node:http';
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
  /** Judges addresses; for tests. */
  readonly mayAsk?: (address: string) => boolean;
  readonly lookup?: typeof publicLookup;
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
  const signal = AbortSignal.any([
    AbortSignal.timeout(options.timeout ?? TIMEOUT),
    ...(options.signal ? [options.signal] : []),
  ]);
  let address = url;
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const response = await ask(address, signal, options);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      const next = URL.parse(headers.location, address);
      if (!next) throw fetchFailed(url, 'it leads on to something that is no address');
      address = next.href;
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw fetchFailed(url, `the server answered ${statusCode}`);
    }
    const bytes = await drain(url, response, options.limit ?? LIMIT, signal);
    return makeDocument(address, bytes, { contentType: headers['content-type'] ?? null });
  }
  throw fetchFailed(url, `it redirects more than ${REDIRECTS} times`);
}

async function ask(
  url: string,
  signal: AbortSignal,
  { privateToo = false, mayAsk = isPublic, lookup = publicLookup }: FetchPublicOptions,
): Promise<IncomingMessage> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw fetchFailed(url, 'use an address that begins with https://');
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  // A name is judged when it is looked up, an address is not looked up.
  if (!privateToo && isIP(host) && !mayAsk(host)) throw fetchFailed(url, 'it is not a public address');
  const start = parsed.protocol === 'https:' ? requestHttps : requestHttp;
  const asked = start(parsed, {
    ...(privateToo ? {} : { lookup }),
    signal,
    agent: false,
    headers: {
      'user-agent': 'onrecord',
      accept: 'text/html, text/plain;q=0.9',
      'accept-encoding': 'identity',
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
