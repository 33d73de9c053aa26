import { DEPARTMENT_TOPICS } from '../english/nameContext.ts';
import { LINKING_HEADS, ORGANIZATION_HEADS, TOPIC_HEADS, WORK_HEADS } from '../english/nameHeads.ts';
import { LEADING_PARTICLES, PARTICLES, SHORT_NAMES } from '../english/titles.ts';
import type { Token } from '../text/annotated/token.ts';
import { type Capitals, isNameable } from './capitals.ts';
import { isMembers, isPlural, isTeamOf } from './members.ts';
import { nicknameAt } from './nicknames.ts';
import { isWrittenAsName } from './writtenAsName.ts';

/** The token at which the name's run begins (a particle before it included), or null. */
export function startsName(tokens: readonly Token[], i: number, capitals: Capitals): number | null {
  if (!isNameable(tokens, i, capitals)) return null;
  let from = i;
  while (from > 0) {
    const before = tokens[from - 1];
    if (!before || before.block !== tokens[i]?.block || before.capital) break;
    if (!LEADING_PARTICLES.has(before.lower) && !(before.lower === 'la' && tokens[from - 2]?.lower === 'de'))
      break;
    from -= 1;
  }
  // `13th Amendment`
  if (
    from === i &&
    /^\d+(?:st|nd|rd|th)$/.test(tokens[i - 1]?.lower ?? '') &&
    WORK_HEADS.has(tokens[i]?.lower ?? '')
  )
    from -= 1;
  return from;
}

/** The token after the last one of the run of capitals and joining words that begins at `i`. */
export function endOfRun(text: string, tokens: readonly Token[], i: number, capitals: Capitals): number {
  let to = i + 1;
  for (;;) {
    const last = tokens[to - 1];
    const next = tokens[to];
    if (!last || !next || next.block !== last.block) return to;
    if (last.possessive) {
      if (ownsBody(tokens, to, capitals)) to += 1;
      else if (ownTogether(tokens, to, capitals)) to += 2;
      else return to;
      continue;
    }
    const nickname = nicknameAt(tokens, to);
    if (nickname > 0) {
      to += nickname;
      // A mark before a word looks like the beginning of a quotation: `Rowan „Stubby“ Pike`.
      if (tokens[to]?.first && isWrittenAsName(tokens[to])) to += 1;
      continue;
    }
    const gap = text.slice(last.full, next.start);
    if (next.text === '.' && gap === '' && isShort(last)) {
      const after = tokens[to + 1];
      const isOfSentence = after?.block === last.block && after.sentence === last.sentence;
      // `Juan B. Cruz`, and `Juan B. de la Cruz`
      const goesOn =
        after?.capital || joins(tokens, i, to + 1, capitals) > 0 || nicknameAt(tokens, to + 1) > 0;
      if (!isOfSentence || !goesOn) return to;
      to += 1;
      continue;
    }
    if (next.text === ',' && tokens[to + 1]?.isSuffix && tokens[to + 1]?.capital) {
      to += 2;
      continue;
    }
    const listed = Math.max(bodyOfList(tokens, i, to), topicsOfList(tokens, i, to));
    if (listed > 0) {
      to += listed;
      continue;
    }
    if (!/^\s*$/.test(gap)) return to;
    if (isWrittenAsName(next) && !next.first && isNameable(tokens, to, capitals)) {
      to += 1;
      continue;
    }
    if (joinsParticle(next) && last.capital) {
      to += 1;
      continue;
    }
    const joined = joins(tokens, i, to, capitals);
    if (joined === 0) return to;
    to += joined;
  }
}

/** `Farmers’ Union`, `Women’s Institute`: a body of those whom the word before it names; `Harbor’s Union` is two names. */
function ownsBody(tokens: readonly Token[], to: number, capitals: Capitals): boolean {
  const members = tokens[to - 1];
  const next = tokens[to];
  if (!members || !next?.capital || next.first || !isNameable(tokens, to, capitals)) return false;
  if (isOfficeOf(members, next)) return true;
  if (!isMembers(members)) return false;
  for (let n = to; n < to + 3 && tokens[n]?.capital; n++)
    if (ORGANIZATION_HEADS.has(tokens[n]?.lower ?? '')) return true;
  return false;
}

/** `Prime Minister’s Office`, `Spokesperson’s Unit`: the body of an office, whoever holds it. */
export function isOfficeOf(office: Token | undefined, body: Token | undefined): boolean {
  if (!office?.possessive || !office.capital || !body?.capital) return false;
  return (office.isOffice || office.isPersonNoun) && ORGANIZATION_HEADS.has(body.lower);
}

