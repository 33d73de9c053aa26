import { isAbbreviation } from '../../english/abbreviations.ts';
import { BODY_NOUNS } from '../../english/groupNouns.ts';
import { irregularPlainForm } from '../../english/lemmas.ts';
import { LINKING_HEADS } from '../../english/nameHeads.ts';
import { headOfPerson, isPersonNoun } from '../../english/personNouns.ts';
import {
  BEFORE_TITLE,
  NO_APPOSITION,
  ROLE_DETERMINERS,
  ROLE_ENDS,
  ROLE_PREPOSITIONS,
} from '../../english/phraseWords.ts';
import { OWNING_DETERMINERS } from '../../english/pronouns.ts';
import { TITLES } from '../../english/titles.ts';
import { isMembers, isTeamOf } from '../../names/members.ts';
import type { Name } from '../../names/names.ts';
import type { Token } from '../../text/annotated/token.ts';
import { isInContactClause, isPast } from './contactClause.ts';
import type { Role } from './entity.ts';

/** The roles that stand beside a name: before it, after it between commas, and after `is` or `was`. */
export function rolesOf(tokens: readonly Token[], name: Name, text: string): Role[] {
  if (name.kind === 'place' || name.kind === 'organization' || name.kind === 'work') return [];
  const office = before(tokens, name, text);
  const apposed = apart(tokens, name, text);
  const beside = [office, apposed, after(tokens, name, text)];
  // `Information Minister Dr Rukhsana Malik`, `the adviser, Dr Malik,`: the office is written out, the title adds no other.
  const hasOffice = apposed !== null || (office !== null && office.noun < lastTitle(tokens, name));
  const titled = titles(tokens, name, text).map((title) =>
    hasOffice ? { ...title, text: '', at: name.start } : title,
  );
  return [...beside.filter((role) => role !== null), ...titled, ...ofParty(tokens, name)];
}

/** The first of the titles just before a name (`Dr`, `Rt Rev`); the name’s first token without one. */
function lastTitle(tokens: readonly Token[], { from, titled }: Name): number {
  let n = from;
  for (let at = from - 1; at >= titled; at--) {
    const { isTitle, isOffice, text } = tokens[at]!;
    if (text !== '.' && (!isTitle || isOffice)) break;
    if (isTitle) n = at;
  }
  return n;
}

/** `Labour’s Nuala Keane`: a politician, whom another description may call one; no words of the article for it. */
function ofParty(tokens: readonly Token[], name: Name): Role[] {
  const party = tokens[name.from - 1];
  if (!party?.possessive || !party.capital || party.isPlace || name.words.length < 2) return [];
  return [
    { text: '', at: name.start, head: 'politician', words: new Set(['politician']), noun: -1, owned: false },
  ];
}

