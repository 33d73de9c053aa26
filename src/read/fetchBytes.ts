import { readFileSync } from 'node:fs';
import { fetchFailed } from '../errors.ts';
import { countOf } from '../text/countOf.ts';

export type FetchOptions = { timeout?: number; userAgent?: string };

/** The bytes behind a URL and the content type that they were sent with; follows redirects. */
export async function fetchBytes(
  url: string,
  limit: number,
  { timeout = 30_000, userAgent = ownName() }: FetchOptions,
): Promise<{ bytes: Uint8Array; contentType: string | null }> {
  try {
    const response = await fetch(url, {
      headers: {
        'user-agent': userAgent,
        accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5',
      },
      redirect: 'follow',
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok)
      throw fetchFailed(url, `the server answered ${response.status} ${response.statusText}`.trim());
    const bytes = await drain(response, limit, url);
    return { bytes, contentType: response.headers.get('content-type') };
  } catch (error) {
    if (error instanceof Error && error.name === 'OnrecordError') throw error;
    throw fetchFailed(url, reasonOf(error, timeout), error);
  }
}

async function drain(response: Response, limit: number, url: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > limit) throw fetchFailed(url, `it is larger than ${Math.floor(limit / 1024 / 1024)} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${countOf(timeout / 1000, 'second')}`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** `onrecord/VERSION`, as the package says it. */
function ownName(): string {
  const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return `${name}/${version}`;
}
