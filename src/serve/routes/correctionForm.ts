import { type Author, type CorrectionInput, correctionInputSchema, type Span } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { type OpenRecord, peopleCalled } from '../../record/index.ts';
import { validationError } from '../http/validationError.ts';

/** What a form holds. */
export type Form = Readonly<Record<string, string>>;

/**
 * What the form of a statement says of it: what it leaves empty is right. Where words were chosen in the article, `NAME-at` says where they
 * stand: `12-40 52-60`.
 * @throws OnrecordError usage, where it says nothing, or what nobody can say
 */
export function saidIn(form: Form, record: Pick<OpenRecord, 'person' | 'people'>): CorrectionInput {
  const given = (name: string) => form[name]?.trim() || undefined;
  const checked = (name: string) => form[name] === 'on';
  const words = (name: string) => (given(`${name}-at`) ? spansIn(form[`${name}-at`]!) : given(name));
  const orNone = <T>(name: string, said: T) => (checked(`no-${name}`) ? null : said);
  const person = given('person');
  const said = {
    act: given('act'),
    speaker: orNone('speaker', given('speaker')),
    role: given('role'),
    type: given('speaker') && given('type'),
    mention: given('speaker-at') ? spansIn(form['speaker-at']!) : undefined,
    source: orNone('source', words('source')),
    cue: orNone('cue', words('cue')),
    content: words('content'),
    conditions: checked('no-condition') ? [] : conditionsIn(form),
    notAStatement: checked('not-a-statement') || undefined,
    person: orNone('person', person && personMeant(person, record)),
  };
  const { success, data, error } = correctionInputSchema.safeParse(said);
  if (!success) throw validationError(error);
  if (Object.values(data).every((one) => one === undefined))
    throw usage('say what is wrong: fill in one of the fields');
  return data;
}

/** Who a form says makes a correction, and why. @throws OnrecordError usage, where nobody */
export function authorIn(form: Form): Author {
  const author = form.author?.trim();
  if (!author) throw usage('say who you are: a correction bears its author');
  return { author, reason: form.reason?.trim() || null };
}

/** Several conditions, each where it stands or a line. */
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
      if (!start || !end) throw usage(`${one}: not where words stand`);
      return [Number(start), Number(end)];
    })
    .toSorted((a, b) => a[0] - b[0]);
}

/** The id of the one person who is meant by an id or a name. */
function personMeant(given: string, record: Pick<OpenRecord, 'person' | 'people'>): string {
  const byId = record.person(given);
  if (byId) return byId.id;
  const [one, ...others] = peopleCalled(record, given);
  if (!one) throw usage(`the record knows nobody called ${given}`);
  if (others.length > 0)
    throw usage(
      `several people are called ${given}; give the id of one: ${[one, ...others].map(({ id, name }) => `${name} ${id}`).join(', ')}`,
    );
  return one.id;
}
