import type { Statement, StatementView } from '../../data/index.ts';
import { visible } from '../../render/visible.ts';
import { confidenceWords } from '../../render/wording.ts';
import { STYLE } from './prettyMarks.ts';
import type { Piece } from './prettyWrap.ts';

/**
 * What is known of a statement beside its words: speaker · act · conditions · when it was said · how the speaker was found
 * and both confidences, or who checked them.
 * `numbers` gives each statement of the article its number, by id.
 */
export function statementLine(
  statement: Statement & Pick<StatementView, 'checked'>,
  numbers: ReadonlyMap<string, number>,
  color: boolean,
): Piece[] {
  const { speaker, act, negated, conditions, saidAt, within } = statement;
  const outer = within === null ? undefined : numbers.get(within);
  const facts: Piece[] = [
    speaker ? piece(speaker.name, STYLE.strong) : piece('no speaker named', STYLE.quiet),
    piece(act, STYLE.cue),
    ...(negated ? [piece('negated', STYLE.strong)] : []),
    ...conditions.map(({ text }) => piece(text, STYLE.condition)),
    ...(saidAt ? [piece(saidAt.date ? `${saidAt.text} (${saidAt.date})` : saidAt.text, STYLE.quiet)] : []),
    ...(outer === undefined ? [] : [piece(`within ${outer}`, STYLE.quiet)]),
    piece(confidenceWords(statement), STYLE.quiet),
  ];
  return facts.flatMap((fact, index) => (index === 0 ? [fact] : [piece(' · ', STYLE.quiet), fact]));

  function piece(text: string, sgr: string): Piece {
    return { text: visible(text).replace(/(?<!\s)\s*\n\s*/g, ' '), sgr: color ? sgr : '' };
  }
}
