import { rules, type Span, type Speaker, type Statement } from '../../data/index.ts';
import { isFirstName } from '../../english/firstNames.ts';
import { isInPlace, isOfficeName, kindOfLabel } from '../../english/labels.ts';
import { isOffice, singularOfPersons } from '../../english/personNouns.ts';
import { OFFICE_ADJECTIVES, SUFFIXES, TITLES } from '../../english/titles.ts';
import { fold } from '../../text/fold.ts';
import { BEFORE_ROLE, labelHead } from '../../text/turns/labelHead.ts';
import { distinct } from '../entities/distinct.ts';
import type { Entity } from '../entities/entity.ts';
import type { NamedText } from '../namedText.ts';
import { type Participant, participantsIn } from './participants.ts';
import { speakerConfidence } from './speakerConfidence.ts';
import { type FoundSpeakers, speakerOf } from './speakerOf.ts';

/** How the label of a turn leads to its speaker. */
export const LABELS = rules(import.meta.url, 'label', {
  // `Ana Ruiz:`
  named: {},
  // `Ms. RUIZ.`: the one person of that surname
  surname: {},
  // `The Minister for Ports (Ana Ruiz)`
  bracket: {},
  // `The Minister`, after that
  'same-office': {},
  // `The Minister`, where the list of those who take part has `Ana Ruiz, Minister for Ports`
  participant: {},
  // `The PRESIDING OFFICER.`: nobody is named
  'office-alone': {},
});

/** A label taken apart. */
type ReadLabel = {
  readonly span: Span;
  /** The person's name without a title; null for an office. */
  readonly name: string | null;
  readonly title: string | null;
  /** `Minister for Ports`. */
  readonly office: string | null;
  /** What stands in brackets, after a comma or after `of`: constituency, party, office. */
  readonly roles: readonly string[];
};

/** The labels of a transcript, and whom they name. */
export type LabelBook = (statement: Statement) => FoundSpeakers | undefined;

/** Whom the labels of a transcript's turns name; undefined for other statements, and for offices that only the text around explains. */
export function labelBook(named: NamedText, statements: readonly Statement[]): LabelBook {
  const turns = statements.filter(({ turn, source }) => turn !== undefined && source !== null);
  if (turns.length === 0) return () => undefined;
  const labels = new Map<string, ReadLabel>();
  for (const { source } of turns)
    if (!labels.has(source!.text)) labels.set(source!.text, readLabel(named.text, source!.spans[0]!));
  const all = [...labels.values()];
  const inLabels = namesIn(all);
  const participants = participantsIn(aroundTurns(named.text, turns));
  const listed = participants.map(({ name }) => withoutTitle(name).name).filter((name) => name.includes(' '));
  // In the record of a chamber (`Mr. HOLT.`) others of that name are spoken of, so that only labels show who is meant.
  const ofRecord = personsOf(all, inLabels, participants);
  const ofText = personsOf(
    all,
    [...new Set([...namesInText(named, all), ...listed, ...inLabels])],
    participants,
  );
  return ({ turn, source }) => {
    if (turn === undefined || !source) return undefined;
    const span = source.spans[0]!;
    const label = labels.get(source.text)!;
    const isOfRecord = label.title !== null && named.text[span[1]] === '.';
    const found = (isOfRecord ? ofRecord : ofText).get(label);
    if (!found) return undefined;
    const role = found.role ?? (turn === 'chair' ? 'chair' : turn === 'question' ? 'interviewer' : null);
    return {
      value: [speakerFrom(isOfRecord ? null : entityNamed(named, found.name), { ...found, role }, span)],
      rule: found.rule,
    };
  };
}

/** The text before the first turn and after the last one, which may list those who take part. */
function aroundTurns(text: string, turns: readonly Statement[]): string {
  let [first, last] = [text.length, 0];
  for (const { source, content } of turns) {
    first = Math.min(first, source!.spans[0]![0]);
    last = Math.max(last, content.spans.at(-1)![1]);
  }
  return `${text.slice(0, first)}\n${text.slice(last)}`;
}

type FoundPerson = {
  readonly name: string;
  readonly role: string | null;
  readonly others: readonly string[];
  readonly rule: (typeof LABELS)[keyof typeof LABELS];
};

