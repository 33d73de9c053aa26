import { type GenderCounts, gendersCounted } from '../../../data/index.ts';
import { GENDER_WORDS, shareWords } from '../../../render/wording.ts';
import { html } from '../html.ts';
import type { Html } from '../layout.ts';
import { chart } from './chart.ts';
import { chartFigure } from './chartFigure.ts';

const WIDTH = 360;
const ROW = 42;
const CAPTION = 'Statements by gender of the people who are quoted';

/**
 * A bar chart of the shares of people by gender, each with its interval as a line; empty if nobody with a name is
 * quoted.
 */
export async function gendersFigure(genders: GenderCounts): Promise<Html> {
  const rows = gendersCounted.flatMap((gender) => {
    const { share, speakers, statements, address } = genders[gender];
    if (share === null || (gender === 'other' && speakers === 0)) return [];
    return [{ name: GENDER_WORDS[gender], ...share, statements, address, words: shareWords(share) }];
  });
  if (rows.length === 0) return html``;
  const description = rows.map(({ name, words }) => `${name} ${words}`).join(', ');
  const title = 'People who are quoted, by gender, with intervals';
  const drawn = await chart({ id: 'genders-chart', title, description }, (plot) => ({
    ...{ width: WIDTH, height: rows.length * ROW, margin: 0, axis: null },
    x: { domain: [0, 1] },
    y: { domain: rows.map(({ name }) => name), padding: 0 },
    marks: [
      plot.barX(rows, {
        ...{ x: 'share', y: 'name', className: 'bar', ariaHidden: 'true' },
        ...{ insetTop: 25, insetBottom: 8 },
      }),
      plot.ruleY(rows, { x1: 'low', x2: 'high', y: 'name', dy: 9, className: 'interval', strokeWidth: 2 }),
      plot.text(rows, {
        ...{ x: 0, y: 'name', text: 'name', href: 'address', textAnchor: 'start', fontSize: 15, dy: -9 },
      }),
      plot.text(rows, {
        ...{ y: 'name', text: 'words', frameAnchor: 'right', textAnchor: 'end' },
        ...{ fontSize: 15, dy: -9, className: 'number' },
      }),
    ],
  }));
  return chartFigure(drawn, CAPTION, 'Gender', rows);
}
