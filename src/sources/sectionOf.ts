/** Folders of addresses that say nothing about the subject. */
const NO_SECTION =
  /^(?:\d+|[a-z]{2}(?:-[a-z]{2})?|articles?|stor(?:y|ies)|content|posts?|amp|web|site|archives?|pages?|blogs?|entry|item|index|p|detail|show|wp-content|feed|rss|live-updates|id\d*)$/;

/** The section of an article by its address: the first folder that names one; null for a file, and where there is no such folder. */
export function sectionOf(uri: string): string | null {
  if (!/^https?:/i.test(uri) || !URL.canParse(uri)) return null;
  const folders = new URL(uri).pathname.split('/').filter(Boolean).slice(0, -1);
  const named = folders.map((one) => one.toLowerCase()).find((one) => !NO_SECTION.test(one));
  return named !== undefined && /^[\p{L}][\p{L}\d_-]{1,39}$/u.test(named) ? named : null;
}
