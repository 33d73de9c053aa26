import type { Span, Statement } from '../../src/data/index.ts';
import { sample, statementOf } from '../record/sample.ts';

const said = '🌊 “We wait,” said Ana Ruiz.\n\n“And then, if it rains, we go.” @all =1+1';
export const { article } = sample('https://reed.example/tide', []);
export const text = said;

/** The span of the first such words. */
export function spanOf(words: string): Span {
  const start = text.indexOf(words);
  return [start, start + words.length];
}

const tide = { ...article, text, title: '=HYPERLINK("x")', byline: ['Ines Marl', 'Bo "B" Lee'] };

/** Interrupted, over two paragraphs, on a condition; then one with neither source nor cue. */
export const statements: Statement[] = [
  statementOf(
    tide,
    {
      source: [spanOf('Ana Ruiz')],
      cue: [spanOf('said')],
      content: [spanOf('“We wait,”'), spanOf('“And then, if it rains, we go.”')],
    },
    'Ana Ruiz',
    {
      act: 'promise',
      kind: 'direct',
      conditions: [{ connective: 'if', span: spanOf('if it rains'), text: 'if it rains' }],
    },
  ),
  statementOf(tide, { source: [], cue: [], content: [spanOf('=1+1')] }, '', { speaker: null, negated: true }),
  statementOf(tide, { source: [], cue: [], content: [[spanOf('Ana')[0], spanOf('“And')[0] + 4]] }, '', {
    speaker: null,
  }),
];
