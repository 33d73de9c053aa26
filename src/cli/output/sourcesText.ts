import {
  type GenderCounts,
  gendersCounted,
  type SourceCount,
  type SourceRowView,
  type SourcesView,
} from '../../data/index.ts';
import {
  GENDER_WORDS,
  percent,
  ROLE_CLASS_WORDS,
  SOURCE_KIND_WORDS,
  shareWords,
  wordsOf,
} from '../../render/wording.ts';
import { countOf } from '../../text/countOf.ts';
import { table } from '../terminal/table.ts';

const COUNTS = ['statements', 'words', 'articles', 'speakers', 'share'];

/** Who is quoted, as tables for a terminal. */
export function sourcesText(view: SourcesView, width: number): string {
  const { total, kinds, roleClasses, unnamed, single, rows, by } = view;
  if (total.statements === 0) return '';
  const parts = [
    `${countOf(total.statements, 'statement')} of ${countOf(total.words, 'word')} in ${countOf(total.articles, 'article')}, by ${countOf(total.speakers, 'speaker')} (each counted once an article); shares with their 95% intervals`,
    `By gender, of the speakers who are people with names\n${gendersText(view.genders, width)}`,
    ...(view.gendersWithNames
      ? [
          `The same with what given names suggest, which is a guess\n${gendersText(view.gendersWithNames, width)}`,
        ]
      : []),
    `By kind\n${table(
      ['', ...COUNTS],
      kinds.map(({ value, count }) => [SOURCE_KIND_WORDS[value], ...cells(count)]),
      width,
    )}`,
    `By role\n${table(
      ['', ...COUNTS, 'most often'],
      roleClasses.map(({ value, count, roles }) => [
        ROLE_CLASS_WORDS[value],
        ...cells(count),
        roles[0]?.role.slice(0, 30) ?? '',
      ]),
      width,
    )}`,
    unnamedText(unnamed),
    `Articles with a single source: ${single.articles} of ${total.articles}, ${shareWords(single.share)}`,
    `By ${by}${rows.length < view.rowsInAll ? `, the first ${rows.length} of ${view.rowsInAll}` : ''}\n${by === 'article' ? rows.map(articleText).join('') : rowsText(view, width)}`,
  ];
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`;
}

function rowsText({ rows, by, gendersWithNames }: SourcesView, width: number): string {
  const words = wordsOf(by);
  const genders = gendersCounted.filter(
    (one) => one !== 'other' || rows.some((row) => row.genders.other.speakers > 0),
  );
  const guessed = gendersWithNames ? ['women*', 'men*', 'unknown*'] : [];
  const head = ['', ...COUNTS, ...genders.map((one) => GENDER_WORDS[one]), ...guessed];
  const lines = rows.map(({ name, count, genders: own, gendersWithNames: more }) => [
    words[name] ?? name,
    ...cells(count),
    ...genders.map((one) => `${own[one].speakers}`),
    ...(more ? [more.female, more.male, more.unknown].map(({ speakers }) => `${speakers}`) : []),
  ]);
  return `${table(head, lines, width)}${gendersWithNames ? '  * with what given names suggest\n' : ''}`;
}

function gendersText(genders: GenderCounts, width: number): string {
  const shown = gendersCounted.filter((one) => one !== 'other' || genders.other.speakers > 0);
  return table(
    ['', ...COUNTS],
    shown.map((one) => [GENDER_WORDS[one], ...cells(genders[one])]),
    width,
  );
}

function unnamedText({ withReason, without, reasons }: SourcesView['unnamed']): string {
  const all = withReason.statements + without.statements;
  if (all === 0) return 'Nobody is quoted without a name.';
  const lines = reasons.map(({ text }) => `  ${text}\n`).join('');
  return `People without names: ${countOf(all, 'statement')}; the article says why for ${withReason.statements}, ${shareWords(withReason.share)}\n${lines}`;
}

function articleText({ name, count, genders, article }: SourceRowView): string {
  if (!article) return '';
  const { first, last, longest, shares, single } = article;
  const who = (one: string | null) => one ?? 'speaker unknown';
  const parts = shares.map((one) => `${who(one.name)} ${percent(one.share)} of the words`);
  return [
    `  ${name} · ${article.publishedAt?.slice(0, 10) ?? 'no date'}${single ? ' · single source' : ''}`,
    `    ${countOf(count.statements, 'statement')}, ${countOf(count.speakers, 'speaker')}; women ${genders.female.speakers}, men ${genders.male.speakers}, unknown ${genders.unknown.speakers}`,
    `    first ${who(first)} · last word ${who(last)} · longest ${who(longest.name)}, ${countOf(longest.words, 'word')}`,
    `    ${parts.join(' · ')}\n`,
  ].join('\n');
}

function cells({ statements, words, articles, speakers, share }: SourceCount): string[] {
  return [
    ...[statements, words, articles, speakers].map((one) => one.toLocaleString('en')),
    shareWords(share),
  ];
}
