import type { Person, Role } from '../../data/index.ts';

/** What the words that an article has for somebody say of the roles that a person held: more than 0 for, less against. */
export type RoleFit = { readonly score: number; readonly reason: string };

const HELD = 0.4;
const ONCE = 0.2;
const AREA = 0.1;
const IN_PUBLIC = 0.1;
const ANOTHER = -0.2;
/** Who holds or held a role so many years before or after is in the news of the day. */
const YEARS = 6;

/** Words for one office, where it has several. */
const CALLED: ReadonlyMap<string, RegExp> = new Map([
  ['senator', /\bsen(?:ators?\b|\.)/],
  ['representative', /\brep(?:resentatives?\b|s?\.)|\bcongress(?:man|woman|member)\b/],
  ['president', /(?<!\b(?:vice|council|company|university|party|bank|club|union) )\bpresident\b/],
  ['vice president', /\bvice[ -]president\b/],
  ['governor', /\bgov(?:ernors?\b|\.)/],
]);
/** What is said of anybody in politics, and of nobody in particular. */
const POLITICS =
  /\b(?:candidates?|nominees?|contenders?|lawmakers?|politicians?|democrat(?:s|ic)?|republicans?|gop|conservatives?|liberals?|independents?|leader|front-?runners?|hopefuls?|running mate|chair(?:man|woman)?|whip|speaker|rivals?|opponents?)\b/;

const FORMER = /\b(?:former|ex|then|onetime|one-time|late)\b/;

/** Weighs the roles of a person by what an article calls somebody (`words`, lower case) and the day. */
export function rolesInArticles(
  words: string,
  role: string | null,
  date: string | null,
  person: Person,
): RoleFit {
  const { roles } = person;
  const told = roles.filter(({ title }) => isCalled(words, title.toLowerCase()));
  const where = roles.some(({ area }) => area !== null && words.includes(area.toLowerCase())) ? AREA : 0;
  const held = told.find((one) => date !== null && holds(one, date));
  const past = told.find((one) => date === null || ended(one, date));
  const former = FORMER.test(words);
  if (held)
    return { score: (former ? ONCE : HELD) + where, reason: `the name, and ${held.title} on the day` };
  if (past)
    return {
      score: (former ? HELD : ONCE) + where,
      reason: `the name, and ${past.title}${date === null ? '' : ' before'}`,
    };
  if (role !== null && !POLITICS.test(role.toLowerCase()) && where === 0)
    return { score: ANOTHER, reason: `the name, but the article gives another role: ${role}` };
  return date !== null && roles.some((one) => isNear(one, date))
    ? { score: IN_PUBLIC + where, reason: 'the name, and a role held about that time' }
    : { score: where, reason: 'the name alone' };
}

function isCalled(words: string, title: string): boolean {
  return CALLED.get(title)?.test(words) ?? words.includes(title);
}

/** Whether a role was held on a day. */
export function holds(role: Role, date: string): boolean {
  const { from } = role;
  return (from === null || cut(from, date) <= cut(date, from)) && !ended(role, date);
}

function ended({ to }: Role, date: string): boolean {
  return to !== null && cut(to, date) < cut(date, to);
}

/** The part of a date that is as precise as the other. */
function cut(date: string, as: string): string {
  return date.slice(0, Math.min(date.length, as.length));
}

function isNear({ from, to }: Role, date: string): boolean {
  const year = Number(date.slice(0, 4));
  const first = from === null ? Number.NEGATIVE_INFINITY : Number(from.slice(0, 4));
  const last = to === null ? Number.POSITIVE_INFINITY : Number(to.slice(0, 4));
  return first - YEARS <= year && year <= last + YEARS;
}
