import type { StoredNamedPerson, StoredReply } from '../background/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { loadStatements } from './loadStatements.ts';
import type { StatementView } from './statementView.ts';

/** Who is meant, to be told. */
export type Who = { readonly name: string; readonly address: string };
/** Somebody whom a person names, in how many statements; in `addressed` of them as whom it is said to. */
export type MentionedPersonView = Omit<StoredNamedPerson, 'person'> & { readonly person: Who };
/** What a person answered to whom, both statements with their passages. */
export type ReplyView = Omit<StoredReply, 'person' | 'statement' | 'answered'> & {
  readonly person: Who;
  readonly statement: StatementView;
  readonly answered: StatementView;
};

/** Whom a person names; those who are gone meanwhile are left out. */
export function mentionedPeopleView(
  serving: Serving,
  named: readonly StoredNamedPerson[],
): MentionedPersonView[] {
  return named.flatMap(({ person, ...counts }) => {
    const who = whoIs(serving, person);
    return who ? [{ person: who, ...counts }] : [];
  });
}

/** What a person answers, with the statements; where one of them is gone meanwhile, it is none any more. */
export async function repliesView(serving: Serving, answers: readonly StoredReply[]): Promise<ReplyView[]> {
  const told = await loadStatements(
    serving,
    answers.flatMap(({ statement, answered }) => [statement, answered]),
  );
  return answers.flatMap((one) => {
    const [statement, answered] = [told.get(one.statement), told.get(one.answered)];
    const person = whoIs(serving, one.person);
    return statement && answered && person ? [{ ...one, person, statement, answered }] : [];
  });
}

function whoIs({ record }: Serving, id: string): Who | null {
  const person = record.person(id);
  return person && { name: person.name, address: addressOf.person(person.id) };
}
