import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type Seal, sealSchema } from '../../data/index.ts';
import { inputUnreadable } from '../../errors.ts';
import { type OpenRecord, type Problem, removedBy } from '../../record/index.ts';
import { sealedDigest, signedBytes } from './sealedDigest.ts';

/** A difference between a record and its seal. */
export type SealDifference = Omit<Problem, 'what'> & {
  readonly what: Problem['what'] | 'seal';
  /** False for changes that are allowed: articles are added, and facts about people are added with them. */
  readonly broken: boolean;
};

/**
 * The seal in the text of a file.
 * @throws OnrecordError `input-unreadable`
 */
export function readSeal(text: string, path: string): { readonly seal: Seal; readonly digest: string } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw inputUnreadable(path, 'it is no seal: not JSON', error);
  }
  const { success, data, error } = sealSchema.safeParse(given);
  if (!success)
    throw inputUnreadable(path, `it is no seal that this program knows (${error.issues[0]?.message})`, error);
  return { seal: data, digest: sealedDigest(given as Record<string, unknown>) };
}

/** All differences between a record and its seal, including articles added since. `key` is the trusted key. */
export function* compareSeal(
  record: Pick<OpenRecord, 'contentDigests' | 'correctionDigest' | 'removalDigest' | 'article' | 'removalOf'>,
  { seal, digest }: ReturnType<typeof readSeal>,
  path: string,
  key: KeyObject | null,
): Generator<SealDifference> {
  for (const message of signatureProblems(seal, digest, key))
    yield { what: 'seal', id: path, uri: null, message, broken: true };
  const now = record.contentDigests();
  if (now.recordVersion !== seal.recordVersion) {
    const message = `it seals a record of version ${seal.recordVersion}, and this one has version ${now.recordVersion}, whose digests are of other things`;
    yield { what: 'seal', id: path, uri: null, message, broken: true };
    return;
  }
  const day = seal.madeAt.slice(0, 10);
  const uriOf = (id: string) => record.article(id)?.uri ?? null;
  for (const [id, sealed] of Object.entries(seal.articles)) {
    const found = now.articles[id];
    const changed = !found
      ? 'is no longer in the record'
      : found.statements !== sealed.statements
        ? 'has changed: its text, its fields or its statements are not those that were sealed'
        : found.speakers !== sealed.speakers
          ? 'has changed: its speakers are linked to other people than when it was sealed'
          : null;
    if (!changed) continue;
    const removal = record.removalOf(id);
    yield removal
      ? {
          ...{ what: 'article', id, uri: removal.uri, broken: false },
          message: `sealed on ${day}, removed since by ${removedBy(removal)}`,
        }
      : { what: 'article', id, uri: uriOf(id), message: `sealed on ${day}, it ${changed}`, broken: true };
  }
  for (const id of Object.keys(now.articles))
    if (!Object.hasOwn(seal.articles, id))
      yield { what: 'article', id, uri: uriOf(id), message: `added since the seal of ${day}`, broken: false };
  yield* chainDifferences(record, seal, day);
  for (const [id, sealed] of Object.entries(seal.people)) {
    const changed =
      now.people[id] === undefined ? 'not known any more' : now.people[id] !== sealed && 'changed';
    if (changed)
      yield { what: 'person', id, uri: null, message: `${changed} since the seal of ${day}`, broken: false };
  }
}

function* signatureProblems(seal: Seal, digest: string, key: KeyObject | null): Generator<string> {
  if (digest !== seal.digest) yield 'it was altered: its digest is not that of what it says';
  const signer = keyIn(seal);
  if (!signer || !verify(null, signedBytes(seal.digest), signer, Buffer.from(seal.signature, 'base64')))
    yield 'its signature is wrong';
  if (key && !(signer && key.equals(signer)))
    yield 'it is signed with another key than the one that was given';
}

function keyIn({ publicKey }: Seal): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Corrections and removals may be added; those that were sealed must be unchanged. */
function* chainDifferences(
  record: Pick<OpenRecord, 'correctionDigest' | 'removalDigest'>,
  { counts, corrections, removals }: Seal,
  day: string,
): Generator<SealDifference> {
  const chains = [
    ['correction', counts.corrections, corrections, record.correctionDigest(counts.corrections)],
    ['removal', counts.removals, removals, record.removalDigest(counts.removals)],
  ] as const;
  for (const [what, number, sealed, found] of chains) {
    if (sealed === null || sealed === found) continue;
    const message = `the ${what}s up to this one are not those that were sealed on ${day}`;
    yield { what: 'correction', id: String(number), uri: null, message, broken: true };
  }
}
