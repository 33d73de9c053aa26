import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { chromium } from '../external.ts';
import { axeFindings, openBrowser } from '../render/openBrowser.ts';
import { ANSWER, fillAnswers } from '../serve/fillAnswers.ts';
import { type Served, serveRecord } from '../serve/serveRecord.ts';

type Told = { readonly content: { readonly text: string } };
type Who = { readonly name: string; readonly address: string };
type AnswersOf = {
  readonly named: readonly { person: Who; statements: number; addressed: number }[];
  readonly answers: readonly { person: Who; statement: Told; answered: Told; certainty: number }[];
};

const folder = mkdtempSync(join(tmpdir(), 'onrecord-answers-'));
let ids: Awaited<ReturnType<typeof fillAnswers>>;
let server: Served;
let browser: Browser;
before(async () => {
  if (chromium.skip) return;
  const path = join(folder, 'a.db');
  ids = await fillAnswers(path);
  server = await serveRecord(path);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const json = async (place: string) => (await fetch(server.address + place)).json();

describe('whom and what somebody answers', { skip: chromium.skip, timeout: 300_000 }, () => {
  test('is told by REST: who is named in how many statements, and both statements of each answer', async () => {
    const { named, answers } = (await json(`/api/people/${ids.sand}/answers`)) as AnswersOf;
    const ruiz = { id: ids.person, name: 'Ana Ruiz', address: `/people/${ids.person}` };
    assert.deepEqual(named, [{ person: ruiz, statements: 2, addressed: 1 }]);
    assert.deepEqual(
      answers.map(({ person, statement, answered }) => [
        person,
        statement.content.text,
        answered.content.text,
      ]),
      [[ruiz, ANSWER, 'that the port of Tarn will not open']],
    );
    assert.ok(answers[0]!.certainty > 0.3 && answers[0]!.certainty <= 1);
    const other = (await json(`/api/people/${ids.person}/answers`)) as AnswersOf;
    assert.deepEqual([other.named, other.answers], [[], []]);
  });

  test('is null on the page’s twin until it is worked out, and then the same', async () => {
    const place = `/people/${ids.sand}.json`;
    type View = Record<'named' | 'answers', { total: number; some: object[] } | null>;
    let view = (await json(place)) as View;
    while (view.answers === null) view = (await json(place)) as View;
    const { named, answers } = (await json(`/api/people/${ids.sand}/answers`)) as AnswersOf;
    assert.deepEqual(view.named, { total: 1, some: named });
    assert.deepEqual(view.answers, { total: 1, some: answers });
  });

  for (const javaScriptEnabled of [true, false])
    test(`stands on the person’s page, ${javaScriptEnabled ? 'with' : 'without'} script, with both passages`, async () => {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`${server.address}/people/${ids.sand}`);
      const named = page.locator('.whom li');
      assert.deepEqual(await named.allTextContents(), ['Ana Ruiz 2, 1 said to them']);
      const answer = page.locator('article.change', { hasText: 'To Ana Ruiz' });
      const passages = await answer.locator('blockquote').allTextContents();
      assert.deepEqual(passages, [
        'Ana Ruiz said that the port of Tarn will not open.',
        `Leo Sand said ${ANSWER}.`,
      ]);
      assert.match((await page.textContent('main')) ?? '', /Check these before you use them/);
      await answer.getByRole('link', { name: 'Ana Ruiz' }).click();
      assert.match((await page.textContent('main')) ?? '', /Nobody in the record/);
      await context.close();
    });

  test('is passed over where one of the statements is none any more', async () => {
    const { answers } = (await json(`/api/people/${ids.sand}/answers`)) as AnswersOf;
    assert.equal(answers.length, 1);
    const { statement } = ids;
    const { openRecord } = await import('../../src/record/index.ts');
    using record = openRecord(join(folder, 'a.db'));
    const author = { author: 'Ines Marl', reason: null };
    const number = record.correct({ statement }, { what: 'not-a-statement', value: true }, author, '0');
    assert.deepEqual(((await json(`/api/people/${ids.sand}/answers`)) as AnswersOf).answers, []);
    record.undo(number, author, '0');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [375, 768, 1280])
      test(`has no flaw that axe finds, ${colorScheme}, ${width} wide, and nothing hangs over`, async () => {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        const page = await context.newPage();
        for (const place of [`/people/${ids.sand}`, `/statements/${ids.statement}`, '/']) {
          await page.goto(server.address + place);
          assert.deepEqual(await axeFindings(page), [], place);
          const wide = await page.evaluate('document.documentElement.scrollWidth');
          assert.ok(Number(wide) <= width, `${place}: ${wide}`);
        }
        await context.close();
      });
});

describe('the page of a statement', { skip: chromium.skip }, () => {
  test('parts what the same person said on it into earlier and later', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const { position, earlier } = (await json(`/api/statements/${ids.statement}`)) as {
      position: { address: string; article: { publishedAt: string } }[];
      earlier: number;
    };
    assert.deepEqual([position.length, earlier], [1, 0]);
    await page.goto(`${server.address}/statements/${ids.statement}`);
    assert.equal(await page.getByRole('heading', { name: 'Earlier' }).count(), 0);
    assert.equal(await page.getByRole('heading', { name: 'Later' }).count(), 1);
    await page.goto(server.address + position[0]!.address);
    assert.equal(await page.getByRole('heading', { name: 'Earlier' }).count(), 1);
    assert.equal(await page.getByRole('heading', { name: 'Later' }).count(), 0);
    await context.close();
  });
});
