import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { updateDerivedData } from '../../../src/app/actions/updateDerivedData.ts';
import { getSpeaker } from '../../../src/app/queries/getSpeaker.ts';
import { makeSheet } from '../../../src/app/queries/makeSheet.ts';
import { servingOf } from '../../../src/app/servingOf.ts';
import { openRecord } from '../../../src/record/index.ts';
import { maker, sample, withRoles } from '../../record/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-about-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('what somebody said on a subject is also what has its words only in the sentence, in pages for mail too', async () => {
  using record = openRecord(join(folder, 'a.db'));
  const { speaker } = sample('/x', [['Ana Ruiz', 'anything']]).statements[0]!;
  const { document, article, statements } = sample('/a', [
    ['In the dispute over timber exports, Ana Ruiz', 'that nobody would be paid twice', { speaker }],
    ['Ana Ruiz', 'that the choir sings on Sundays', { speaker }],
  ]);
  const minister = statements.map((one) => withRoles(one, () => 'harbor minister'));
  record.add(document, article, minister, maker);
  await updateDerivedData(record);
  const [person] = record.people('Ruiz');
  await using serving = servingOf(record);
  const contents = async (about: string) =>
    (await getSpeaker(serving, person!.id, about))?.statements.map(({ content }) => content.text);
  assert.deepEqual(await contents('timber export'), ['that nobody would be paid twice']);
  assert.deepEqual(await contents('a zebra that paints'), []);
  const sheet = await makeSheet(serving, { person: person!.id, about: 'timber', order: 'date' });
  assert.equal(sheet.total, 1);
});
