import { overlapsAny, rules, type Span, trimSpan } from '../data/index.ts';
import type { AnnotatedText } from '../text/annotated/annotatedText.ts';
import { speakerBefore } from '../text/attribution.ts';
import { outerSpans } from '../text/quotationMarks.ts';
import type { Candidate } from './candidate.ts';
import { SURE_OF_LONE } from './find/loneQuotations.ts';

/** Statements that rules find by their plain form. */
export const PLAIN = rules(import.meta.url, 'plain', {
  // `Nairobi: Minister Ana Ruiz said the border was open.`
  said: {},
});

/** The place that a report begins with: `Nairobi: `, `LIMA, Peru — `. */
const DATELINE = /^\p{Lu}[\p{L}.,’' -]{1,40}?(?::|\s[—–-]{1,2})\s+/u;
/** `said`, with what may stand between it and what was said. */
const SAID =
  /^\s?(said|told (?:reporters|journalists|parliament|the court))(?: (?:on|in) \p{Lu}\p{L}+| yesterday| today)?(?: that)? (?=\p{L})/u;
/** A content of fewer words may be the end of a sentence that goes on elsewhere. */
const LEAST_WORDS = 3;

/**
 * What a sentence plainly reports and the model missed: whoever is named at its beginning, behind its place, *said*, and the rest. Sentences
 * in which anything was found, and those within quotation marks, are left to the model. `taken` are the spans of all parts found so far.
 */
export function plainlySaid(
  { text, blocks, sentences, quotations }: AnnotatedText,
  taken: readonly Span[],
): Candidate[] {
  const isTaken = overlapsAny(taken.toSorted((a, b) => a[0] - b[0]));
  const isQuoted = overlapsAny(outerSpans(quotations));
  const opening = new Set(blocks.map(({ span }) => span[0]));
  return sentences.flatMap((sentence): Candidate[] => {
    const line = text.slice(...sentence);
    const place = opening.has(sentence[0]) ? (DATELINE.exec(line)?.[0].length ?? 0) : 0;
    for (const from of new Set([sentence[0] + place, sentence[0]])) {
      const source = speakerBefore(text, from, sentence[1]);
      const said = source && SAID.exec(text.slice(source[1], sentence[1]));
      if (!source || !said) continue;
      const cue: Span = [source[1] + said[0].indexOf(said[1]!), source[1] + said[0].indexOf(said[1]!) + 4];
      const content = trimSpan(text, [
        source[1] + said[0].length,
        sentence[1] - (/[.!?]$/.test(line) ? 1 : 0),
      ]);
      if (!content || text.slice(...content).split(/\s+/).length < LEAST_WORDS) return [];
      if ([source, cue, content].some(isTaken) || isQuoted([source[0], cue[1]])) return [];
      return [
        {
          source: [source],
          cue: [cue],
          content: [content],
          confidence: SURE_OF_LONE,
          tagged: null,
          rule: PLAIN.said,
          within: null,
        },
      ];
    }
    return [];
  });
}
