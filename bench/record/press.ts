import {
  type Article,
  acts,
  byteVector,
  type Document,
  makeDocument,
  type Person,
  type Statement,
} from '../../src/data/index.ts';
import { readArticle } from '../../src/read/index.ts';
import { cast, type Member, whosWho } from './cast.ts';
import { pageOf } from './pageOf.ts';
import { DAY, passages, sentenceCase, type Told } from './passages.ts';
import { direction, oneOf, randomOf, zipfOf } from './random.ts';
import { statementsIn } from './statementsIn.ts';
import { inventedName, subjects, vocabulary } from './words.ts';

/** An article of the invented press as it is added, with the number of each statement's subject. */
export type Printed = {
  readonly document: Document;
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly subjects: readonly number[];
};

export type Press = {
  /** How many articles it has in its two years. */
  readonly articles: number;
  /** The article of this number, of {@link STATEMENTS} statements; the same number gives the same article. */
  readonly article: (number: number) => Printed;
  readonly people: readonly Person[];
  readonly cast: readonly Member[];
  /** The vector of some content on a subject; those on one subject are near each other. */
  readonly meaning: (subject: number, content: string) => Int8Array;
  readonly subjects: readonly string[];
  readonly publishers: readonly string[];
};

export const STATEMENTS = 20;
export const WORDS = 8000;
const SUBJECTS = 400;
const PUBLISHERS = 40;
const SHORTEST = 8;
const LONGEST = 40;
/** The days of two years, which all articles are spread over. */
const DAYS = 730;
const FIRST_DAY = Date.UTC(2023, 0, 1, 6);
/** How many statements are copies of one in an article of the {@link RECENT} before, and how many articles are new versions of one. */
const COPIED = 0.08;
const VERSIONS = 0.03;
const RECENT = 100;
const CONDITIONAL = 0.09;
const DATED = 0.3;
const CONNECTIVES = ['unless', 'if', 'as long as', 'provided that'];

/** An invented press of so many articles in two years; what is beyond them comes after these. */
export function invent(articles: number): Press {
  const members = cast();
  const named = subjects(SUBJECTS);
  const names = randomOf(5);
  const publishers = Array.from(
    { length: PUBLISHERS },
    (_, i) => `The ${inventedName(names, 2)} ${['Courier', 'Post', 'Gazette', 'Mail'][i % 4]}`,
  );
  const word = zipfOf(vocabulary(WORDS));
  const member = zipfOf(members, { power: 0.9, shift: 5 });
  const subject = zipfOf([...named.keys()], { power: 0.7, shift: 10 });
  const publisher = zipfOf(publishers);
  const centres = named.map((_, i) => direction(randomOf(6, i)));
  const words = (random: () => number, count: number) =>
    Array.from({ length: count }, () => word(random)).join(' ');

  return { articles, article, people: whosWho(members), cast: members, meaning, subjects: named, publishers };

  function meaning(of: number, content: string): Int8Array {
    const own = direction(randomOf(7, ...Array.from(content, (letter) => letter.charCodeAt(0))));
    const sum = own.map((one, i) => 0.9 * one + centres[of]![i]!);
    const length = Math.hypot(...sum);
    return byteVector(sum.map((one) => one / length));
  }

  function article(number: number): Printed {
    const first = versionOf(number) ?? number;
    const random = randomOf(8, first);
    const told = toldIn(number, first);
    const at = new Date(
      FIRST_DAY + Math.floor((first * DAYS) / articles) * DAY + Math.floor(random() * 0.7 * DAY),
    );
    const title = `${words(random, 3)} ${named[told[0]!.subject]}`;
    const fillers = told.map(() => `${sentenceCase(words(random, 10 + Math.floor(random() * 20)))}.`);
    const said = passages(told, fillers, at);
    const page = pageOf({
      title: sentenceCase(title),
      byline: `${inventedName(random, 1)} ${inventedName(random, 2)}`,
      publisher: publisher(random),
      at,
      paragraphs: said.map(({ text }) => text),
      links: Array.from({ length: 30 }, () => words(random, 3)),
    });
    const uri = `https://press.example/${at.toISOString().slice(0, 10)}/${first}.html`;
    const document = makeDocument(uri, new TextEncoder().encode(page), {
      fetchedAt: new Date(at.getTime() + DAY / 4).toISOString(),
      contentType: 'text/html; charset=utf-8',
    });
    const read = readArticle(document).article;
    if (!read) throw new Error(`${uri}: not read`);
    return {
      document,
      article: read,
      statements: statementsIn(read, said, at),
      subjects: told.map((one) => one.subject),
    };
  }

  function versionOf(number: number): number | null {
    if (number < RECENT) return null;
    const random = randomOf(9, number);
    if (random() >= VERSIONS) return null;
    const earlier = number - 1 - Math.floor(random() * (RECENT - 1));
    return versionOf(earlier) === null ? earlier : null;
  }

  /** A new version has two statements of its own. */
  function toldIn(number: number, first: number): Told[] {
    return Array.from({ length: STATEMENTS }, (_, i) => {
      const own = number !== first && (i === 3 || i === 11);
      return own ? original(number, i) : copied(first, i);
    });
  }

  function copied(number: number, i: number): Told {
    const random = randomOf(10, number, i);
    if (number < RECENT || random() >= COPIED) return original(number, i);
    return original(number - 1 - Math.floor(random() * (RECENT - 1)), Math.floor(random() * STATEMENTS));
  }

  function original(number: number, i: number): Told {
    const random = randomOf(11, number, i);
    // Few people speak in one article, and come back in it.
    const chair = randomOf(12, number, Math.floor(random() * 7));
    const about = random() < 0.6 ? subject(randomOf(13, number)) : subject(random);
    const count = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST - 2));
    const conditional = random() < CONDITIONAL;
    const tail = conditional ? 4 : 0;
    const head = Math.floor(random() * (count - 3 - tail));
    return {
      member: random() < 0.05 ? null : member(chair),
      subject: about,
      act: random() < 0.6 ? 'assert' : oneOf(acts, random),
      main: `${words(random, head)} ${named[about]} ${words(random, count - 3 - tail - head)}`.trim(),
      condition: conditional
        ? { connective: oneOf(CONNECTIVES, random), words: words(random, tail - 1) }
        : null,
      direct: random() < 0.3,
      daysAgo: random() < DATED ? Math.floor(random() * 4) : null,
    };
  }
}
