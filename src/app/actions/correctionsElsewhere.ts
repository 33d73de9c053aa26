import type {
  CorrectionInput,
  PersonCorrection,
  Speaker,
  Statement,
  StatementCorrection,
} from '../../data/index.ts';
import { OnrecordError, usage } from '../../errors.ts';
import { correctionsFromInput, type OpenRecord } from '../../record/index.ts';

/** A statement and its corrections. */
export type CorrectedElsewhere = {
  readonly statement: Statement;
  readonly corrections: readonly (StatementCorrection | PersonCorrection)[];
};

/**
 * Applies the correction of a statement's speaker to the other statements of this speaker in the article or in the
 * record, depending on `scope`. Articles that do not have the words of the correction stay unchanged.
 * @throws OnrecordError `usage` if the statement has no speaker, or has several and none is given
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
    // A link applies to all statements under a name in an article.
    const link = person !== undefined && !linked.has(other.article.uri) ? { person } : {};
    linked.add(other.article.uri);
    const which = speaker === undefined ? own.name : [speaker ?? own.name].flat()[0]!;
    const input = { ...names, ...(role === undefined ? {} : { role, type }), ...link, which };
    const corrections = correctionsIn(record, other, speaker === null ? { speaker: null } : input);
    return corrections.length > 0 ? [{ statement: other, corrections }] : [];
  });
}

/** The speaker to whom the correction applies, as the statement has it. */
function speakerMeant({ id, speakers }: Statement, { which }: CorrectionInput): Speaker {
  const [only, ...others] = speakers;
  const named = speakers.find(({ name }) => name === which) ?? (others.length === 0 ? only : undefined);
  if (named) return named;
  if (!only) throw usage(`${id} has no speaker, so there are no other statements of the same one`);
  throw usage(
    `several say it: give the name of the one that is meant (${speakers.map(({ name }) => name).join(', ')})`,
  );
}

/** The same person of the record, or, if no person is known, the same name. */
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

/** None if the article does not have the words. */
function correctionsIn(record: OpenRecord, statement: Statement, said: CorrectionInput) {
  try {
    return correctionsFromInput(statement, record.article(statement.article.id)!, said, () => '');
  } catch (error) {
    if (error instanceof OnrecordError && error.code === 'usage') return [];
    throw error;
  }
}
