import type {
  CorrectionInput,
  PersonCorrection,
  Speaker,
  Statement,
  StatementCorrection,
} from '../../data/index.ts';
import { OnrecordError, usage } from '../../errors.ts';
import { correctionsFromInput, type OpenRecord } from '../../record/index.ts';

/** What a statement is corrected by. */
export type CorrectedElsewhere = {
  readonly statement: Statement;
  readonly corrections: readonly (StatementCorrection | PersonCorrection)[];
};

/**
 * What is said of the speaker of a statement, for the other statements of this speaker in the article or in the record, as `scope` says. An
 * article that does not have the words stays as it is.
 * @throws OnrecordError usage, where the statement has no speaker, or several and none is named
 */
export function correctionsElsewhere(
  record: OpenRecord,
  statement: Statement,
  said: CorrectionInput,
): CorrectedElsewhere[] {
  const { scope = 'statement', speaker, role, type, person } = said;
  if (scope === 'statement') return [];
  if (speaker === undefined && role === undefined && person === undefined)
    throw usage('only what is said of the speaker can hold for other statements');
  const before = speakerMeant(statement, said);
  const linked = new Set([statement.article.uri]);
  return statementsOf(record, before, scope === 'article' ? statement.article.id : null).flatMap((other) => {
    if (other.id === statement.id) return [];
    const own = other.speakers.find((one) => isSame(one, before))!;
    const names = namesAfter(other, own, speaker);
    // A link holds for all statements of a name in an article.
    const link = person !== undefined && !linked.has(other.article.uri) ? { person } : {};
    linked.add(other.article.uri);
    const which = speaker === undefined ? own.name : [speaker ?? own.name].flat()[0]!;
    const input = { ...names, ...(role === undefined ? {} : { role, type }), ...link, which };
    const corrections = correctionsIn(record, other, speaker === null ? { speaker: null } : input);
    return corrections.length > 0 ? [{ statement: other, corrections }] : [];
  });
}

/** The speaker that the correction is about, as the statement has it. */
function speakerMeant({ id, speakers }: Statement, { which }: CorrectionInput): Speaker {
  const [only, ...others] = speakers;
  const named = speakers.find(({ name }) => name === which) ?? (others.length === 0 ? only : undefined);
  if (named) return named;
  if (!only) throw usage(`${id} has no speaker, so there are no other statements of the same one`);
  throw usage(
    `several say it: give the name of the one that is meant (${speakers.map(({ name }) => name).join(', ')})`,
  );
}

/** One person of the record, or, where nobody is known, one name. */
function isSame(a: Speaker, b: Speaker): boolean {
  return b.person === null ? a.person === null && a.name === b.name : a.person === b.person;
}

function statementsOf(record: OpenRecord, speaker: Speaker, article: string | null): Statement[] {
  const query = speaker.person === null ? { speaker: speaker.name } : { person: speaker.person };
  return [...record.find({ ...query, order: 'date', allVersions: article !== null })].filter(
    (one) =>
      one.speakers.some((other) => isSame(other, speaker)) &&
      (article === null || one.article.id === article),
  );
}

/** The other speakers of a statement stay. */
function namesAfter(
  { speakers }: Statement,
  own: Speaker,
  speaker: CorrectionInput['speaker'],
): Pick<CorrectionInput, 'speaker'> {
  if (speaker === undefined || speaker === null) return {};
  const names = speakers.flatMap((one) => (one === own ? speaker : one.name));
  return { speaker: [...new Set(names)] };
}

/** None where the article does not have the words. */
function correctionsIn(record: OpenRecord, statement: Statement, said: CorrectionInput) {
  try {
    return correctionsFromInput(statement, record.article(statement.article.id)!, said, () => '');
  } catch (error) {
    if (error instanceof OnrecordError && error.code === 'usage') return [];
    throw error;
  }
}
