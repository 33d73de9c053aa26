/** What a labelled line of an export says of its article; `other` is kept out of the article, and says nothing of use. */
export type ExportField =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'publisher'
  | 'date'
  | 'time'
  | 'section'
  | 'language'
  | 'abstract'
  | 'highlight'
  | 'body'
  | 'other';

/** A label, what it names, and whether only databases write it: `LOAD-DATE:`, unlike `Date:`. */
type Known = { readonly field: ExportField; readonly isStrong: boolean };

/** Labels of Nexis, ProQuest, NewsBank, EBSCO, Gale and others, in lower case, with spaces for hyphens. */
const STRONG: Readonly<Partial<Record<ExportField, string>>> = {
  title: 'headline|document title|article title',
  byline: 'byline|author(s)',
  publisher: 'publication title|publication info|publication name|source title|publication',
  date: 'publication date|pub date|pub. date|date published',
  section: 'section',
  language: 'language of publication|publication language',
  highlight: 'highlight',
  body: 'full text|fulltext|body',
  other:
    'source citation|length|dateline|load date|graphic|publication type|publication subject|publication year|publication code|journal code|document type|source type|source attribution|document url|document id|proquest document id|proquest document link|accession number|an|issn|eissn|place of publication|country of publication|first page|number of pages|company / organization|company/organization|last updated|database|record number|correction date|update date|word count|url date|openurl|pub type|distribution|acc no|copyright notice|classification terms|geographic terms|news subject|series|column|cyclone',
};
const WEAK: Readonly<Partial<Record<ExportField, string>>> = {
  title: 'title',
  subtitle: 'subtitle|subheadline|deck',
  byline: 'author|authors|by|credit',
  publisher: 'newspaper|paper|source|journal',
  date: 'date|published',
  time: 'time',
  section: 'page/section|section/page',
  language: 'language',
  abstract: 'abstract|summary',
  body: 'text|article text',
  other:
    'subject|subjects|subject terms|location|people|person|persons|company|companies|organization|ticker|industry|country|state|city|geographic|page|pages|pg|edition|volume|issue|type|copyright|links|link|identifier|identifiers|keywords|terms|publisher|product|caption|illustration|photo|photograph|photographs|name|url|permalink|citation|classification|photo caption|memo|note to readers|correction|notes|dateline city|persistent link to this record|index terms|doi|day|column name|story type|isbn|job number|edition name|word length|words',
};

const KNOWN: ReadonlyMap<string, Known> = new Map(
  [
    { some: STRONG, isStrong: true },
    { some: WEAK, isStrong: false },
  ].flatMap(({ some, isStrong }) =>
    Object.entries(some).flatMap(([field, names]) =>
      names.split('|').map((name): [string, Known] => [name, { field: field as ExportField, isStrong }]),
    ),
  ),
);

/** A label of a line, with what it says and where its value begins. */
export type ExportLabel = Known & {
  readonly name: string;
  readonly from: number;
};

const LABEL = /^(\p{L}[\p{L}. /()&'-]{1,40}?) ?: {0,4}/u;

/** The label that a line begins with: `BYLINE: By Ana Ruiz`, `Publication title: The Harbour Times`; null for any other line. */
export function labelOf(text: string): ExportLabel | null {
  const found = LABEL.exec(text);
  if (!found)
    return ALONE.test(text) ? { name: 'body', field: 'body', isStrong: false, from: text.length } : null;
  const name = found[1]!.toLowerCase().replace(/[-\s]+/g, ' ');
  const known = KNOWN.get(name);
  return known ? { ...known, name, from: found[0].length } : null;
}

/** A line that the newer form of Nexis writes between the head and what was printed. */
const ALONE = /^Body$/;