/** The person of each label among `people`, by all the labels that are read together. Each is looked up once, however many turns it has. */
function personsOf(
  all: readonly ReadLabel[],
  people: readonly string[],
  participants: readonly Participant[],
): ReadonlyMap<ReadLabel, FoundPerson | undefined> {
  const fullNames = fullNamesOf(all, people);
  const byName = Map.groupBy(all, ({ name }) => name && fullNames.get(name)!);
  return new Map(all.map((label) => [label, personOf(label)]));

  function personOf(label: ReadLabel): FoundPerson | undefined {
    if (label.name) {
      const full = fullNames.get(label.name)!;
      const known = byName.get(full)!;
      const [role = null, ...rest] = distinct([...label.roles, ...known.flatMap(({ roles }) => roles)], full);
      const offices = known.flatMap(({ office }) => office ?? []);
      const others = [...known.flatMap(({ name }) => name ?? []), ...rest, ...offices];
      return {
        name: full,
        role: label.office ?? role ?? offices[0] ?? null,
        others,
        rule: label.office ? LABELS.bracket : full === label.name ? LABELS.named : LABELS.surname,
      };
    }
    if (!label.office) return undefined;
    const before = all.flatMap(({ office, name, roles }) => {
      const held = [...(office ? [office] : []), ...roles].find((one) => isOfficeOf(one, label.office!));
      return name && held ? [{ name: fullNames.get(name)!, role: held }] : [];
    });
    const [first] = before;
    if (first && before.every(({ name }) => name === first.name))
      return { ...first, others: [label.office], rule: LABELS['same-office'] };
    const listed = participants.filter(({ office }) => isOfficeOf(office, label.office!));
    const [one] = listed;
    if (one && new Set(listed.map(({ name }) => name)).size === 1) {
      const { name } = withoutTitle(one.name);
      const isLeading = /^(?:chair|question)$/.test(kindOfLabel(one.office) ?? '');
      const role = isLeading ? null : one.office;
      return { name, role, others: [label.office], rule: LABELS.participant };
    }
    if (kindOfLabel(label.office) === null) return undefined;
    return { name: label.office, role: null, others: label.roles, rule: LABELS['office-alone'] };
  }
}

/** Whether a label of several words fits whom its role led to: `PRIME MINISTER` is not the `Minister for Water`. */
export function isOfRole(label: string, { role, aliases, name }: Speaker): boolean {
  const wordsOf = (words: string) => fold(words).split(/\P{L}+/u);
  const own = new Set(wordsOf([role ?? '', name, ...aliases].join(' ')));
  const all = wordsOf(labelHead(label)).filter((word) => word.length > 3);
  return all.length < 2 || all.every((word) => own.has(word));
}

/** Whether a shorter form is that office: `Minister` for `Minister for Ports`, `Clerk` for `Town Clerk`; but not `Speaker` for `Deputy Speaker`. */
function isOfficeOf(office: string, short: string): boolean {
  const [long, other] = [fold(office), fold(short)];
  if (long === other || long.startsWith(`${other} `)) return true;
  if (!long.endsWith(` ${other}`)) return false;
  const before = long.slice(0, -other.length).trim().split(/\s+/);
  return !before.some((word) => isInPlace(word) || /^(?:to|of|for)$/.test(word));
}

function speakerFrom(
  entity: Entity | null | undefined,
  { name, role, others }: FoundPerson,
  mention: Span,
): Speaker {
  const base: Speaker = entity
    ? speakerOf(entity, { via: 'label', mention, at: mention[0] })
    : {
        ...{ name, type: 'person', aliases: [], role: null, via: 'label', mention, person: null },
        ...{ onBehalfOf: null, confidence: speakerConfidence('label') },
      };
  return {
    ...base,
    name,
    type: areSeveral(name) ? 'group' : base.type === 'unknown' ? 'person' : base.type,
    aliases: distinct([...base.aliases, ...others], name),
    role: role ?? base.role,
    mention,
  };
}

/** `Some hon. members`: more than one, and none of them named. */
function areSeveral(name: string): boolean {
  const last = name.split(/\s+/).at(-1)!.toLowerCase();
  return kindOfLabel(name) !== null && singularOfPersons(last) !== null;
}

