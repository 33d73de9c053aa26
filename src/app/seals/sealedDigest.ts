import { hash } from 'node:crypto';

/** SHA-256 of a seal as JSON, in the order of the file, without the digest itself, the key and the signature. */
export function sealedDigest({ digest, publicKey, signature, ...contents }: Record<string, unknown>): string {
  return hash('sha256', JSON.stringify(contents));
}

/** The bytes that are signed. */
export function signedBytes(digest: string): Buffer {
  return Buffer.from(`onrecord-seal/1 ${digest}`);
}
