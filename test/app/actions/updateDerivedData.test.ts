import assert from 'node:assert/strict';
import { test } from 'node:test';
import { updateDerivedData } from '../../../src/app/actions/updateDerivedData.ts';
import { openRecord } from '../../../src/record/index.ts';
import { news, put } from '../../record/writes.ts';

test('a run that ends while it looks for copies leaves something for the next one to see', async () => {
  using record = openRecord(':memory:');
  for (const number of [0, 1]) put(record, news(number));
  const ended = new Error('ended here');
  const endsThere = {
    ...record,
    findDuplicates() {
      throw ended;
    },
  };
  await assert.rejects(updateDerivedData(endsThere), ended);
  assert.ok(record.lacksEmbeddings(), 'by which add knows that there is something to do');
  await updateDerivedData(record);
  assert.ok([...record.duplicateGroups()].length > 0);
  assert.equal(record.lacksEmbeddings(), false);
});