function entityNamed(named: NamedText, name: string): Entity | undefined {
  const entity = named.entityByName.get(fold(name));
  return entity && entity.type !== 'place' ? entity : undefined;
}

/** The full names in labels. */
function namesIn(labels: readonly ReadLabel[]): string[] {
  return [...new Set(labels.flatMap(({ name }) => (name?.includes(' ') ? [name] : [])))];
}

/** Full names have no more words; what has is a list without commas. */
const MOST_WORDS = 4;

/** The full names of people in the text around the labels. */
function namesInText(named: NamedText, labels: readonly ReadLabel[]): string[] {
  const written = new Set(labels.map(({ span }) => fold(named.text.slice(...span))));
  return (
    named.entities.all
      .filter(({ name, type }) => (type === 'person' || type === 'unknown') && !written.has(fold(name)))
      .map(({ name }) => withoutTitle(name).name)
      // `Q2 Ana Ruiz`: the number of a question is no name.
      .filter((name) => name.includes(' ') && name.split(' ').length <= MOST_WORDS && !/\d/.test(name))
  );
}

/** The fullest form of each label's name. */
function fullNamesOf(all: readonly ReadLabel[], people: readonly string[]): ReadonlyMap<string, string> {
  const surnameOf = (name: string) => fold(name).split(/\s+/).at(-1)!;
  const bySurname = Map.groupBy(people, surnameOf);
  const names = new Set(all.flatMap(({ name }) => name ?? []));
  const inLabels = Map.groupBy(namesIn(all), initialsOf);
  const byInitials = Map.groupBy(people, initialsOf);
  const byFirst = Map.groupBy(namesIn(all), (name) => fold(name).split(/\s+/)[0]!);
  return new Map([...names].map((name) => [name, fullOf(name)]));

  function fullOf(name: string): string {
    const namesakes = bySurname.get(surnameOf(name)) ?? [];
    // `Ana:` after `Ana Ruiz:`
    const alike = namesakes.length === 0 && !name.includes(' ') ? (byFirst.get(fold(name)) ?? []) : [];
    if (alike.length === 1) return alike[0]!;
    if (!INITIALS.test(name) || namesakes.length > 0) return fullNameOf(name, namesakes);
    const some = new Map((inLabels.get(name) ?? byInitials.get(name) ?? []).map((one) => [fold(one), one]));
    const [only] = some.values();
    return some.size === 1 ? only! : name;
  }
}

/** `AR`, for somebody who is named in full once. */
const INITIALS = /^\p{Lu}{2,4}$/u;

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0]!.toUpperCase())
    .join('');
}

/** The fullest form of a name: with its given name, and not in capitals, where one of those of its surname has it so; else as it is. */
function fullNameOf(name: string, namesakes: readonly string[]): string {
  const words = fold(name).split(/\s+/);
  const whole = namesakes.filter((one) => {
    const others = fold(one).split(/\s+/);
    if (others.length < words.length) return false;
    if (words.length === 1) return true;
    return words.every((word) => others.includes(word) || others.some((other) => isInitial(word, other)));
  });
  // `MAYOR AKSOY`: in capitals an office looks like a given name.
  const isShouted = name === name.toUpperCase() && whole.every((one) => one === one.toUpperCase());
  const fitting = isShouted
    ? [...whole.filter((one) => one !== name), ...namesakes.filter((one) => one !== one.toUpperCase())]
    : whole;
  const forms = new Map(fitting.map((one) => [fold(one), one]));
  for (const one of fitting) if (one !== one.toUpperCase()) forms.set(fold(one), one);
  // `Ana Ruiz`, `A. Ruiz` and `Ana Maria Ruiz` are one, `Ana Ruiz` and `Leo Ruiz` two.
  const longest = [...forms.values()].sort((a, b) => b.length - a.length);
  const [first, ...rest] = longest;
  if (!first) return name;
  const firstWords = fold(first).split(/\s+/);
  return rest.every((one) =>
    fold(one)
      .split(/\s+/)
      .every((word) => firstWords.includes(word) || firstWords.some((other) => isInitial(word, other))),
  )
    ? first
    : name;
}

function isInitial(a: string, b: string): boolean {
  const letter = (word: string) => /^\p{L}\.?$/u.test(word);
  return (letter(a) || letter(b)) && a[0] === b[0];
}

