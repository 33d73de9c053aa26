import { personNamed } from '../../app/queries/personNamed.ts';
import type { Serving } from '../../app/serving.ts';
import {
  type Author,
  BETWEEN_SPEAKERS,
  type CorrectionInput,
  correctionInputSchema,
  type PersonCorrectionInput,
  personCorrectionInputSchema,
  type Span,
  type StatementInput,
  statementInputSchema,
} from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { validated } from '../http/validated.ts';

/** The fields of a form. */
export type Form = Readonly<Record<string, string>>;

/**
 * The correction in a form; empty fields are not corrected. `NAME-at` has the spans of words selected in the article:
 * `12-40 52-60`.
 * @throws OnrecordError `usage` if every field is empty or a value is not allowed
 */
export function saidIn(form: Form, record: Serving['record']): CorrectionInput {
  const given = (name: string) => form[name]?.trim() || undefined;
  const checked = (name: string) => form[name] === 'on';
  const words = (name: string) => (given(`${name}-at`) ? spansIn(form[`${name}-at`]!) : given(name));
  const orNone = <T>(name: string, said: T) => (checked(`no-${name}`) ? null : said);
  const person = given('person');
  const said = {
    act: given('act'),
    speaker: orNone('speaker', given('speaker')),
    role: given('role'),
    which: given('which'),
    // The form always has a type; of several speakers, it is that of the one to correct.
    type:
      given('speaker')?.includes(BETWEEN_SPEAKERS) && !given('which')
        ? undefined
        : given('speaker') && given('type'),
    mention: given('speaker-at') ? spansIn(form['speaker-at']!) : undefined,
    source: orNone('source', words('source')),
    cue: orNone('cue', words('cue')),
    content: words('content'),
    conditions: checked('no-condition') ? [] : conditionsIn(form),
    notAStatement: checked('not-a-statement') || undefined,
    scope: given('scope'),
    person: orNone('person', person && personNamed({ record }, person).id),
  };
  const data = validated(correctionInputSchema, said);
  if (Object.entries(data).every(([name, one]) => one === undefined || name === 'scope'))
    throw usage('nothing to correct: fill in at least one field');
  return data;
}

/**
 * The correction of who a person is in a form; the ids of articles are checked.
 * @throws OnrecordError `usage` if every field is empty or nobody has the name
 */
export function saidOfPerson(form: Form, record: Serving['record']): PersonCorrectionInput {
  const given = (name: string) => form[name]?.trim() || undefined;
  const into = given('into');
  const prefix = 'article-';
  const articles = Object.keys(form).filter((name) => name.startsWith(prefix) && form[name] === 'on');
  return validated(personCorrectionInputSchema, {
    name: given('name'),
    mergeInto: into && personNamed({ record }, into).id,
    gender: given('gender'),
    roleClass: given('roleClass'),
    split:
      articles.length > 0
        ? { articles: articles.map((name) => name.slice(prefix.length)), name: given('other') }
        : undefined,
  });
}

/** Offsets of words, typed instead of the words: `12-40 52-60`. */
const OFFSETS = /^\d{1,9}-\d{1,9}(?:\s+\d{1,9}-\d{1,9})*$/;

/**
 * The statement to add in a form, with words of the article or their offsets.
 * @throws OnrecordError `usage` if a value is not allowed
 */
export function statementIn(form: Form): StatementInput {
  const given = (name: string) => form[name]?.trim() || undefined;
  const words = (name: string) => {
    const at = given(`${name}-at`) ?? (OFFSETS.test(given(name) ?? '') ? given(name) : undefined);
    return at ? spansIn(at) : given(name);
  };
  if (!given('content')) throw usage('what was said is missing: select the words, or write them');
  return validated(statementInputSchema, {
    content: words('content'),
    source: words('source'),
    cue: words('cue'),
    act: given('act'),
    speaker: given('speaker'),
    mention: given('speaker') && given('speaker-at') ? spansIn(form['speaker-at']!) : undefined,
    // Several speakers cannot have different roles and types here.
    role: given('speaker')?.includes(BETWEEN_SPEAKERS) ? undefined : given('speaker') && given('role'),
    type: given('speaker')?.includes(BETWEEN_SPEAKERS) ? undefined : given('speaker') && given('type'),
    conditions: conditionsIn(form),
    negated: form.negated === 'on' || undefined,
  });
}

/** The author and reason in a form. @throws OnrecordError `usage` if the name is empty */
export function authorIn(form: Form): Author {
  const author = form.author?.trim();
  if (!author) throw usage('enter your name: every correction is kept with its author');
  return { author, reason: form.reason?.trim() || null };
}

/** Conditions, by their spans or one per line. */
function conditionsIn(form: Form): CorrectionInput['conditions'] {
  const at = form['condition-at']?.trim();
  if (at) return spansIn(at).map((span) => [span]);
  const lines = form.condition?.split('\n').filter((line) => line.trim() !== '');
  return lines && lines.length > 0 ? lines : undefined;
}

/** The spans of a hidden field, in order. */
function spansIn(field: string): Span[] {
  const spans = field.trim().split(/\s+/);
  return spans
    .map((one): Span => {
      const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(one) ?? [];
      if (!start || !end) throw usage(`${one}: not a span of the article, such as 12-40`);
      return [Number(start), Number(end)];
    })
    .toSorted((a, b) => a[0] - b[0]);
}
