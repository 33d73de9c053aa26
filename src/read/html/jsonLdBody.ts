import type { TextBuilder } from '../segments.ts';
import { decodeReference } from './parse.ts';
import type { Page, TextNode } from './tree.ts';

/**
 * Writes the `articleBody` of a page's JSON-LD. It stands there as a JSON string: escapes and references stand for
 * characters, line breaks and tags of blocks part the paragraphs.
 * @returns the paragraphs, as `[start, end)` of what was built; none when the string cannot be found
 */
export function writeJsonLdBody(
  page: Page,
  script: TextNode,
  builder: TextBuilder,
): (readonly [number, number])[] {
  const paragraphs: (readonly [number, number])[] = [];
  const from = bodyStart(page.source, script);
  if (from < 0) return paragraphs;
  /** Where the paragraph that is being written began in what is built; -1 between paragraphs. */
  let begun = -1;
  let last = from;
  let space = false;
  const close = () => {
    if (begun >= 0) paragraphs.push([begun, builder.length]);
    begun = -1;
    space = false;
  };
  for (const { kind, start, end, raw } of tokens(page.source, from, script.end)) {
    if (kind === 'break') close();
    else if (kind === 'space') space = true;
    if (kind !== 'text' && kind !== 'escape') continue;
    if (begun < 0 && paragraphs.length > 0) builder.made('\n\n', start, start);
    else if (begun >= 0 && space) builder.made(' ', last, start);
    if (begun < 0) begun = builder.length;
    if (kind === 'text') builder.verbatim(start, end);
    else builder.entity(decodeEscape(raw), start, end);
    last = end;
    space = false;
  }
  close();
  return paragraphs;
}

/** The offset of the string of `articleBody`, after its quotation mark; -1 when it cannot be found. */
function bodyStart(source: string, { start, end }: TextNode): number {
  const found = /"articleBody"\s*:\s*"/.exec(source.slice(start, end));
  return found ? start + found.index + found[0].length : -1;
}

type Token = {
  kind: 'text' | 'escape' | 'space' | 'break' | 'mark';
  start: number;
  end: number;
  raw: string;
};

/** A pair of escapes, an escape, a reference, a tag, the end, white space, text, and what else stands alone. */
const TOKEN =
  /\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|\\u[0-9a-f]{4}|\\[^u]|&(?:#\d+|#x[0-9a-f]+|[a-z]\w*);|<\/?[a-z][^<>]*>|"|\s+|[^\\&<"\s]+|[\\&<]/iy;

function* tokens(source: string, from: number, to: number): Generator<Token> {
  const pattern = new RegExp(TOKEN);
  for (let start = from; start < to; ) {
    pattern.lastIndex = start;
    const raw = pattern.exec(source)?.[0];
    if (!raw || raw === '"') return;
    const end = start + raw.length;
    yield { kind: kindOf(raw), start, end, raw };
    start = end;
  }
}

function kindOf(raw: string): Token['kind'] {
  if (/^\\[nr]$/.test(raw) || /^<\/?(?:p|br|div|h[1-6]|li|ul|ol|blockquote)\b/i.test(raw)) return 'break';
  if (/^(?:\s+|\\[tbf])$/.test(raw)) return 'space';
  if (/^<\/?[a-z]/i.test(raw)) return 'mark';
  return /^[\\&]./.test(raw) ? 'escape' : 'text';
}

/** What a character reference or an escape of a JSON string stands for. */
export function decodeEscape(raw: string): string {
  if (!raw.startsWith('\\')) return decodeReference(raw);
  try {
    return String(JSON.parse(`"${raw}"`)).toWellFormed();
  } catch {
    return raw.slice(1);
  }
}
