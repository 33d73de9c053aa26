import { z } from 'zod';
import { listQuoted } from '../../../app/queries/sources/listQuoted.ts';
import {
  gendersCounted,
  roleClasses,
  type SourceCount,
  type SourcesView,
  sourceDimensions,
  sourceKinds,
  sourcesViewSchema,
} from '../../../data/index.ts';
import { GENDER_WORDS, ROLE_CLASS_WORDS, SOURCE_KIND_WORDS, shareWords } from '../../../render/wording.ts';
import { dateAsked } from '../dateAsked.ts';
import { idAsked } from '../idAsked.ts';
import { tool } from '../tool.ts';

const ROWS = 20;

export const whoIsQuoted = tool({
  name: 'who_is_quoted',
  title: 'Who is quoted',
  description:
    'Counts who is quoted in the articles of the record: statements, words, articles and speakers (each once per article) by person, kind of source, role class, publisher, byline, section, month or article, with women, men and those whose gender is not known. Gender comes only from people lists, corrections, and titles, roles and pronouns in the article. Never cite a share without its interval and the unknown share. Every count has the address of its statements.',
  input: z.strictObject({
    by: z.enum(sourceDimensions).default('person').meta({ description: 'what the rows are' }),
    person: z.string().optional().meta({ description: 'only what this person says (pe_…)' }),
    speaker: z.string().optional().meta({ description: 'only what a speaker of this name says' }),
    words: z.string().optional().meta({ description: 'only statements with these words' }),
    kind: z.enum(sourceKinds).optional().meta({ description: 'only sources of this kind' }),
    role_class: z.enum([...roleClasses, 'unknown']).optional(),
    gender: z.enum(gendersCounted).optional(),
    publisher: z.string().optional().meta({ description: 'a part of the name of who published it' }),
    byline: z.string().optional().meta({ description: 'a whole name of the byline' }),
    section: z.string().optional(),
    since: dateAsked
      .meta({ description: 'said on or after this date: 2024, 2024-03 or 2024-03-05' })
      .optional(),
    until: dateAsked.meta({ description: 'said on or before this date' }).optional(),
    single_source: z.boolean().default(false).meta({ description: 'only articles that quote one source' }),
    limit: z.int().min(1).max(100).default(ROWS).meta({ description: 'how many rows' }),
  }),
  // Without its name in OpenAPI: an output must be an object of its own.
  output: sourcesViewSchema.extend({}),
  answer({ serving, at }, { by, person, kind, role_class, single_source, limit, ...rest }) {
    const given = {
      ...rest,
      person: person === undefined ? undefined : idAsked(person, 'pe'),
      sourceKind: kind,
      roleClass: role_class,
    };
    const query = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const view = listQuoted(serving, { query, by, single: single_source, limit });
    return { structured: addressed(view, at), text: textOf(view) };
  },
});

/** The same with permanent addresses. */
function addressed<T>(value: T, at: (address: string) => string): T {
  if (Array.isArray(value)) return value.map((one) => addressed(one, at)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === 'address' && typeof one === 'string' ? at(one) : addressed(one, at),
    ]),
  ) as T;
}

function textOf(view: SourcesView): string {
  const { total, genders, kinds, roleClasses: classes, single, unnamed, rows, by } = view;
  if (total.statements === 0) return 'The record has no such statement; try fewer filters.';
  const line = (name: string, count: SourceCount) =>
    `  ${name}: ${count.statements} statements, ${count.words} words, ${count.articles} articles, ${shareWords(count.share)}`;
  return [
    `${total.statements} statements in ${total.articles} articles, by ${total.speakers} speakers (each once an article); shares with 95% intervals.`,
    ...(view.uncounted > 0 ? [`${view.uncounted} articles are not counted yet.`] : []),
    'Gender, of the speakers who are people with names:',
    ...gendersCounted.map(
      (one) => `  ${GENDER_WORDS[one]}: ${genders[one].speakers} speakers, ${shareWords(genders[one].share)}`,
    ),
    'Kinds:',
    ...kinds.map(({ value, count }) => line(SOURCE_KIND_WORDS[value], count)),
    'Roles:',
    ...classes.map(({ value, count }) => line(ROLE_CLASS_WORDS[value], count)),
    `Without a name: ${unnamed.withReason.statements + unnamed.without.statements} statements; a reason is given for ${unnamed.withReason.statements}.`,
    `Articles with a single source: ${single.articles} of ${total.articles}, ${shareWords(single.share)}.`,
    `By ${by}, ${rows.length} of ${view.rowsInAll}:`,
    ...rows.map(
      ({ name, count, genders: own }) =>
        `${line(name, count)}; women ${own.female.speakers}, men ${own.male.speakers}, unknown ${own.unknown.speakers}`,
    ),
  ].join('\n');
}