/** `Boatmen’s and Ferrymen’s Guild`: a body of two kinds of members, each with its own mark. */
function ownTogether(tokens: readonly Token[], to: number, capitals: Capitals): boolean {
  const others = tokens[to + 1];
  if (tokens[to]?.lower !== 'and' || !others?.capital || !others.possessive) return false;
  return isMembers(tokens[to - 1]) && ownsBody(tokens, to + 2, capitals);
}

function isShort(token: Token): boolean {
  return (
    (token.text.length === 1 && token.capital) ||
    token.isTitle ||
    token.isSuffix ||
    (token.capital && SHORT_NAMES.has(token.lower))
  );
}

/** How many tokens a small word at `to` adds to the name that began at `i`: itself and the capital after it; 0 when it does not join. */
function joins(tokens: readonly Token[], i: number, to: number, capitals: Capitals): number {
  const word = tokens[to]?.lower ?? '';
  const at = (n: number): boolean => isNameable(tokens, n, capitals) && tokens[n]?.block === tokens[i]?.block;
  // Neither a title's noun nor what stands before a given name takes `of …` with it: `House Speaker Leo Sand of Ohio`.
  const run = afterPerson(tokens.slice(i, to));
  if (word === '&') return at(to + 1) ? 2 : 0;
  if (PARTICLES.has(word) && !tokens[to]?.capital) {
    if (at(to + 1)) return 2;
    return PARTICLES.has(tokens[to + 1]?.lower ?? '') && at(to + 2) ? 3 : 0;
  }
  if (PARTICLES.has(word) && tokens[to]?.capital) return at(to + 1) ? 2 : 0;
  if (isChildOf(tokens, to)) return at(to + 3) ? 4 : 0;
  if (word === 'at' && run.some((token) => token.lower === 'university')) return at(to + 1) ? 2 : 0;
  if (['of', 'for', 'on', 'against'].includes(word)) {
    if (word === 'of' && isTeamOf(tokens, to)) return 2;
    if (!run.some((token) => LINKING_HEADS.has(token.lower))) return 0;
    if (word !== 'of' && !run.some((token) => LINKING_HEADS.has(token.lower) && token === run.at(-1)))
      return 0;
    if (at(to + 1) && !tokens[to + 1]?.isGivenName) return 2;
    return tokens[to + 1]?.lower === 'the' && at(to + 2) && word === 'of' ? 3 : 0;
  }
  if (word === 'and' && at(to + 1)) return joinsByAnd(tokens, run, to, at);
  return 0;
}

/** `a/l`, `d/o`: son or daughter of, inside a name. */
function isChildOf(tokens: readonly Token[], n: number): boolean {
  const [child, slash, of] = tokens.slice(n, n + 3);
  return (
    slash?.text === '/' && /^[adsw][lop]$/.test(`${child?.text}${of?.text}`) && child?.full === slash.start
  );
}

/** `kaMagwaza`, `atiNgi`: a particle written together with its name. */
function joinsParticle({ text }: Token): boolean {
  return /^\p{Ll}{1,3}\p{Lu}\p{Ll}/u.test(text);
}

/** `, Dock and Haulage union` after `Road`: how many tokens a list that ends in a body’s noun adds to its first part; 0 for any other list. */
function bodyOfList(tokens: readonly Token[], i: number, to: number): number {
  if (tokens[to]?.text !== ',' || to - i > 2) return 0;
  const first = tokens[i];
  const before = tokens[i - 1];
  if (!first || before?.lower !== 'the' || first.isGivenName || first.isPlace) return 0;
  let n = to;
  for (; tokens[n]?.text === ',' && tokens[n + 1]?.capital && n < to + 6; ) n += 2;
  if (tokens[n]?.lower === 'and') n += 1;
  else return 0;
  for (let end = n; end < n + 4; end++) {
    const token = tokens[end];
    if (!token || token.sentence !== first.sentence || token.isGivenName || token.isPlace) return 0;
    const head = ORGANIZATION_HEADS.has(token.lower);
    if (head && end > n) return end + 1 - to;
    if (!token.capital || head) return 0;
  }
  return 0;
}

/**
 * `, Mines and Fisheries` after `Department of Energy`, `, Engineers and Stewards` after `Union of Deckhands`: how many tokens a list of
 * what a body is in charge of, or of its members, adds; 0 for any other list.
 */
