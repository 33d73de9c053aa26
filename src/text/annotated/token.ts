import { DEMONYMS } from '../../english/demonyms.ts';
import { isFirstName } from '../../english/firstNames.ts';
import { FUNCTION_WORDS } from '../../english/functionWords.ts';
import { isOffice, isPersonNoun } from '../../english/personNouns.ts';
import { PLACES } from '../../english/places.ts';
import { SUFFIXES, TITLES } from '../../english/titles.ts';

/** Where a token stands and how it is written: all of it but what the word lists say of its word. */
export type TokenFields = {
  readonly start: number;
  /** Where the word ends, a possessive `’s` left out. */
  readonly end: number;
  /** Where the token ends with its possessive. */
  readonly full: number;
  /** The words `[first, after)` of the text that it is made of, in the order of `AnnotatedText.words`. */
  readonly words: readonly [first: number, after: number];
  readonly text: string;
  /** Begins with a letter. */
  readonly word: boolean;
  readonly possessive: boolean;
  /** The capital says nothing: first in a sentence or a quotation, or after a colon. */
  readonly first: boolean;
  /** Between quotation marks; an opening mark is not, a closing one is. */
  readonly quoted: boolean;
  /** Its sentence and its block: indices into those of the text. */
  readonly sentence: number;
  readonly block: number;
};

/**
 * One word as a reader sees it, a number or a mark: a word of the model together with the ending that stands apart for the model
 * (`Ruiz` and `’s`, `they` and `’ll`). Offsets are UTF-16 code units.
 */
export class Token implements TokenFields {
  readonly start: number;
  readonly end: number;
  readonly full: number;
  readonly words: readonly [first: number, after: number];
  readonly text: string;
  readonly lower: string;
  readonly word: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  readonly possessive: boolean;
  readonly first: boolean;
  readonly quoted: boolean;
  readonly sentence: number;
  readonly block: number;

  constructor(fields: TokenFields) {
    this.start = fields.start;
    this.end = fields.end;
    this.full = fields.full;
    this.words = fields.words;
    this.text = fields.text;
    this.lower = fields.text.toLowerCase();
    this.word = fields.word;
    this.capital = fields.word && CAPITAL.test(fields.text);
    this.possessive = fields.possessive;
    this.first = fields.first;
    this.quoted = fields.quoted;
    this.sentence = fields.sentence;
    this.block = fields.block;
  }

  /** A given name, whatever its case and accents. */
  get isGivenName(): boolean {
    return this.word && isFirstName(this.text);
  }

  /** A title before a name (`Mrs`, `Sen`), its period left out. */
  get isTitle(): boolean {
    return TITLES.has(this.lower);
  }

  /** What may follow a surname: `Jr`, `III`. */
  get isSuffix(): boolean {
    return SUFFIXES.has(this.lower);
  }

  /** An office or a job. */
  get isOffice(): boolean {
    return isOffice(this.lower);
  }

  /** A noun for one person: an office, a job, kin or anybody. */
  get isPersonNoun(): boolean {
    return isPersonNoun(this.lower);
  }

  get isFunctionWord(): boolean {
    return FUNCTION_WORDS.has(this.lower);
  }

  /** A country, a state or a large city. */
  get isPlace(): boolean {
    return PLACES.has(this.lower);
  }

  /** Of a people, a party or a faith. */
  get isDemonym(): boolean {
    return DEMONYMS.has(this.lower);
  }
}

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
