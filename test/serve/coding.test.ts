import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type ServedPages, servePages } from './servedPages.ts';

let served: ServedPages;
before(async () => {
  served = await servePages();
});
after(() => served.close());

const get = (address: string) => fetch(served.server.address + address, { headers: { accept: 'text/html' } });
const text = async (address: string) => (await get(address)).text();
const compare = (files: Readonly<Record<string, string>>, origin = served.server.address) => {
  const body = new FormData();
  for (const [field, sheet] of Object.entries(files)) body.set(field, new File([sheet], 'sheet.csv'));
  return fetch(`${served.server.address}/agreement`, {
    method: 'POST',
    body,
    headers: { accept: 'text/html', origin },
  });
};

/** A sheet with these cells in the columns that coders fill in, for each row. */
function filledIn(sheet: string, cells: readonly string[]): string {
  assert.match(sheet, /is_statement,right_speaker,right_act,notes$/m);
  let row = 0;
  return sheet.replace(/,,,,(?=\r?$)/gm, () => cells[row++ % cells.length]!);
}

describe('a random sample for coders', { timeout: 60_000 }, () => {
  test('is the same on its page, in its files, in REST, whoever asks again', async () => {
    const query = '?limit=3&seed=harbor';
    const { population, rows } = (await (await get(`/api/sample${query}`)).json()) as {
      population: number;
      rows: { statement: { id: string } }[];
    };
    const ids = rows.map(({ statement }) => statement.id);
    assert.deepEqual([population, ids.length], [5, 3]);
    const page = await text(`/sample${query}`);
    assert.match(page, /3 statements drawn from 5, seed harbor/);
    for (const id of ids) assert.match(page, new RegExp(`/statements/${id}`));
    for (const file of ['/sample.csv', '/sample.csv', '/sample.machine.csv'])
      assert.deepEqual((await text(`${file}${query}`)).match(/^st_[0-9a-f]+/gm), ids, file);
    assert.notDeepEqual((await text('/sample.csv?limit=3&seed=b')).match(/^st_[0-9a-f]+/gm), ids);
  });

  test('leads to files that say what the program says only where coders may see it', async () => {
    assert.match(await text('/sample.csv?limit=2'), /machine_speaker/);
    assert.doesNotMatch(await text('/sample.csv?limit=2&hide=true'), /machine_/);
    assert.match(await text('/sample.instructions.txt'), /Is "machine_speaker" the one/);
    assert.match(await text('/sample.instructions.txt?hide=true'), /Who says it/);
    const page = await text('/sample?hide=true&by=act&words=port');
    const files = [...page.matchAll(/href="(\/sample\.[^"]+)"/g)].map(([, href]) =>
      href!.replaceAll('&amp;', '&'),
    );
    assert.deepEqual(files.map((file) => file.split('?')[0]).toSorted(), [
      ...['/sample.csv', '/sample.csv', '/sample.instructions.txt', '/sample.machine.csv'],
    ]);
    for (const file of files) {
      const answer = await get(file);
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get('content-disposition') ?? '', /attachment/);
      assert.doesNotMatch(file.includes('machine') ? '' : await answer.text(), /machine_speaker/);
    }
    assert.match(await text('/sample?words=xylophone'), /0 statements drawn from 0/);
    assert.equal((await get('/sample?limit=none')).status, 400);
  });

  test('comes back as sheets, whose agreement is shown', async () => {
    const sheet = await text('/sample.csv?hide=true');
    const machine = await text('/sample.machine.csv');
    const ada = filledIn(sheet, [',yes,Ana Ruiz,deny,', ',yes,Leo Sand,assert,']);
    const leo = filledIn(sheet, [',yes,Ruiz,deny,', ',yes,Leo Sand,deny,']);
    const answer = await (await compare({ first: ada, second: leo, machine })).text();
    assert.match(answer, /sheet\.csv, second sheet\.csv: 5 statements; coders did not see/);
    assert.match(answer, /is a statement<\/th><td class="number">undefined</);
    assert.match(answer, /right speaker<\/th><td class="number">1\.000</);
    assert.match(answer, /right act<\/th><td class="number">-0\.125</);
    assert.match(answer, /How often the program is right, with 95% intervals/);
  });

  test('is refused with the reason, in the form, where a file is no sheet; other sites cannot send any', async () => {
    const sheet = await text('/sample.csv');
    const wrong = await compare({ first: sheet, second: 'a,b\n1,2\n' });
    assert.equal(wrong.status, 400);
    assert.match(await wrong.text(), /<p role="alert" class="trouble">.*no sheet of onrecord sample.*<form/s);
    assert.equal((await compare({ first: sheet })).status, 400);
    assert.equal((await compare({ first: sheet, second: sheet }, 'https://elsewhere.example')).status, 403);
  });
});
