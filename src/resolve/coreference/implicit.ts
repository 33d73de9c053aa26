import { rules, type Speaker, type Statement } from '../../data/index.ts';
import { ELIDING_CUES } from '../../english/phraseWords.ts';
import { tokenFrom } from '../../text/annotated/annotatedText.ts';
import type { Context } from '../context.ts';
import { type FoundSpeaker, implied } from '../speakers/speakerOf.ts';

/** Whose a statement without a source is. */
export const NEIGHBOURS = rules(import.meta.url, 'neighbour', {
  // `…, adding <that it would rain>`
  elided: {},
  // a paragraph that is all quotation after another quotation
  continued: {},
});

/** `…, adding that …`: the speaker of the statement before it in the same sentence, when the cue is a participle after a comma. */
export function elidedSpeaker(
  context: Context,
  statement: Statement,
  statements: readonly Statement[],
  speakers: ReadonlyMap<Statement, Speaker | null>,
): FoundSpeaker | null {
  const cue = statement.cue?.spans[0];
  if (!cue) return null;
  const { tokens } = context.named;
  const at = tokenFrom(tokens, cue[0]);
  const token = tokens[at];
  if (!token || !ELIDING_CUES.has(token.lower)) return null;
  if (tokens[at - 1]?.text !== ',' && tokens[at - 1]?.lower !== 'and') return null;
  let best: { speaker: Speaker; end: number } | null = null;
  for (const other of statements) {
    const end = other.cue?.spans.at(-1)?.[1] ?? 0;
    const speaker = speakers.get(other);
    if (!speaker || other === statement || end > cue[0]) continue;
    if (tokens[tokenFrom(tokens, other.cue?.spans[0]?.[0] ?? 0)]?.sentence !== token.sentence) continue;
    if (!best || end > best.end) best = { speaker, end };
  }
  return best && { value: implied(best.speaker), rule: NEIGHBOURS.elided };
}

/** A paragraph that is all quotation and names nobody goes on with the speaker of the quotation before it. */
export function continuedSpeaker(
  context: Context,
  statement: Statement,
  statements: readonly Statement[],
  speakers: ReadonlyMap<Statement, Speaker | null>,
): FoundSpeaker | null {
  if (statement.cue || statement.kind !== 'direct') return null;
  const { tokens, text } = context.named;
  const start = statement.content.spans[0]?.[0] ?? 0;
  const first = tokens[tokenFrom(tokens, start)];
  if (!first || !/^["“”‘'«„]/.test(text.slice(start))) return null;
  let best: { speaker: Speaker; end: number } | null = null;
  for (const other of statements) {
    const speaker = speakers.get(other);
    if (!speaker || other === statement || other.kind === 'indirect') continue;
    const end = Math.max(
      ...[...other.content.spans, ...(other.source?.spans ?? []), ...(other.cue?.spans ?? [])].map(
        (span) => span[1],
      ),
    );
    if (end > start || (best && end <= best.end)) continue;
    best = { speaker, end };
  }
  if (!best) return null;
  const between = text.slice(best.end, start);
  return /^[\s.,”"'’]*$/.test(between) ? { value: implied(best.speaker), rule: NEIGHBOURS.continued } : null;
}
