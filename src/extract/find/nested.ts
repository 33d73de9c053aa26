import { contains, type Span } from '../../data/index.ts';
import type { StatementSpans } from '../describe/index.ts';

/** Words that stand for whoever speaks in the content that they stand in. */
const SELF = /^(?:i|we|me|us|myself|ourselves)$/i;

/** Words for nobody, who reports nothing: `Nobody has asked me`. */
const NOBODY = /^(?:nobody|no one|no-one|none)$/i;

/**
 * Whether what a content reports in turn is another's saying, thought or wish: it has a source of its own, which is not the one who
 * speaks (`I think`), and a content that is shorter than the content around it.
 */
export function isAnothers(
  text: string,
  { source, content }: StatementSpans,
  outer: readonly Span[],
): boolean {
  const [first] = source;
  if (!first || content.length === 0) return false;
  const words = text.slice(first[0], first[1]);
  if (SELF.test(words.split(/\s+/)[0]!) || NOBODY.test(words)) return false;
  return [...source, ...content].every((span) => outer.some((part) => contains(part, span)));
}
