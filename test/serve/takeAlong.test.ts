import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { apiOf } from './apiRecord.ts';

let api: Awaited<ReturnType<typeof apiOf>>;
before(async () => {
  api = await apiOf();
});
after(() => api.close());

describe('what is taken along', { timeout: 60_000 }, () => {
  test('a search as one page, which is a file', async () => {
    const response = await api.get('/search.html?words=port&order=date');
    assert.equal(response.status, 200);
    assert.match(
      response.headers.get('content-disposition') ?? '',
      /^attachment; filename="statements\.html"/,
    );
    const page = await response.text();
    assert.match(page, /<h1>“port”<\/h1>/);
    assert.equal(page.match(/<section class="cited"/g)?.length, 3);
    assert.doesNotMatch(page, /<script|<b>ferry|href="\//);
  });

  test('a person on a subject, from a link on the page of the person', async () => {
    // Programs wait for what is still being calculated; pages do not.
    await api.json(`/api/people/${api.ids.person}/positions`);
    const page = await (await api.get(`/people/${api.ids.person}`)).text();
    const links = [...page.matchAll(/href="(\/search\.html\?[^"]+)"/g)].map(([, link]) => link!);
    assert.ok(links.length > 1, 'of all, and of each subject');
    const sheet = await (await api.get(links.at(-1)!.replaceAll('&amp;', '&'))).text();
    assert.match(sheet, /<h1>Ana Ruiz · meaning: [^<]+<\/h1>/);
    assert.match(sheet, /that the port of Tarn will/);
  });

  test('a citation as a file, without a link that only this machine could follow', async () => {
    const ris = await api.get(`/statements/${api.ids.statement}/cite.ris`);
    assert.match(ris.headers.get('content-type') ?? '', /research-info/);
    assert.match(await ris.text(), /^TY {2}- NEWS\r\nTI {2}- <b>Ferry<\/b> & talks\r\n/);
    const csl = (await api.json(`/statements/${api.ids.statement}/cite.csl.json`)) as { note: string }[];
    assert.match(csl[0]?.note ?? '', /^Record: st_/m);
    for (const ending of ['', '.ris', '.csl.json', '.json'])
      assert.equal((await api.get(`/statements/st_0/cite${ending}`)).status, 404);
  });
});
