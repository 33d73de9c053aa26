import { pagesNamed } from './pagesNamed.ts';
import type { PaperArticle } from './paperArticle.ts';

/** What is to be known of how the words of pages were put in order. */
export function layoutFindings(noted: {
  readonly turned: readonly number[];
  readonly repeated: readonly number[];
}): PaperArticle['findings'] {
  const findings: PaperArticle['findings'] = [];
  if (noted.turned.length > 0) {
    const message = `${pagesNamed(noted.turned)} turned: the words were read as who turns the page sees them`;
    findings.push({ code: 'turned-page', severity: 'note', message });
  }
  if (noted.repeated.length > 0) {
    const which = pagesNamed(noted.repeated).replace(/ (?:is|are)$/, '');
    const message = `words on ${which} are drawn more than once at the same place: they were read once`;
    findings.push({ code: 'drawn-twice', severity: 'note', message });
  }
  return findings;
}
