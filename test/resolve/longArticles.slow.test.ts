import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../src/data/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { articleOf, statementOf } from './sampleArticle.ts';

test('a long article takes time in proportion to its length', () => {
  const paragraph =
    'Ana Ruiz met Leo Sand and the officials of the Harbor Board. She said he was right. They agreed.\n\n';
  const time = (times: number): number => {
    const article = articleOf(paragraph.repeat(times));
    const statements = Array.from({ length: times }, (_, _n) =>
      statementOf(articleOf(paragraph), { source: 'She' }),
    ).map(
      (statement, n): Statement => ({
        ...statement,
        source: { text: 'She', spans: [[n * paragraph.length + 61, n * paragraph.length + 64]] },
      }),
    );
    const start = performance.now();
    const [last] = resolve(article, statements).slice(-1);
    assert.equal(last?.speaker?.name, 'Ana Ruiz');
    return performance.now() - start;
  };
  time(200);
  const [short, long] = [time(250), time(2000)];
  assert.ok(
    long < 40 * Math.max(short, 5),
    `8 times the text took ${Math.round(long / short)} times as long`,
  );
});

test('an article with thousands of names that no list has takes time in proportion to its length', () => {
  const time = (times: number): number => {
    const names = Array.from({ length: times }, (_, n) => `Ka${letters(n)}lo Mi${letters(n)}ru`);
    const article = articleOf(
      names
        .map((name) => `${name} said it was shut. “He knows,” she said of the man. President ${name} left.`)
        .join('\n\n'),
    );
    const parts = (pattern: RegExp): Statement[] =>
      [...article.text.matchAll(pattern)].map(({ indices }) => {
        const [, source, content] = indices!;
        const part = (span: readonly [number, number]) => ({
          text: article.text.slice(...span),
          spans: [span],
        });
        return { ...statementOf(articleOf('x'), {}), source: part(source!), content: part(content!) };
      });
    const statements = [
      ...parts(/(Ka\S+ \S+) said (it was shut)/dg),
      ...parts(/(?<=” )(she) said of (the man)/dg),
    ];
    const own = parts(/(Mi\S+) said it was shut\. (“He knows,”)/dg);
    const start = performance.now();
    const found = resolve(article, [...statements, ...own]);
    assert.equal(found[0]?.speaker?.name, names[0]);
    return performance.now() - start;
  };
  time(100);
  const [short, long] = [time(1000), time(6000)];
  assert.ok(long < 10 * short, `6 times the text took ${Math.round(long / short)} times as long`);
});

test('a transcript with hundreds of speakers takes time in proportion to its turns', () => {
  const time = (times: number): number => {
    const names = Array.from({ length: times }, (_, n) => `Ka${letters(n)}lo Mi${letters(n)}ru`);
    const said = 'It is shut.';
    const article = articleOf(names.map((name) => `${name}: ${said}`).join('\n\n'));
    let at = 0;
    const turns = names.map((name): Statement => {
      const part = (start: number, text: string) => ({
        text,
        spans: [[start, start + text.length] as const],
      });
      const own = {
        source: part(at, name),
        cue: part(at, `${name}:`),
        content: part(at + name.length + 2, said),
      };
      at += name.length + said.length + 4;
      return { ...statementOf(articleOf('x'), {}), ...own, turn: 'speaker' };
    });
    const start = performance.now();
    const found = resolve(article, turns);
    assert.equal(found.at(-1)?.speaker?.name, names.at(-1));
    return performance.now() - start;
  };
  time(50);
  const [short, long] = [time(200), time(1200)];
  assert.ok(long < 15 * short, `6 times the turns took ${Math.round(long / short)} times as long`);
});

/** A number in letters. */
function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

for (const [what, paragraph, source] of [
  ['ages', 'Ana Ruiz, 31, left. The 31-year-old said it was shut.\n\n', 'The 31-year-old'],
  ['letters that are a surname, too', 'Kim Jae Un left. The UN said it was shut.\n\n', 'The UN'],
] as const)
  test(`an article of many ${what} takes time in proportion to its length`, () => {
    const at = paragraph.indexOf(source);
    const time = (times: number): number => {
      const article = articleOf(paragraph.repeat(times));
      const base = statementOf(articleOf(paragraph), { source });
      const statements = Array.from({ length: times }, (_, n): Statement => {
        const start = n * paragraph.length + at;
        return { ...base, source: { text: source, spans: [[start, start + source.length]] } };
      });
      const start = performance.now();
      assert.equal(resolve(article, statements).length, times);
      return performance.now() - start;
    };
    time(200);
    const [short, long] = [time(1000), time(8000)];
    assert.ok(long < 20 * short, `8 times the text took ${Math.round(long / short)} times as long`);
  });
