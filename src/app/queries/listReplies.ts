import type { MentionedPersonView, RepliesPage, ReplyView } from '../../data/index.ts';
import type { StoredNamedPerson, StoredReply } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { getPerson, referTo } from './getPerson.ts';
import { loadStatements } from './loadStatements.ts';
import { pageOf } from './paging.ts';

export type RepliesQuery = {
  /** The id of a person. */
  readonly person: string;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/**
 * The people whom a person names, and reply candidates, highest confidence first; null if there is no person with this
 * id.
 */
export async function listReplies(
  serving: Serving,
  { person, limit, cursor }: RepliesQuery,
): Promise<RepliesPage | null> {
  if (!getPerson(serving, person)) return null;
  const { named, answers } = await (await serving.background()).person(person).found;
  const { part, next, total } = pageOf(answers, cursor, limit);
  return {
    named: viewMentionedPeople(serving, named),
    answers: await viewReplies(serving, part),
    next,
    total,
  };
}

/** The people whom somebody names; those no longer in the record are left out. */
export function viewMentionedPeople(
  serving: Serving,
  named: readonly StoredNamedPerson[],
): MentionedPersonView[] {
  return named.flatMap(({ person, statements, addressed }) => {
    const known = getPerson(serving, person);
    return known ? [{ person: referTo(known), statements, addressed }] : [];
  });
}

/** Replies with both statements; those with a statement that no longer exists are left out. */
export async function viewReplies(serving: Serving, replies: readonly StoredReply[]): Promise<ReplyView[]> {
  const loaded = await loadStatements(
    serving,
    replies.flatMap(({ statement, answered }) => [statement, answered]),
  );
  return replies.flatMap(({ certainty, ...ids }) => {
    const [statement, answered] = [loaded.get(ids.statement), loaded.get(ids.answered)];
    const person = getPerson(serving, ids.person);
    return statement && answered && person
      ? [{ person: referTo(person), answered, statement, certainty }]
      : [];
  });
}
