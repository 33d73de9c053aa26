import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { usage } from '../../../errors.ts';
import type { OpenRecord } from '../../../record/index.ts';
import { isoTime } from '../../../watch/index.ts';

const CONTACT = 'contact';

/**
 * What a user wants to watch, as the record stores it: a web address, or an absolute path.
 * @throws OnrecordError `usage`
 */
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

/** The address or absolute path for a name that a user gives, whether it exists or not. */
export function pathOrAddress(named: string): string {
  return /^https?:\/\//i.test(named) ? (URL.parse(named)?.href ?? named) : resolve(named);
}

/** Adds something to watch; returns false if it is already watched. */
export function addWatched(record: OpenRecord, address: string): boolean {
  return record.watch.addFeed(address, isoTime(Date.now()));
}

/** Watches everything that a configuration file lists, and stops watching what it used to list. */
export function followWatchFile(record: OpenRecord, path: string, addresses: readonly string[]): void {
  record.together(() => {
    const named = new Set(addresses);
    for (const { address, listedIn } of record.watch.feeds())
      if (listedIn === path && !named.has(address)) record.watch.removeFeed(address);
    for (const address of named) record.watch.addFeed(address, isoTime(Date.now()), { listedIn: path });
  });
}

/**
 * How to contact whoever runs this: the value given now, or stored earlier; '' if all `addresses` are local.
 * @throws OnrecordError `usage` if servers would be requested without a contact
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