/** `Finance Minister`, `White House press secretary`, `the former mayor` just before the name. */
function before(tokens: readonly Token[], name: Name, text: string): Role | null {
  // `the man Ruiz met said`: he is not Ruiz.
  if (isInContactClause(tokens, name, tokens.length)) return null;
  // `its “national affairs reporter” Ana Ruiz`
  const isQuoted = /^(?:[”"’]|’’|'')$/.test(tokens[name.from - 1]?.text ?? '');
  const end = isQuoted ? name.from - 1 : name.from;
  const title = lastTitle(tokens, name);
  // `Minister of Lands and Natural Resources Dr Ama Dufie`: the title reaches back over what the office is for.
  const ofOffice = officeWithTopics(tokens, name, title);
  if (ofOffice) return roleAt(tokens, text, name.titled, ofOffice, null);
  // `chief executive Dr Morag Macleod`: the office stands before the title.
  const hasOffice =
    title < end &&
    tokens[title - 1]?.isOffice === true &&
    tokens[title - 1]!.sentence === tokens[title]!.sentence;
  const to = hasOffice ? title : end;
  let from = to;
  for (let n = to - 1; n >= Math.max(0, to - 9); n--) {
    const token = tokens[n];
    const right = tokens[n + 1];
    if (!token || !right || token.block !== right.block || token.sentence !== right.sentence) break;
    if (token.text === '.' && tokens[n - 1]?.full === token.start) continue;
    // `called President Ruiz`
    if (n < to - 1 && right.capital && token.word && !token.capital && !isModifier(token.lower)) break;
    // `Ewa Brandt praised keeper Ivo Salt`: the sentence before it.
    if (isPast(token) && tokens[n - 1]?.capital && tokens[n - 1]!.sentence === token.sentence) break;
    // `has defended hooker Ivo Salt`
    if (isPast(token) && /^(?:has|have|had)$/.test(tokens[n - 1]?.lower ?? '')) break;
    if (!token.word || ROLE_ENDS.has(token.lower) || ROLE_DETERMINERS.has(token.lower)) {
      // `Secretary of State Ana Ruiz`, `head of football Ana Ruiz`
      const left = tokens[n - 1];
      const leads = left?.lower === 'secretary' || (left?.isOffice === true && !right.capital);
      const isRole = token.lower === 'of' && leads && to - n <= MOST_AFTER_OF;
      if (!isRole && !(n < to - 2 && isInBody(tokens, n))) break;
    }
    from = n;
  }
  // `the donor met presidential candidate Ana Ruiz`
  while (from < to - 1 && isPastForm(tokens[from]!.lower)) from += 1;
  if (isQuoted && !/^(?:[“"‘]|‘‘|``)$/.test(tokens[from - 1]?.text ?? '')) return null;
  // `Lady Bennett` has a title and no office, unlike `First Lady Ana Ruiz`.
  if (to - from === 1 && tokens[from]!.capital && tokens[from]!.isTitle) return null;
  return roleAt(tokens, text, from, to, to - 1) ?? agentRole(tokens, text, from, to, name);
}

/** Where `Minister of Health` ends before the other titles of its holder, as in `Minister of Health Senator Paulette Knox`; null for other titles. */
function officeWithTopics(tokens: readonly Token[], { titled }: Name, title: number): number | null {
  let link = titled + 1;
  while (link < title && !/^(?:of|for|in|at|to)$/.test(tokens[link]!.lower)) link += 1;
  let end = title;
  while (end > link + 2 && (tokens[end - 1]!.isOffice || tokens[end - 1]!.text === '.')) end -= 1;
  return end > link + 1 ? end : null;
}

/** `Bank of Tarn deputy governor`, `Women and Children Alliance founder`: whether a small word is inside the name of a body before an office. */
function isInBody(tokens: readonly Token[], n: number): boolean {
  const [left, word, right] = [tokens[n - 1], tokens[n]!, tokens[n + 1]];
  if (!left?.capital || left.sentence !== word.sentence || !right?.capital || right.isGivenName) return false;
  if (word.lower === 'of') return LINKING_HEADS.has(left.lower) || isTeamOf(tokens, n);
  return word.lower === 'and' && isMembers(left) && !right.isPersonNoun;
}

/** `head of human resources`: how many tokens a role has from its `of` on. */
const MOST_AFTER_OF = 4;

function isModifier(lower: string): boolean {
  return BEFORE_TITLE.has(lower) || lower === 'of' || lower.includes('-');
}

/** What a title says without being a role noun: `Sen.` is a senator. */
function titles(tokens: readonly Token[], name: Name, text: string): Role[] {
  const roles: Role[] = [];
  const at = tokens[name.titled]?.start ?? name.start;
  const written = text.slice(at, name.start).trim().replace(/\s+/g, ' ');
  for (let n = name.titled; n < name.from; n++) {
    for (const head of TITLES.get(tokens[n]?.lower ?? '')?.roles ?? []) {
      roles.push({ text: written, at, head, words: new Set([head]), noun: -1, owned: false });
    }
  }
  return roles;
}

/** `the finance minister, Ana Ruiz,` */
function apart(tokens: readonly Token[], name: Name, text: string): Role | null {
  // `The Bishop of Tarn, the Rt Rev Ngaire Pulleyn,`
  const article = name.titled < name.from && tokens[name.titled - 1]?.lower === 'the' ? 1 : 0;
  const comma = name.titled - 1 - article;
  if (tokens[comma]?.text !== ',') return null;
  const ends = tokens[name.to]?.text;
  if (
    ends !== undefined &&
    ends !== ',' &&
    ends !== '.' &&
    ends !== ')' &&
    tokens[name.to]?.sentence === tokens[name.from]?.sentence
  )
    return null;
  for (let n = comma - 1; n >= Math.max(0, comma - 13); n--) {
    const token = tokens[n];
    if (!token || token.sentence !== tokens[name.from]?.sentence || token.text === ',' || token.text === '.')
      return null;
    if (!ROLE_DETERMINERS.has(token.lower) && !token.possessive) continue;
    const role = roleAt(tokens, text, n + 1, comma, null) ?? agentRole(tokens, text, n + 1, comma, name);
    if (role) return role;
  }
  return null;
}

/** `Ana Ruiz, the finance minister,` · `Ana Ruiz, 54, a doctor` · `Ana Ruiz is the finance minister` */
function after(tokens: readonly Token[], name: Name, text: string): Role | null {
  let n = name.to;
  if (tokens[n]?.text === '(') {
    while (n < name.to + 8 && tokens[n] && tokens[n]?.text !== ')') n += 1;
    n += 1;
  }
  const copula = ['is', 'was', 'became', 'remains'].includes(tokens[n]?.lower ?? '') || worksAs(tokens, n);
  if (worksAs(tokens, n)) n += 1;
  if (!copula && ![',', '—', '–', '--'].includes(tokens[n]?.text ?? '')) return null;
  n += 1;
  // `In “The Ana Ruiz Show,” the former mayor …`: what follows a closing mark is another’s.
  if (/^(?:[”"’]|’’|'')$/.test(tokens[n]?.text ?? '')) return null;
  if (/^\d+$/.test(tokens[n]?.text ?? '') && tokens[n + 1]?.text === ',') n += 2;
  if (tokens[n]?.lower === 'who') {
    const says = (at: number) => ['is', 'was'].includes(tokens[at]?.lower ?? '') || worksAs(tokens, at - 1);
    while (n < name.to + 12 && tokens[n] && !says(n)) n += 1;
    n += 1;
    if (!ROLE_DETERMINERS.has(tokens[n]?.lower ?? '')) return null;
  }
  if (copula && !ROLE_DETERMINERS.has(tokens[n]?.lower ?? '')) return null;
  if (tokens[n]?.quoted !== tokens[name.from]?.quoted) return null;
  // `…, now the mayor`
  const adverb = /^(?:now|then|once|currently)$/.test(tokens[n]?.lower ?? '') ? 1 : 0;
  const determined = ROLE_DETERMINERS.has(tokens[n + adverb]?.lower ?? '');
  if (determined) n += adverb + 1;
  let to = n;
  while (to < n + 14) {
    const token = tokens[to];
    if (!token || token.sentence !== tokens[name.from]?.sentence) break;
    // `an adviser to Mr. Ruiz`
    if (token.text === '.' && shortens(tokens[to - 1], token)) {
      to += 1;
      continue;
    }
    if (!token.word && !/^\d/.test(token.text) && !'“”"'.includes(token.text)) break;
    if (['who', 'whose', 'whom', 'which', 'that', 'and'].includes(token.lower)) break;
    // `Ana Ruiz, a former aide to Sand was the first`: the comma that closes it is missing.
    if (to > n && FINITE.test(token.lower)) {
      // `Along with Ana Ruiz, the senator said`: the noun is the subject.
      if (/^(?:said|says)$/.test(token.lower)) return null;
      break;
    }
    to += 1;
  }
  const role =
    roleAt(tokens, text, n, to, null) ??
    (determined ? agentRole(tokens, text, n, endOfNoun(tokens, n, to), name) : null);
  if (!role || !(copula || closes(tokens, role.noun + 1, to))) return null;
  if (opensClause(tokens, n, role.noun, determined)) return null;
  return { ...role, ...written(tokens, text, n, endOfRole(tokens, role.noun, to)) };
}

/** Whether what leads to a noun is a predicate or a clause, and no description: `…, told a voter that`, `…, has become the choice of`. */
function opensClause(tokens: readonly Token[], from: number, noun: number, determined: boolean): boolean {
  if (!determined && isPastForm(tokens[from]!.lower)) return true;
  return tokens
    .slice(from, noun)
    .some(({ lower }) => (ROLE_ENDS.has(lower) && !BEFORE_TITLE.has(lower)) || ROLE_DETERMINERS.has(lower));
}

/** Whether a word is an irregular past form, as in `met farmers`, and no participle that may describe, as in `chosen heir`. */
function isPastForm(lower: string): boolean {
  return irregularPlainForm(lower) !== null && !lower.endsWith('n');
}

/** Where a role ends whose noun is at `noun`: before a verb or a subject that follows it without a comma (`…, aide to Olav Rask was one of`). */
function endOfRole(tokens: readonly Token[], noun: number, to: number): number {
  for (let n = noun + 2; n < to; n++) {
    const { lower } = tokens[n]!;
    if (ROLE_ENDS.has(lower) && !ROLE_PREPOSITIONS.has(lower)) return n;
  }
  return to;
}

const FINITE = /^(?:is|are|was|were|has|had|have|will|would|can|could|may|might|says|said|did|does)$/;

/** Where the noun ends that begins at `from`: before its first preposition, else at `to`. */
function endOfNoun(tokens: readonly Token[], from: number, to: number): number {
  for (let n = from + 1; n < to; n++) if (ROLE_PREPOSITIONS.has(tokens[n]!.lower)) return n;
  return to;
}

/** `works as`, `trained as`: what follows says what somebody is. */
function worksAs(tokens: readonly Token[], n: number): boolean {
  return (
    /^(?:works|worked|working|serves|served|trained)$/.test(tokens[n]?.lower ?? '') &&
    tokens[n + 1]?.lower === 'as'
  );
}

/** Whether an apposition may end or go on after its noun; a verb there shows that the noun begins a clause (`…, the mayor said`). */
function closes(tokens: readonly Token[], n: number, to: number): boolean {
  const next = tokens[n];
  if (n >= to || !next) return true;
  if (NO_APPOSITION.has(next.lower)) return false;
  return (
    ROLE_PREPOSITIONS.has(next.lower) ||
    /(?:ed|ing)$/.test(next.lower) ||
    /^(?:elected|known|born|here|there)$/.test(next.lower)
  );
}

/** The role of the tokens `[from, to)`: its head is `head`, or the last person noun before a preposition. */
function roleAt(
  tokens: readonly Token[],
  text: string,
  from: number,
  to: number,
  head: number | null,
): Role | null {
  if (from >= to) return null;
  let noun = -1;
  if (head !== null) {
    let n = head;
    while (n >= from && tokens[n]?.text === '.') n -= 1;
    // `Secretary of State` before a name: its noun stands before the `of`.
    if (!tokens[n]?.isPersonNoun && tokens[n - 1]?.lower === 'of' && tokens[n - 2]?.isPersonNoun) n -= 2;
    if (tokens[n]?.isPersonNoun) noun = n;
  } else {
    for (let n = from; n < to; n++) {
      const lower = tokens[n]?.lower ?? '';
      if (noun >= 0 && ROLE_PREPOSITIONS.has(lower)) break;
      if (isPersonNoun(lower) && !tokens[n]?.possessive) noun = n;
      else if (ROLE_PREPOSITIONS.has(lower) && noun < 0) return null;
    }
  }
  const word = tokens[noun];
  if (noun < 0 || !word) return null;
  const parts = tokens.slice(from, to).filter((token) => token.word || /^\d/.test(token.text));
  return {
    ...written(tokens, text, from, to),
    head: headOfPerson(word.lower),
    words: new Set(parts.map((token) => token.lower)),
    noun,
    owned: OWNING_DETERMINERS.has(tokens[from - 1]?.lower ?? ''),
  };
}

/** `A crane operator, Nguyen Van Anh,`: a noun of no list is a role where one person’s name stands beside it. */
function agentRole(
  tokens: readonly Token[],
  text: string,
  from: number,
  to: number,
  name: Name,
): Role | null {
  const noun = tokens[to - 1];
  if (!noun?.word || noun.capital || noun.possessive || to <= from || to - from > 4) return null;
  if (!AGENT.test(noun.lower) || BODY_NOUNS.has(noun.lower)) return null;
  if (name.kind !== 'person' && name.words.length < 2) return null;
  const parts = tokens.slice(from, to);
  if (parts.some(({ word }) => !word)) return null;
  return {
    ...written(tokens, text, from, to),
    head: noun.lower,
    words: new Set(parts.map(({ lower }) => lower)),
    noun: to - 1,
    owned: OWNING_DETERMINERS.has(tokens[from - 1]?.lower ?? ''),
  };
}

/** How nouns for whoever does something end; none that ends so is another kind of word beside a name. */
const AGENT =
  /^(?!(?:after|never|ever|over|under|other|another|rather|however|later|earlier|former|per|for|or|nor)$)\p{L}[\p{L}-]+(?:er|or|ist|man|woman|ian|ant|eer)$/u;

/** The words of a role as the article has them, marks at their ends left out, and where they begin. */
function written(
  tokens: readonly Token[],
  text: string,
  from: number,
  to: number,
): { text: string; at: number } {
  let [start, end] = [from, to];
  while (start < end && !tokens[start]!.word && !/^\d/.test(tokens[start]!.text)) start += 1;
  while (end > start && !closesRole(tokens, end - 1)) end -= 1;
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (!first || !last || end <= start) return { text: '', at: tokens[from]?.start ?? 0 };
  return { text: text.slice(first.start, last.full).replace(/\s+/g, ' '), at: first.start };
}

function closesRole(tokens: readonly Token[], n: number): boolean {
  const token = tokens[n]!;
  return token.word || /^\d/.test(token.text) || shortens(tokens[n - 1], token);
}

/** Whether a full stop shortens the word before it, as in `Mr.` */
function shortens(word: Token | undefined, mark: Token): boolean {
  return mark.text === '.' && word?.full === mark.start && word.capital && isAbbreviation(word.lower);
}
