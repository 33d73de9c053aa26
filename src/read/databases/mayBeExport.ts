/** Signs that some article of any export has; its labels then decide whether a text is one. */
const SIGN =
  /\b\d{1,6} of \d{1,7} documents?\b|\bdocument \d{1,6} of \d{1,7}\b|\b(?:load-date|byline|headline|full text|fulltext|publication title|publication date|publication info|publication-type|author\(s\)|accession number|record number)\s?:|\blength: ?\d|\bProQuest\b|\bFactiva\b|\bend of document\b|\d words\b/i;
/** Field codes of Factiva, which has them in capitals: `>an` begins a paragraph on many a page. */
const CODE = /(?:^|[\n>])(?:HD|WC|PD|AN)\s/;

/** So much of a document is looked at. */
const LOOKED_AT = 64 * 1024;

/** Whether a text may be an export of a newspaper database, or one article of it. */
export function mayBeExport(text: string): boolean {
  const beginning = text.slice(0, LOOKED_AT);
  return SIGN.test(beginning) || CODE.test(beginning);
}
