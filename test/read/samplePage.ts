import { makeDocument } from '../../src/data/index.ts';
import { type ReadResult, readArticle } from '../../src/read/index.ts';

/** Invented running text: some paragraphs of a local story. */
export const PARAGRAPHS = [
  'The old swing bridge at Tarvale will stay shut until the spring, the harbour board said on Tuesday after a long meeting.',
  '“We cannot open it before every bolt has been looked at,” said Ilse Brandt, who leads the board. “Not one of us wants another March.”',
  'Traders along the quay have asked for help. According to their own count, takings fell by a third in the first week alone.',
  'The council promised to run a ferry, as long as the ice stays away, and to pay for it out of the road fund until Easter.',
  'Engineers from the coast have been at work since Monday; their first report, due next week, is to be read out in public.',
];

export const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

/** A page of the given body and head. */
export function page(body: string, head = '<title>Bridge at Tarvale stays shut</title>'): string {
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">${head}</head>\n<body>${body}</body></html>`;
}

/** What is read of a page. */
export function readPage(html: string, uri = '/pages/bridge.html'): ReadResult {
  return readArticle(makeDocument(uri, Buffer.from(html)));
}

/** The paragraphs of a reading as `role: text`. */
export function lines({ article }: ReadResult): string[] {
  return article?.paragraphs.map(({ role, span }) => `${role}: ${article.text.slice(...span)}`) ?? [];
}

/** The texts of the paragraphs of a role. */
export function ofRole({ article }: ReadResult, role: string): string[] {
  return (
    article?.paragraphs.filter((p) => p.role === role).map(({ span }) => article.text.slice(...span)) ?? []
  );
}

export function codes({ findings }: ReadResult): string[] {
  return findings.map(({ code }) => code);
}