function topicsOfList(tokens: readonly Token[], i: number, to: number): number {
  const [head, of, first] = [tokens[to - 3], tokens[to - 2], tokens[to - 1]];
  if (tokens[to]?.text !== ',' || to - 3 < i || !head || !first) return 0;
  const isHead = TOPIC_HEADS.has(head.lower) || (ORGANIZATION_HEADS.has(head.lower) && isPlural(first));
  if (!isHead || !/^(?:of|for)$/.test(of?.lower ?? '') || !isTopic(first)) return 0;
  let n = to;
  while (tokens[n]?.text === ',' && isTopic(tokens[n + 1]) && n < to + 6) n += 2;
  if (tokens[n]?.lower !== 'and' || !isTopic(tokens[n + 1]) || n === to) return 0;
  const after = tokens[n + 2];
  // `the Ministry of Health, Orbit and Tarn Council` are three.
  if (after?.capital && after.sentence === head.sentence) return 0;
  const all = tokens.slice(to, n + 2);
  return all.some(({ lower }) => DEPARTMENT_TOPICS.has(lower) || /s$/.test(lower)) ? n + 2 - to : 0;
}

/** A word with a capital that is nobody's name by what the lists know. */
function isTopic(token: Token | undefined): boolean {
  if (!token?.capital || token.first || token.possessive) return false;
  return !token.isGivenName && !token.isPlace && !token.isTitle && !ORGANIZATION_HEADS.has(token.lower);
}

/** `Department of Health and Human Services`, `Securities and Exchange Commission`; never two people or two bodies. */
function joinsByAnd(
  tokens: readonly Token[],
  run: readonly Token[],
  to: number,
  at: (n: number) => boolean,
): number {
  const next = tokens[to + 1];
  if (!next || next.isGivenName || next.isPlace || next.isTitle) return 0;
  let end = to + 1;
  while (at(end) && end < to + 5) end += 1;
  const right = tokens.slice(to + 1, end);
  if (isBodyOfSeveral(tokens[to - run.length - 1], run, right)) return 2;
  const rightHeads = right.some((token) => TOPIC_HEADS.has(token.lower) || LINKING_HEADS.has(token.lower));
  const of = run.findIndex((token) => token.lower === 'of' || token.lower === 'for' || token.lower === 'on');
  if (of > 0 && TOPIC_HEADS.has(run[of - 1]?.lower ?? '')) return rightHeads ? 0 : 2;
  const last = right.at(-1);
  if (of > 0 && last && areMembers(run, of, right)) return 2;
  const plain = run.every((token) => !token.isGivenName && !token.isPlace && !token.isDemonym);
  if (plain && last && TOPIC_HEADS.has(last.lower) && DEPARTMENT_TOPICS.has(run.at(-1)?.lower ?? ''))
    return 2;
  return 0;
}

/** `Union of Nurses and Midwives`, `Union of Smelter and Power Workers`: who the members are of the body whose noun stands before `of`. */
function areMembers(run: readonly Token[], of: number, right: readonly Token[]): boolean {
  const left = run.slice(of + 1);
  const named = [...left, ...right].some((token) => token.isGivenName || token.isPlace || token.isTitle);
  if (named || left.length === 0 || !ORGANIZATION_HEADS.has(run[of - 1]?.lower ?? '')) return false;
  const [before, last] = [left.at(-1)!, right.at(-1)!];
  if (!isMembers(last) && !(isPlural(last) && isMembers(before))) return false;
  return right.length > 1 || isPlural(before);
}

/**
 * Whether a run and what follows its `and` name one body; `before` is the token before the run:
 * `the Fisheries and Oceans Ministry`, `Seamen and Dockers’ Union`: what stands before `and` is no name by itself, so the body’s noun
 * belongs to both. `the Senate and Porto Council`, `Boeing and Airbus Group` are two.
 */
function isBodyOfSeveral(before: Token | undefined, run: readonly Token[], right: readonly Token[]): boolean {
  const head = right.findIndex(
    (token) => ORGANIZATION_HEADS.has(token.lower) || TOPIC_HEADS.has(token.lower),
  );
  const first = run[0];
  if (head < 1 || !first) return false;
  const named = (token: Token): boolean =>
    token.isGivenName ||
    token.isPlace ||
    token.isTitle ||
    ORGANIZATION_HEADS.has(token.lower) ||
    /^\p{Lu}{2,}$/u.test(token.text);
  if (run.some(named) || right.slice(0, head).some((token) => token.isGivenName || token.isPlace))
    return false;
  const last = run.at(-1);
  if (before?.lower === 'the' && before.sentence === first.sentence) return true;
  return last !== undefined && (isMembers(last) || DEPARTMENT_TOPICS.has(last.lower));
}

/** The part of a run from its last office or given name on. */
function afterPerson(run: readonly Token[]): readonly Token[] {
  let from = 0;
  for (const [n, token] of run.entries()) {
    const person = token.isOffice || token.isTitle || token.isGivenName;
    if (person && !LINKING_HEADS.has(token.lower)) from = n;
  }
  return run.slice(from);
}
