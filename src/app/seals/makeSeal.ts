import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { ContentDigests, Seal } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { sealedDigest, signedBytes } from './sealedDigest.ts';

/** A signed seal of a record's contents. */
export function makeSeal(contents: ContentDigests, key: KeyObject, program: string): Seal {
  const unsigned = {
    format: 'onrecord-seal/1',
    madeAt: new Date().toISOString(),
    program,
    ...contents,
  } as const;
  const digest = sealedDigest(unsigned);
  return {
    ...unsigned,
    digest,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
    signature: sign(null, signedBytes(digest), key).toString('base64'),
  };
}

/**
 * The private key in a PEM text.
 * @throws OnrecordError `usage` if it is not an Ed25519 key
 */
export function sealKeyOf(pem: string, path: string): KeyObject {
  return ed25519(path, () => createPrivateKey(pem));
}

/**
 * The public key in a PEM text, which may also be a private key.
 * @throws OnrecordError `usage` if it is not an Ed25519 key
 */
export function publicKeyOf(pem: string, path: string): KeyObject {
  return ed25519(path, () => createPublicKey(pem));
}

function ed25519(path: string, read: () => KeyObject): KeyObject {
  const how = '`openssl genpkey -algorithm ed25519 -out key.pem` makes one';
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw usage(`${path} holds no key that can be read (PEM, without a passphrase); ${how}`);
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw usage(
      `${path} holds a key for ${key.asymmetricKeyType}; a seal is signed with one for Ed25519: ${how}`,
    );
  return key;
}
