import type { Statement } from '../data/index.ts';
import { isFirstName } from '../english/firstNames.ts';
import { TITLES } from '../english/titles.ts';
import { claimed } from './claim.ts';
import type { Near } from './replyCandidates.ts';

/** A statement that names somebody, and what that person said before on the same matter. */
export type Reply = {
  readonly statement: Statement;
  /** Whose statement it answers, and which. */
  readonly person: string;
  readonly answered: Statement;
  /** How sure it is that both are on one matter, 0 to 1. */
  readonly certainty: number;
};

/** How near in meaning both must be where they have only one telling word in common. */
const NEAR_WITH_ONE = 0.55;
/** The same where the answer only names somebody, and nothing said of them: `the character of Sand`. */
const NEAR_WITHOUT_CLAUSE = 0.6;
/** How many telling words there must be in the answer, in what it answers, and there where only one is in common. */
const LEAST_OWN = 3;
const LEAST_OTHER = 2;
const LEAST_WITH_ONE = 3;
/** What people are called who stand for something: as little of a matter as their names. */
const STANDING =
  /^(?:nominees?|candidates?|contenders?|rivals?|opponents?|front|(?:front)?runners?|presidential|presumptive|campaigns?)$/;
/**
 * What statements answer: of what is near the one that is surest to be on the same matter, the surest first, and once an article. `read` gives
 * what is near by its id; `last` are last words of the names of people, folded, which say nothing of a matter.
 */
export function repliesOf(
  near: readonly Near[],
  read: (id: string) => Statement | null,
  last: ReadonlySet<string>,
): Reply[] {
  const found = near.flatMap((one) => {
    const answered = read(one.heard.id);
    if (!answered || !isOneMatter(one, answered, last)) return [];
    const { statement } = one.named.said;
    const certainty = attributionConfidence(one.nearness, statement, answered);
    return [{ statement, person: one.named.person, answered, certainty }];
  });
  const taken = new Set<string>();
  return found
    .toSorted((a, b) => b.certainty - a.certainty)
    .filter(({ statement, person, answered }) => {
      const keys = [`${statement.id} ${person}`, `${statement.article.id} ${answered.id}`];
      const again = keys.some((key) => taken.has(key));
      for (const key of keys) taken.add(key);
      return !again;
    });
}

/** Whether two statements are surely enough on one matter, and the later is not what the other speaks of. */
function isOneMatter(
  { named, nearness, reaction }: Near,
  answered: Statement,
  last: ReadonlySet<string>,
): boolean {
  const { statement } = named.said;
  const [own, other] = [statement, answered].map((one) => termsOf(one, last)) as [Terms, Terms];
  const common = [...other].filter((term) => own.has(term)).length;
  if (common === 0 || own.size < LEAST_OWN || other.size < LEAST_OTHER) return false;
  const one = reaction !== 'none' && nearness >= NEAR_WITH_ONE && other.size >= LEAST_WITH_ONE;
  if (common === 1 && !one) return false;
  if (reaction === 'by-act' && nearness < NEAR_WITHOUT_CLAUSE && !claimed(statement).claim.clause)
    return false;
  // Further down in an article may stand what was said first, and answered further up.
  return answered.article.id !== statement.article.id || !names(answered, statement);
}

type Terms = ReadonlySet<string>;

/** The stems of what a statement is about, without the names of people and what they are called. */
function termsOf(statement: Statement, last: ReadonlySet<string>): Terms {
  const isName = (word: string) =>
    last.has(word) || isFirstName(word) || TITLES.has(word) || STANDING.test(word);
  const { terms } = claimed(statement).claim;
  return new Set(terms.filter(({ word }) => !isName(word)).map(({ key }) => key));
}

/** Whether a statement names who makes another. */
function names({ content }: Statement, { speakers }: Statement): boolean {
  return speakers.some(({ name }) => content.text.includes(name.slice(name.lastIndexOf(' ') + 1)));
}

function attributionConfidence(nearness: number, a: Statement, b: Statement): number {
  const sure = ({ confidence, speaker }: Statement) => confidence * (speaker?.confidence ?? 0.5);
  return Math.round(100 * nearness * Math.sqrt(sure(a) * sure(b))) / 100;
}
