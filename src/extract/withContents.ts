import { contains, type Span, trimSpan } from '../data/index.ts';
import type { Candidate } from './candidate.ts';

/**
 * The candidates with other contents: those whose content has no words left are dropped, and with them those nested in them; a nested
 * one is dropped as well where its parts are no longer in the content around it.
 */
export function withContents(
  candidates: readonly Candidate[],
  contents: ReadonlyMap<Candidate, readonly Span[]>,
): Candidate[] {
  if (contents.size === 0) return [...candidates];
  const changed = new Map<readonly Span[], Candidate | null>();
  const replaced = candidates.map((one) => {
    const content = contents.get(one);
    if (!content) return one;
    const other = content.length > 0 ? { ...one, content } : null;
    changed.set(one.content, other);
    return other;
  });
  return replaced.flatMap((one) => {
    if (!one?.within) return one ?? [];
    const around = changed.get(one.within.content);
    if (around === undefined) return one;
    const parts = [...one.source, ...one.cue, ...one.content];
    const { source = [], cue = [], content = [] } = around ?? {};
    if (!parts.every((span) => content.some((part) => contains(part, span)))) return [];
    return { ...one, within: { source, cue, content } };
  });
}

/** The candidates with other sources, by their contents. */
export function withSources(
  candidates: readonly Candidate[],
  sources: ReadonlyMap<readonly Span[], readonly Span[]>,
): Candidate[] {
  return candidates.map((one) => {
    const source = sources.get(one.content);
    return source ? { ...one, source } : one;
  });
}

/** Spans in order, without those that hold no word; those that only space within a paragraph parts are one. */
export function joinedSpans(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const words = /[\p{L}\p{N}]/u.test(text.slice(...span)) ? trimSpan(text, span) : null;
    const last = found.at(-1);
    if (!words) continue;
    if (last && /^[^\S\n]*$/.test(text.slice(last[1], words[0])))
      found[found.length - 1] = [last[0], words[1]];
    else found.push(words);
  }
  return found;
}
