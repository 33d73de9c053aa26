/** Signs of an export that one article or another of it has; whether it is one, its labels say. */
const SIGN =
  /\b\d{1,6} of \d{1,7} documents?\b|\bdocument \d{1,6} of \d{1,7}\b|\b(?:load-date|byline|headline|full text|fulltext|publication title|publication date|publication info|publication-type|author\(s\)|accession number|record number)\s?:|\blength: ?\d|\bProQuest\b|\bFactiva\b|\bend of document\b|\d words\b|(?:^|[\n>])(?:HD|WC|PD|AN)\s/i;

/** So much of a document is looked at. */
const LOOKED_AT = 64 * 1024;

/** Whether a text may be an export of a newspaper database, or one article of it. */
export function mayBeExport(text: string): boolean {
  return SIGN.test(text.slice(0, LOOKED_AT));
}
