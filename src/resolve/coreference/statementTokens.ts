import type { Span } from '../../data/index.ts';
import { AGE_OR_BIRTHPLACE } from '../../english/lifeWords.ts';
import { tokenFrom } from '../../text/annotated/annotatedText.ts';
import type { Token } from '../../text/annotated/token.ts';

/** Tokens `[from, to)`. */
export type TokenRange = readonly [from: number, to: number];

/** Whether a token is in one of some ranges. */
export function isInRanges(token: number, ranges: readonly TokenRange[]): boolean {
  return ranges.some(([from, to]) => token >= from && token < to);
}

/** Where sources and contents of statements lie: sources are who is spoken of most, contents least. */
export type StatementTokens = {
  /** Tokens inside sources. */
  readonly source: ReadonlySet<number>;
  /** The last words of sources. */
  readonly ends: ReadonlySet<number>;
  /** For the first token of a source, the tokens of its own contents. */
  readonly content: ReadonlyMap<number, readonly TokenRange[]>;
  /** For the first token of a source, the first token of its cue. */
  readonly cue: ReadonlyMap<number, number>;
};

/** A word, or an age: `the 31-year-old`. */
function isLast(token: Token | undefined): boolean {
  return token !== undefined && (token.word || AGE_OR_BIRTHPLACE.test(token.lower));
}

type Spans = { readonly spans: readonly Span[] };

/** The tokens of the statements of an article. */
export function statementTokensOf(
  tokens: readonly Token[],
  statements: readonly {
    readonly source: Spans | null;
    readonly cue: Spans | null;
    readonly content: Spans;
  }[],
): StatementTokens {
  const source = new Set<number>();
  const ends = new Set<number>();
  const content = new Map<number, TokenRange[]>();
  const cues = new Map<number, number>();
  for (const statement of statements) {
    for (const [start, end] of statement.source?.spans ?? []) {
      const first = tokenFrom(tokens, start);
      const after = tokenFrom(tokens, end);
      let last = after - 1;
      while (last > first && !isLast(tokens[last])) last -= 1;
      ends.add(last);
      // Only the head of a long source is who speaks; its first words are the best sign of it.
      for (let n = first; n < Math.min(after, first + 8); n++) source.add(n);
      const own = statement.content.spans.map(
        ([from, to]): TokenRange => [tokenFrom(tokens, from), tokenFrom(tokens, to)],
      );
      content.set(first, [...(content.get(first) ?? []), ...own]);
      const cue = statement.cue?.spans[0];
      if (cue && !cues.has(first)) cues.set(first, tokenFrom(tokens, cue[0]));
    }
  }
  return { source, ends, content, cue: cues };
}
