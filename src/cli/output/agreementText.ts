import type { AgreementView } from '../../data/index.ts';
import { CODED_WORDS, judgedWords } from '../../render/codingWording.ts';
import { shareWords } from '../../render/wording.ts';
import { countOf } from '../../text/countOf.ts';
import { table } from '../terminal/table.ts';

/** How far coders agree, and how often the program is right by them, for a terminal. */
export function agreementText(
  { coders, rows, shown, reliability, precision }: AgreementView,
  width: number,
): string {
  const seen = shown ? 'they saw what the program says' : 'they did not see what the program says';
  const blocks = [
    `${countOf(coders.length, 'coder')}, ${countOf(rows, 'statement')}; ${seen}\n`,
    table(
      ['Krippendorff’s alpha (nominal)', 'alpha', 'agreed', 'units'],
      reliability.map(({ column, alpha, agreement, units }) => [
        CODED_WORDS[column],
        alpha === null ? 'undefined' : alpha.toFixed(3),
        shareWords(agreement),
        String(units),
      ]),
      width,
    ),
    reliability.some(({ alpha, units }) => alpha === null && units > 0)
      ? 'Alpha is undefined where all coders gave one and the same value throughout.\n'
      : '',
    precision.length > 0
      ? table(
          ['How often the program is right', 'right', 'of', 'precision'],
          precision.map(({ column, coder, stratum, right, of, precision: share }) => [
            `${stratum === null ? '' : '  '}${CODED_WORDS[column]}, ${judgedWords({ coder, stratum })}`,
            String(right),
            String(of),
            shareWords(share),
          ]),
          width,
        )
      : 'How often the program is right is not known without what it says: give --machine, the file that was written beside the sheet.\n',
  ];
  return blocks.filter(Boolean).join('\n');
}