/** Titles that are a peer's name: `Lord Bell of Porto`. */
const PEERAGE =
  /^(?:Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Duke|Duchess|Marquess)\b(?! (?:Chief|Justice|Chancellor|Advocate|Mayor|Speaker|President))/i;

/** Takes a label apart; the span is that of its name, brackets and role, without its mark. */
function readLabel(text: string, span: Span): ReadLabel {
  const written = text.slice(...span);
  const brackets = [...written.matchAll(/\(([^()]+)\)/g)].map(([, inner]) => inner!.trim());
  const outside = written.replace(/\s?\([^()]*\)/g, '').trim();
  const [head = '', ...after] = outside.split(BEFORE_ROLE);
  const isSuffix = (word: string) => SUFFIXES.has(word.toLowerCase().replace(/\.$/, ''));
  // `Ruiz, A.`: initials are no role.
  const roles = after.filter((word) => !isSuffix(word) && !/^(?:\p{Lu}\.\s?)+$/u.test(word));
  const read = (words: string): Pick<ReadLabel, 'name' | 'title'> => {
    const { name, title } = withoutTitle(words);
    return { name, title };
  };
  const isHeld =
    /^the\s/i.test(head) || kindOfLabel(head) !== null || isOfficeName(head) || isOfOffices(head);
  if (!isHeld) {
    const [, name = head, of] = /^(.*?)\sof\s(?=\p{Lu})(.+)$/u.exec(head) ?? [];
    const peer = PEERAGE.test(head);
    return {
      ...{ span, ...(peer ? { name: head, title: null } : read(name)), office: null },
      roles: [...(of && !peer ? [of] : []), ...roles, ...brackets.filter((one) => !isAside(one))],
    };
  }
  // `Hon. Deputy Speaker`
  const office = head
    .replace(/^(?:the|an?)\s+/i, '')
    .replace(/^hon\.? (?=(?:\p{L}+ ){0,3}(?:speaker|chair\p{L}{0,6})$)/iu, '');
  const person = brackets.find(isPersonName);
  const rest = brackets.filter((one) => one !== person && !isAside(one));
  const of = person && /^(.*?)\sof\s(?=\p{Lu})(.+)$/u.exec(person);
  return {
    span,
    ...(person ? read(of ? of[1]! : person) : { name: null, title: null }),
    office,
    roles: [...roles, ...(of ? [of[2]!] : []), ...rest],
  };
}

/** `CITY MANAGER`: nothing but words of an office. */
function isOfOffices(head: string): boolean {
  const words = head.toLowerCase().split(/\s+/);
  return words.every(
    (word) => OFFICE_ADJECTIVES.has(word) || TITLES.has(word) || (isOffice(word) && !isFirstName(word)),
  );
}

/** `continuing`, `via video link`: nothing about who it is. */
function isAside(words: string): boolean {
  return (
    /^(?:continu|via |by |in |on |urgent|through|speaking|inaudible|off )/i.test(words) ||
    !/\p{L}/u.test(words)
  );
}

/** `Ana Ruiz`, `Ms. Bell`: two words with capitals or a title; not `Harbour Party`. */
function isPersonName(words: string): boolean {
  if (
    !/^\p{Lu}/u.test(words) ||
    /\d|\b(?:party|union|group|labour|labor|league|alliance|front|movement|con|lab)\b/i.test(words)
  )
    return false;
  return words.split(/\s+/).length > 1;
}

function withoutTitle(words: string): { name: string; title: string | null } {
  const all = words.split(/\s+/);
  const lower = all.map((word) => word.toLowerCase().replace(/\.$/, ''));
  // `CHIEF JUSTICE`, `COUNCILLOR`, but not the first name of `Dean Holt`.
  const isTitle = (at: number): boolean =>
    TITLES.has(lower[at]!) ||
    (isOffice(lower[at]!) && !isFirstName(lower[at]!)) ||
    (OFFICE_ADJECTIVES.has(lower[at]!) && at < all.length - 2 && isTitle(at + 1));
  let from = 0;
  while (from < all.length - 1 && isTitle(from)) from += 1;
  return { name: all.slice(from).join(' '), title: from > 0 ? all.slice(0, from).join(' ') : null };
}
