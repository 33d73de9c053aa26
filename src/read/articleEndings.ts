/** Endings of files that could be articles; each may also be gzipped. */
export const ARTICLE_ENDINGS = [
  'html',
  'htm',
  'xhtml',
  'txt',
  'text',
  'md',
  'pdf',
  'docx',
  'rtf',
  'vtt',
  'srt',
  'sbv',
  'tei',
] as const;

/** Whether a name could be that of an article: by its ending, or because it has none. */
export function couldBeArticle(name: string): boolean {
  const ending = endingOf(name);
  return ending === '' || (ARTICLE_ENDINGS as readonly string[]).includes(ending);
}

/** The ending of a file's name in lower case, without `.gz`; empty where it has none. */
export function endingOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
  const [, ending = ''] = /[^.]\.([A-Za-z0-9]{1,12})$/.exec(base) ?? [];
  return ending.toLowerCase();
}
