import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { updateDerivedData } from '../../src/app/actions/updateDerivedData.ts';
import { soon } from '../../src/app/background/index.ts';
import { getFrontPage } from '../../src/app/queries/getFrontPage.ts';
import { getPersonProfile } from '../../src/app/queries/getPersonProfile.ts';
import { listPositionChanges } from '../../src/app/queries/listPositionChanges.ts';
import { servingOf } from '../../src/app/servingOf.ts';
import { changesOf, positionsOf } from '../../src/positions/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { type Serving, startBackgroundJobs } from '../../src/serve/index.ts';
import { changesPage } from '../../src/serve/pages/changesPage.ts';
import { frontPage } from '../../src/serve/pages/frontPage.ts';
import { personPage } from '../../src/serve/pages/personPage.ts';
import { reloadOf } from '../../src/serve/pages/reload.ts';
import { maker, sample } from '../record/sample.ts';
import { fillRecord, type Ids, withRole } from '../serve/fillRecord.ts';

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
    await using aside = startBackgroundJobs(record);
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
      (await aside.changes().found).map(({ person, day, ...rest }) => rest),
      own,
    );
    assert.deepEqual(await aside.speaking().found, record.speaking());
  });

  test('is told as it was until it is worked out anew after another program wrote', async () => {
    using record = openRecord(path, { readOnly: true });
    await using serving = servingOf(record);
    const aside = await serving.background();
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
    assert.deepEqual((await listPositionChanges(serving))?.changes, []);
    while (aside.changes().known?.length !== 0) await setTimeout(10);
    other.undo(number, author, '0');
    while (aside.changes().known?.length !== 1) await setTimeout(10);
  });

  test('has the surest changes first, and the front page the latest', async () => {
    const other = join(folder, 'latest.db');
    await fillRecord(other);
    {
      using record = openRecord(other);
      const doubtful = { confidence: 0.6 };
      for (const [uri, publishedAt, content] of [
        ['/d', '2025-04-01', 'that the ferry to Reed will stop'],
        ['/e', '2025-06-01', 'that the ferry to Reed will not stop'],
      ] as const) {
        const { document, article, statements } = sample(uri, [['Leo Sand', content, doubtful]], {
          publishedAt,
        });
        record.add(document, article, statements.map(withRole), maker);
      }
      await updateDerivedData(record);
    }
    using record = openRecord(other, { readOnly: true });
    await using serving = servingOf(record);
    const surest = await (await serving.background()).changes().found;
    assert.deepEqual(
      surest.map(({ person, day }) => [person.name, day]),
      [
        ['Ana Ruiz', '2025-03-20'],
        ['Leo Sand', '2025-06-01'],
      ],
    );
    // The front page tells the latest, each with both passages.
    const { changes } = await getFrontPage(serving);
    assert.deepEqual(
      changes?.map(({ person, earlier, later }) => [
        person.name,
        earlier.article.publishedAt,
        later.article.publishedAt,
      ]),
      [
        ['Leo Sand', '2025-04-01', '2025-06-01'],
        ['Ana Ruiz', '2025-01-14', '2025-03-20'],
      ],
    );
    const page = String(await frontPage(await getFrontPage(serving)));
    assert.ok(page.indexOf('Reed will not stop') < page.indexOf('Tarn will open'));
  });

  test('is not waited for by a page, which says so', async () => {
    using record = openRecord(path, { readOnly: true });
    const never = { known: null, found: new Promise<never>(() => {}) };
    assert.equal(await soon(never), null);
    await using own = servingOf(record);
    const background = async () => ({ ...(await own.background()), person: () => never });
    const view = await getPersonProfile({ ...own, background } as Serving, ids.person);
    assert.equal(view?.changes, null);
    assert.match(String(await personPage(view!)), /being calculated/);
    assert.match(String(await changesPage(null)), /being calculated/);
    assert.doesNotMatch(String(await changesPage([])), /being calculated/);
    const front = await getFrontPage({
      ...own,
      background: async () => ({ ...(await own.background()), changes: () => never }),
    } as Serving);
    assert.equal(front.changes, null);
    assert.match(String(await frontPage(front)), /being calculated/);
  });

  test('makes pages reload until it is done, without a script, unless the reader stops that', async () => {
    const RELOADS = /<meta http-equiv="refresh" content="5">/;
    const waiting = String(await changesPage(null, null, reloadOf({ least: '0.6' })));
    assert.match(waiting, RELOADS);
    assert.match(waiting, /<a href="\?least=0\.6&amp;reload=no">Stop reloading<\/a>/);
    const stopped = String(await changesPage(null, null, reloadOf({ least: '0.6', reload: 'no' })));
    assert.doesNotMatch(stopped, RELOADS);
    assert.match(stopped, /<a href="\?least=0\.6">Reload until it is done<\/a>/);
    assert.doesNotMatch(String(await changesPage([], null, reloadOf({}))), RELOADS);
  });

  test('fails for who waits where the record is gone, and the server goes on', async (context) => {
    const logged = context.mock.method(console, 'error', () => {});
    using record = openRecord(path, { readOnly: true });
    await using aside = startBackgroundJobs({ ...record, path: join(folder, 'none.db') });
    await assert.rejects(aside.changes().found);
    assert.equal(logged.mock.callCount(), 1);
    await assert.rejects(aside.changes().found);
  });
});
