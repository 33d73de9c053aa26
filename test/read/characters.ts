import assert from 'node:assert/strict';
import { isAscii } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import type { Article, Document } from '../../src/data/index.ts';
import { derive, locate } from '../../src/read/index.ts';
import { REFERENCES } from './htmlGrammar.ts';

/**
 * Every character of an article leads to bytes, and those bytes alone are that character: as they stand in the article's
 * charset, as a reference of the grammar, or as white space that was folded into it.
 */
export function assertEachCharacter(document: Document, article: Article): void {
  const decoder = new TextDecoder(article.charset, { ignoreBOM: true });
  const bytes = document.wrapping === 'gzip' ? gunzipSync(document.bytes) : document.bytes;
  for (let at = 0; at < article.text.length; ) {
    const character = String.fromCodePoint(article.text.codePointAt(at)!);
    const span = [at, at + character.length] as const;
    at += character.length;
    assert.equal(derive(document, article, span), character, `derived at ${at}`);
    const ranges = locate(article, span);
    if (ranges.length === 0) assert.equal(character, '\n', `only the space between paragraphs has no bytes`);
    for (const range of ranges) {
      const own = bytes.subarray(...range);
      // Node's Shift_JIS gives three controls of ASCII another meaning.
      const raw =
        article.charset === 'shift_jis' && isAscii(own)
          ? Buffer.from(own).toString('latin1')
          : decoder.decode(own);
      assert.ok(
        standsFor(raw, character),
        `${JSON.stringify(raw)} for ${JSON.stringify(character)} at ${at}`,
      );
    }
  }
}

function standsFor(raw: string, character: string): boolean {
  if (raw === character || referredTo(raw)?.includes(character)) return true;
  // White space that was folded begins and ends with some, whatever is left out between.
  if (character === ' ' || character === '\n') return /^[\s<&].*[\s>;]$|^\s$/s.test(raw);
  return false;
}

/** What a reference of the grammar stands for; the digits of numeric ones may go on with what stood behind. */
function referredTo(raw: string): string | undefined {
  const [, hex, digits] = /^&#(x?)([0-9a-f]+);?$/i.exec(raw) ?? [];
  if (digits === undefined) return REFERENCES[raw] ?? REFERENCES[`${raw};`];
  const code = Number.parseInt(digits, hex ? 16 : 10);
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return isNone ? '\ufffd' : String.fromCodePoint(code);
}
