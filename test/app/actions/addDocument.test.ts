import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { addOutcome } from '../../../src/app/actions/addDocument.ts';
import type { Finding } from '../../../src/data/index.ts';
import { recordLocked } from '../../../src/errors.ts';
import { type OpenRecord, openRecord } from '../../../src/record/index.ts';
import { makeFolder } from '../../program.ts';
import { news } from '../../record/writes.ts';

const folder = makeFolder(after);
const { document, article, statements } = news(0);
const outcome = { article, statements, findings: [], model: 'small' };

/** Adds an article to a record in which adding fails so. */
async function addedWhere(error: Error) {
  using record = openRecord(join(folder, 'a.db'));
  const failing: OpenRecord = {
    ...record,
    add() {
      throw error;
    },
  };
  const findings: Finding[] = [];
  const added = await addOutcome(failing, document, outcome, { onFinding: (one) => findings.push(one) });
  return { added, findings };
}

test('a bug in adding an article is a finding on it', async () => {
  const { added, findings } = await addedWhere(new RangeError('Maximum call stack size exceeded'));
  assert.equal(added, null);
  assert.deepEqual(
    findings.map(({ code, severity, uri }) => [code, severity, uri]),
    [['adding-failed', 'error', article.uri]],
  );
});

test('an error of the record is one of the whole run', async () => {
  await assert.rejects(addedWhere(recordLocked('a.db')), { code: 'record-locked' });
});
