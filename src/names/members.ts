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

/** `Hearts of Tema trainer`, `Stars of New Kessa captain`: a plural of a town and after it, without a capital, what somebody is there. */
export function isTeamOf(tokens: readonly Token[], of: number): boolean {
  const [team, link] = [tokens[of - 1], tokens[of]];
  if (!team?.capital || link?.lower !== 'of' || !isPlural(team)) return false;
  let to = of + 1;
  while (to < of + 4 && tokens[to]?.capital && tokens[to]!.sentence === team.sentence) to += 1;
  const role = tokens[to];
  return to > of + 1 && role?.sentence === team.sentence && !role.capital && role.isPersonNoun;
}
