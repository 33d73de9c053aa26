import { GROUP_NOUNS } from '../english/groupNouns.ts';
import { singularOfPersons } from '../english/personNouns.ts';
import type { Token } from '../text/annotated/token.ts';

/** `Dockers’`, `seafarers`, `Seamen`: many of one trade, whether or not a list has them. */
const MANY = /(?:ers|ors|ists|ians|ants|ents|ees|men|women|people|folk)[’']?$/;

/** Whether the word names those who may be members of a body: `Seamen and Dockers’ Union`, `Beekeepers Guild`. */
export function isMembers(token: Token | undefined): boolean {
  if (!token || token.isGivenName || token.isPlace) return false;
  const noun = token.lower.replace(/[’']$/, '');
  return singularOfPersons(noun) !== null || GROUP_NOUNS.has(noun) || MANY.test(noun);
}

/** `Deckhands`, `Tradeswomen` */
export function isPlural({ lower }: Token): boolean {
  return /(?:[^su]s|women|men)$/.test(lower);
}
