import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { servingOf } from '../../src/cli/servingOf.ts';
import { changesOf, positionsOf } from '../../src/positions/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { changesAnswer } from '../../src/serve/answers/changesAnswer.ts';
import { personView } from '../../src/serve/answers/personView.ts';
import { soon } from '../../src/serve/aside/index.ts';
import { type Serving, workAside } from '../../src/serve/index.ts';
import { changesPage } from '../../src/serve/pages/changesPage.ts';
import { personPage } from '../../src/serve/pages/personPage.ts';
import { fillRecord, type Ids } from './fillRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-aside-'));
const path = join(folder, 'a.db');
let ids: Ids;
before(async () => {
  ids = await fillRecord(path);
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('what is worked out aside', { timeout: 60_000 }, () => {
  test('is what would be worked out here', async () => {
    using record = openRecord(path, { readOnly: true });
    await using aside = workAside(record);
    const said = [...record.personSaid(ids.person)];
    const { positions, changes } = await aside.person(ids.person).found;
    assert.deepEqual(
      positions.map(({ statements }) => statements),
      positionsOf(said).map(({ statements }) => statements.map(({ id }) => id)),
    );
    const own = changesOf(said).map(({ earlier, later, ...rest }) => ({
      ...rest,
      earlier: earlier.id,
      later: later.id,
    }));
    assert.equal(own.length, 1);
    assert.deepEqual(changes, own);
    assert.deepEqual(
      (await aside.changes().found).map(({ person, ...rest }) => rest),
      own,
    );
    assert.deepEqual(await aside.speaking().found, record.speaking());
  });

  test('is told as it was until it is worked out anew after another program wrote', async () => {
    using record = openRecord(path, { readOnly: true });
    await using serving = servingOf(record);
    const aside = await serving.aside();
    const [change] = await aside.changes().found;
    assert.ok(change);
    using other = openRecord(path);
    const author = { author: 'Ines Marl', reason: null };
    const number = other.correct(
      { statement: change.later },
      { what: 'not-a-statement', value: true },
      author,
      '0',
    );
    const before = aside.changes().known;
    assert.deepEqual(before, [change]);
    // What is told of it is read now.
    assert.deepEqual(await changesAnswer(serving, before), []);
    while (aside.changes().known?.length !== 0) await setTimeout(10);
    other.undo(number, author, '0');
    while (aside.changes().known?.length !== 1) await setTimeout(10);
  });

  test('is not waited for by a page, which says so', async () => {
    using record = openRecord(path, { readOnly: true });
    const never = { known: null, found: new Promise<never>(() => {}) };
    assert.equal(await soon(never), null);
    await using own = servingOf(record);
    const aside = async () => ({ ...(await own.aside()), person: () => never });
    const view = await personView({ ...own, aside } as Serving, ids.person);
    assert.equal(view?.changes, null);
    assert.match(String(await personPage(view!)), /being worked out/);
    assert.match(String(await changesPage(null)), /being worked out/);
    assert.doesNotMatch(String(await changesPage([])), /being worked out/);
  });

  test('fails for who waits where the record is gone, and the server goes on', async (context) => {
    const logged = context.mock.method(console, 'error', () => {});
    using record = openRecord(path, { readOnly: true });
    await using aside = workAside({ ...record, path: join(folder, 'none.db') });
    await assert.rejects(aside.changes().found);
    assert.equal(logged.mock.callCount(), 1);
    await assert.rejects(aside.changes().found);
  });
});
