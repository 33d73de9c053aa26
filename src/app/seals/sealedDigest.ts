import { hash } from 'node:crypto';

/** What a seal's digest covers: all but itself, the key and the signature, as JSON in the order of the file. */
export function sealedDigest({ digest, publicKey, signature, ...contents }: Record<string, unknown>): string {
  return hash('sha256', JSON.stringify(contents));
}

/** The bytes that are signed. */
export function signedBytes(digest: string): Buffer {
  return Buffer.from(`onrecord-seal/1 ${digest}`);
}
