import { fetchFailed, OnrecordError } from '../errors.ts';
import { askPublic, type FetchPublicOptions, type PublicAnswer } from '../read/index.ts';
import { type Clock, isoTime } from './clock.ts';
import { type RobotRules, robotRules } from './robotRules.ts';
import { retryAfter } from './schedule.ts';

/** What is kept of hosts, so that no restart makes a program impolite. */
export type HostStore = {
  /** Takes the next turn at a host, so many milliseconds after the one before; gives when it is. */
  takeTurn(host: string, pause: number, now: number): number;
  closeHost(host: string, until: string): void;
  hostClosedUntil(host: string): string | null;
  robots(origin: string): { readonly rules: string; readonly readAt: string } | null;
  saveRobots(origin: string, stored: { readonly rules: string; readonly readAt: string }): void;
};

export type PoliteOptions = {
  readonly clock: Clock;
  readonly userAgent: string;
  readonly privateToo: boolean;
  readonly signal?: AbortSignal | undefined;
};

/** What is known of a page from before: it is only sent where it has changed. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

/** Asks for an address politely. @throws OnrecordError fetch-failed, where there is no answer, or none may be asked for */
export type PoliteFetch = (
  address: string,
  known: Validators,
  options?: Pick<FetchPublicOptions, 'limit' | 'timeout'> & { readonly accept?: string },
) => Promise<PublicAnswer>;

/** Milliseconds between two requests to a host. */
const PAUSE = 5000;
/** Nobody means a longer delay between requests, in seconds. */
const LONGEST_DELAY = 600;
/** A host that is closed for longer than this is not waited for. */
const PATIENCE = 60_000;
const ROBOTS_FOR = 24 * 3_600_000;
const ROBOTS_LIMIT = 512 * 1024;
const BUSY = new Set([429, 503]);

/**
 * Makes what asks hosts one request at a time, five seconds apart or as their robots.txt wants, for what that allows; a host that says
 * `Retry-After` is left alone until then.
 */
export function makePoliteFetch(
  store: HostStore,
  { clock, userAgent, privateToo, signal }: PoliteOptions,
): PoliteFetch {
  const common = { userAgent, privateToo, ...(signal ? { signal } : {}) };
  /** The last request to each host. */
  const last = new Map<string, Promise<unknown>>();
  /** Rules by origin; those that could not be read are tried again by the next program. */
  const known = new Map<string, Promise<RobotRules>>();

  return async (address, { etag, lastModified }, { accept, ...limits } = {}) => {
    const headers = {
      ...(etag === null ? {} : { 'if-none-match': etag }),
      ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
      ...(accept === undefined ? {} : { accept }),
    };
    const answer = await askPublic(address, {
      ...common,
      ...limits,
      headers,
      async around(url, request) {
        const rules = await rulesFor(url);
        if (!rules.allows(url.href))
          throw fetchFailed(address, 'the robots.txt of its server does not allow it');
        return inTurn(url, rules, request);
      },
    });
    const until = BUSY.has(answer.status) ? retryAfter(answer.headers['retry-after'], clock.now()) : null;
    if (until !== null) store.closeHost(new URL(answer.address).hostname, isoTime(until));
    return answer;
  };

  /** Runs a request when the one before to its host has ended, and its pause too. */
  async function inTurn<Answer>(
    { href, hostname }: URL,
    rules: RobotRules,
    request: () => Promise<Answer>,
  ): Promise<Answer> {
    const before = last.get(hostname);
    const turn = Promise.withResolvers<void>();
    last.set(hostname, turn.promise);
    try {
      await before;
      await opened(href, hostname);
      const pause = Math.max(PAUSE, 1000 * Math.min(LONGEST_DELAY, rules.delay ?? 0));
      await clock.wait(Math.max(0, store.takeTurn(hostname, pause, clock.now()) - clock.now()), signal);
      return await request();
    } finally {
      turn.resolve();
    }
  }

  /** Waits a little for a host that is closed. @throws OnrecordError fetch-failed, where it is closed for long */
  async function opened(address: string, host: string): Promise<void> {
    const until = store.hostClosedUntil(host);
    const wait = until === null ? 0 : Date.parse(until) - clock.now();
    if (wait > PATIENCE) throw fetchFailed(address, `its server wants to be left alone until ${until}`);
    if (wait > 0) await clock.wait(wait, signal);
  }

  function rulesFor({ origin }: URL): Promise<RobotRules> {
    const rules = known.get(origin) ?? readRules(origin);
    known.set(origin, rules);
    // Whoever asks for it gets the error.
    rules.catch(() => {});
    return rules;
  }

  async function readRules(origin: string): Promise<RobotRules> {
    const stored = store.robots(origin);
    if (stored && clock.now() - Date.parse(stored.readAt) < ROBOTS_FOR)
      return robotRules(origin, stored.rules);
    const rules = await askForRules(origin);
    store.saveRobots(origin, { rules, readAt: isoTime(clock.now()) });
    return robotRules(origin, rules);
  }

  /** The text of a robots.txt; a server without one allows everything, one with an error may allow nothing (RFC 9309). */
  async function askForRules(origin: string): Promise<string> {
    const address = `${origin}/robots.txt`;
    try {
      const { status, bytes } = await askPublic(address, {
        ...common,
        limit: ROBOTS_LIMIT,
        headers: { accept: 'text/plain' },
        around: (url, request) => inTurn(url, ALL, request),
      });
      if (status === 200) return new TextDecoder().decode(bytes);
      if (status >= 400 && status < 500 && status !== 429) return '';
      throw fetchFailed(address, `the server answered ${status}`);
    } catch (error) {
      if (error instanceof OnrecordError && error.code === 'fetch-failed')
        throw fetchFailed(
          origin,
          `its robots.txt cannot be read (${error.message.slice(address.length + 2)})`,
          error,
        );
      throw error;
    }
  }
}

const ALL: RobotRules = { allows: () => true, delay: null };
