import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { difference, readManifest, remadeManifest } from './manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-manifest-'));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'tides'));
writeFileSync(join(folder, 'tides/high.tsv'), 'abc');

const SHA256_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const manifest = (rows: string) => `# Tides, by hand.\npath\tbytes\tsha256\tuse\n${rows}\n`;

describe('a manifest', () => {
  test('is read without its comments', () => {
    assert.deepEqual(readManifest(manifest(`tides/high.tsv\t3\t${SHA256_OF_ABC}\ttrain`)), [
      { path: 'tides/high.tsv', bytes: 3, sha256: SHA256_OF_ABC, use: 'train' },
    ]);
  });

  test('with a use that nobody knows is refused', () => {
    assert.throws(() => readManifest(manifest('tides/high.tsv\t3\t00\tlater')), /has the use later/);
  });

  test('shows which files are missing and which are others', () => {
    const [same, other, missing] = readManifest(
      manifest(
        `tides/high.tsv\t3\t${SHA256_OF_ABC}\ttrain\ntides/high.tsv\t3\t00\ttrain\ntides/low.tsv\t3\t00\ttrain`,
      ),
    );
    assert.equal(difference(folder, same!), null);
    assert.equal(difference(folder, other!), 'other bytes');
    assert.equal(difference(folder, missing!), 'missing');
  });

  test('is made again with the sizes and hashes of what is there; comments and uses stay', () => {
    assert.equal(
      remadeManifest(manifest('tides/high.tsv\t0\t-\tmeasure\ntides/low.tsv\t3\t00\tnone'), folder),
      manifest(`tides/high.tsv\t3\t${SHA256_OF_ABC}\tmeasure\ntides/low.tsv\t3\t00\tnone`),
    );
  });
});
