import type { Statement } from '../../data/index.ts';
import { type Digest, digestOf } from './digestOf.ts';

/** The effect of corrections on a statement. */
export type Corrected = {
  readonly rejected: boolean;
  /**
   * The statement as the machine found it, as JSON, and whether its current reading still finds it; null without
   * corrections.
   */
  readonly machine: { readonly json: string; readonly found: number } | null;
  /** The numbers of the corrections in force, in order. */
  readonly corrections: readonly number[];
};

export const UNCORRECTED: Corrected = { rejected: false, machine: null, corrections: [] };

/**
 * The digest of a statement as it is stored: every field except its words, which follow from the spans and the
 * article's text.
 */
export function statementDigest(
  { number: article, program }: { readonly number: number; readonly program: string },
  number: number,
  statement: Statement,
  { rejected, machine, corrections }: Corrected = UNCORRECTED,
): Digest {
  const { id, kind, act, negated, within, confidence, model, source, cue, content } = statement;
  const { speakers, conditions, addressee, saidAt, occasion } = statement;
  return digestOf('statement', [
    ...[number, article, program, id, kind, act, negated, within, confidence, model],
    ...[source?.spans ?? [], cue?.spans ?? [], content.spans, speakersFields(speakers)],
    conditions.map(({ connective, span }) => [connective, span]),
    ...[addressee?.span ?? null, saidAt ? [saidAt.span, saidAt.date] : null, occasion?.span ?? null],
    ...[rejected, machine && [machine.json, machine.found], corrections],
    ...turnFields(statement),
  ]);
}

/** Empty for other statements, so that digests of earlier records stay valid. */
function turnFields({ turn, at, parts }: Statement) {
  return turn === undefined ? [] : [turn, at ?? null, (parts ?? []).map(({ span, act }) => [span, act])];
}

/** A single speaker is not in a list, as before there could be several. */
function speakersFields(speakers: Statement['speakers']) {
  const [first = null, ...others] = speakers.map(speakerFields);
  return others.length === 0 ? first : [first, ...others];
}

function speakerFields(speaker: Statement['speakers'][number]) {
  const { name, type, aliases, role, via, mention, person, onBehalfOf, confidence } = speaker;
  return [name, type, aliases, role, via, mention, person, onBehalfOf, confidence];
}
