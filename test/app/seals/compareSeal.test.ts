import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { removeArticle } from '../../../src/app/actions/removeArticle.ts';
import { compareSeal, makeSeal, readSeal } from '../../../src/app/seals/index.ts';
import { openRecord } from '../../../src/record/index.ts';
import { maker, sample } from '../../record/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-seals-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const author = { author: 'Ida Marsh', reason: 'added by mistake' };
const { privateKey } = generateKeyPairSync('ed25519');

test('an article that is removed is a difference from a seal before, and none from a seal after', async () => {
  using record = openRecord(join(folder, 'a.db'));
  for (const place of ['https://a.example/1', 'https://a.example/2']) {
    const { document, article, statements } = sample(place, [['Ana Ruiz', 'that the port is shut']]);
    record.add(document, article, statements, maker);
  }
  const [first] = record.articles();
  const sealed = () =>
    readSeal(JSON.stringify(makeSeal(record.contentDigests(), privateKey, maker.program)), 'seal.json');
  const differences = (seal: ReturnType<typeof sealed>) => [...compareSeal(record, seal, 'seal.json', null)];
  const before = sealed();
  assert.deepEqual(differences(before), []);

  await removeArticle(record, first!.id, 'kept', author);
  const [found] = differences(before).filter(({ what }) => what === 'article');
  assert.deepEqual([found?.id, found?.broken], [first!.id, false]);
  assert.match(found?.message ?? '', /removed since by Ida Marsh on .*bytes kept: added by mistake$/);
  assert.deepEqual(differences(sealed()), []);
});
