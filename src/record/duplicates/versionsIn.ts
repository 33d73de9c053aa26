import { memoize } from '../../data/index.ts';
import { fingerprintOf, hashesOf } from '../../text/fingerprint.ts';
import { fold } from '../../text/fold.ts';
import { unpackText } from '../schema/compress.ts';
import type { Database } from '../schema/database.ts';

/** Minimum share of the shorter text in the other, for two articles of one publisher to be versions of one article. */
const SHARE = 0.5;
/**
 * Minimum number of hashes, about twenty words: a shorter text may be an article of its own that quotes the same
 * sentence.
 */
const LEAST = 6;
/** This many days after another, an article with its text is a new publication. */
const DAYS = 31;
/** How many articles are cached. */
const KEPT = 256;

/**
 * Whether two articles, by their numbers, are versions of one article: the same in another form, rather than a reprint
 * by another publisher.
 */
export type AreVersions = (one: number, other: number) => boolean;

type Article = {
  readonly sha256: string;
  readonly publisher: string | null;
  readonly site: string | null;
  readonly day: number | null;
};

/**
 * Finds articles that are versions of one article. They must not have two different publishers, and must have the same
 * bytes at two addresses, or half of the shorter text in common and either the same publisher at about the same time or
 * the same canonical address.
 */
export function versionsIn(db: Database): AreVersions {
  const known = memoize(KEPT, (number: number) => articleIn(db, number));
  const addresses = memoize(KEPT, (number: number) => addressesIn(db, number));
  const hashes = memoize(KEPT, (number: number) => textHashes(db, number));
  return (one, other) => {
    if (one === other) return false;
    const [a, b] = [known(one), known(other)];
    if (!a || !b) return false;
    const same = haveOnePublisher(a, b);
    if (same === false) return false;
    if (a.sha256 === b.sha256) return true;
    const maybe = (same && areNear(a.day, b.day)) || haveOne(addresses(one), addresses(other));
    return maybe && haveOneText(hashes(one), hashes(other));
  };
}

function articleIn(db: Database, number: number): Article | null {
  const row = db.get('SELECT sha256, uri, publisher, published_at FROM articles WHERE number = ?', number);
  if (!row) return null;
  const day = Date.parse(String(row.published_at)) / 86_400_000;
  return {
    sha256: String(row.sha256),
    publisher: row.publisher === null ? null : fold(String(row.publisher)),
    site: siteOf(String(row.uri)),
    day: Number.isNaN(day) ? null : day,
  };
}

function siteOf(uri: string): string | null {
  const url = /^https?:/i.test(uri) ? URL.parse(uri) : null;
  return url?.hostname.replace(/^www\./, '') ?? null;
}

/** Null if not known. */
function haveOnePublisher(a: Article, b: Article): boolean | null {
  if (a.publisher !== null && b.publisher !== null) return a.publisher === b.publisher;
  return a.site !== null && a.site === b.site ? true : null;
}

function areNear(a: number | null, b: number | null): boolean {
  return a === null || b === null || Math.abs(a - b) <= DAYS;
}

/** The address at which an article was read, and the one that it gives as its own. */
function addressesIn(db: Database, number: number): readonly string[] {
  const row = db.get('SELECT uri, fields FROM articles WHERE number = ?', number);
  if (!row) return [];
  const { canonicalUrl } = JSON.parse(unpackText(row.fields as Uint8Array)) as {
    canonicalUrl: string | null;
  };
  return canonicalUrl === null ? [String(row.uri)] : [String(row.uri), canonicalUrl];
}

function haveOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

function textHashes(db: Database, number: number): ReadonlySet<number> {
  const row = db.get('SELECT text FROM articles WHERE number = ?', number);
  return new Set(row ? hashesOf(fingerprintOf(unpackText(row.text as Uint8Array))) : []);
}

function haveOneText(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const common = a.intersection(b).size;
  return common >= LEAST && common >= SHARE * Math.min(a.size, b.size);
}
