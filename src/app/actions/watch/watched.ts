import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { usage } from '../../../errors.ts';
import type { OpenRecord } from '../../../record/index.ts';
import { isoTime } from '../../../watch/index.ts';

const CONTACT = 'contact';

/** What a user names to be watched, as the record keeps it: a web address, or an absolute path. @throws OnrecordError usage */
export async function addressToWatch(named: string): Promise<string> {
  if (/^https?:\/\//i.test(named)) {
    const url = URL.parse(named);
    if (!url) throw usage(`${named}: this is no web address`);
    if (url.username || url.password)
      throw usage(`${url.host}: an address with a password in it cannot be watched`);
    url.hash = '';
    return url.href;
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(named))
    throw usage(`${named}: use an address that begins with https://`);
  const path = resolve(named);
  if (await stat(path).catch(() => null)) return path;
  throw usage(`${named}: no such file or folder, and no address that begins with https://`);
}

/** What is watched by this name, whether it is there or not. */
export function pathOrAddress(named: string): string {
  return /^https?:\/\//i.test(named) ? (URL.parse(named)?.href ?? named) : resolve(named);
}

/** Adds something to watch; false where it is watched already. */
export function addWatched(record: OpenRecord, address: string): boolean {
  return record.watch.addFeed(address, isoTime(Date.now()));
}

/** Watches what a configuration file names, and no more what it named before. */
export function followWatchFile(record: OpenRecord, path: string, addresses: readonly string[]): void {
  record.together(() => {
    const named = new Set(addresses);
    for (const { address, listedIn } of record.watch.feeds())
      if (listedIn === path && !named.has(address)) record.watch.removeFeed(address);
    for (const address of named) record.watch.addFeed(address, isoTime(Date.now()), { listedIn: path });
  });
}

/**
 * How whoever watches can be reached: what is given now, or was before; '' where only files are among the `addresses`.
 * @throws OnrecordError usage, where servers would be asked by nobody
 */
export function contactOf(
  record: OpenRecord,
  given: string | null,
  addresses: readonly string[] = [],
): string {
  if (given !== null) {
    if (!/^[\x21-\x27\x2a-\x7e]{3,200}$/.test(given) || !/@|^https?:\/\//.test(given))
      throw usage(`${given}: give an e-mail address or a web page as the contact`);
    if (record.watch.setting(CONTACT) !== given) record.watch.saveSetting(CONTACT, given);
    return given;
  }
  const known = record.watch.setting(CONTACT);
  if (known !== null) return known;
  if (!addresses.some((address) => /^https?:/i.test(address))) return '';
  throw usage(
    'every request says whose it is: give an e-mail address or a web page once, with --contact or in watch.yaml',
  );
}
