import type { TextLayer } from '../layer.ts';
import { pagesNamed } from '../pagesNamed.ts';

type Finding = TextLayer['findings'][number];

/** What is to be known of the pages of a PDF once they were read. */
export function pageFindings(read: {
  readonly isEncrypted: boolean;
  readonly pages: readonly unknown[];
  readonly withoutText: readonly number[];
  readonly damaged: readonly number[];
  readonly unmapped: ReadonlyMap<string, number>;
}): Finding[] {
  const findings: Finding[] = [];
  if (read.isEncrypted) {
    const message = 'the PDF is encrypted, with an empty password: it was read as any program shows it';
    findings.push({ code: 'encrypted', severity: 'note', message });
  }
  if (read.withoutText.length > 0) findings.push(noTextLayer(read.withoutText, read.pages.length));
  for (const [name, page] of read.unmapped) {
    const message = `the font ${name} does not say which characters its glyphs are (first on page ${page}): text in it was left out rather than guessed`;
    findings.push({ code: 'unmapped-font', severity: 'warning', message });
  }
  if (read.damaged.length > 0) {
    const message = `${pagesNamed(read.damaged)} damaged and could not be read`;
    findings.push({ code: 'damaged-page', severity: 'warning', message });
  }
  return findings;
}

function noTextLayer(pages: readonly number[], of: number): Finding {
  const code = 'no-text-layer';
  if (pages.length < of) {
    const message = `${pagesNamed(pages)} without a text layer, as in scanned papers: nothing was read there`;
    return { code, severity: 'warning', message };
  }
  const which = of === 1 ? 'its page has no text layer' : `none of its ${of} pages has a text layer`;
  return {
    code,
    severity: 'error',
    message: `${which}, as in scanned papers: run text recognition (OCR) first`,
  };
}
