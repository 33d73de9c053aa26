import type { FrontPage } from '../../../data/index.ts';
import { html } from '../html.ts';
import type { Html } from '../layout.ts';
import { chart } from './chart.ts';
import { chartFigure } from './chartFigure.ts';

const WIDTH = 360;
const ROW = 42;
const CAPTION = 'Most quoted people, by number of statements';

/** A bar chart of the most quoted people, with each bar under a name that links to the person. */
export async function speakingFigure(speaking: NonNullable<FrontPage['speaking']>): Promise<Html> {
  const [first] = speaking;
  if (!first) return html`<p>Nobody is quoted in several articles yet.</p>`;
  const description = speaking.map(({ name, statements }) => `${name} ${statements}`).join(', ');
  const drawn = await chart({ id: 'speaking-chart', title: CAPTION, description }, (plot) => ({
    width: WIDTH,
    height: speaking.length * ROW,
    margin: 0,
    axis: null,
    x: { domain: [0, first.statements] },
    // Two people may share a name, but not an address.
    y: { domain: speaking.map(({ address }) => address), padding: 0 },
    marks: [
      plot.barX(speaking, {
        ...{ x: 'statements', y: 'address', className: 'bar', ariaHidden: 'true' },
        ...{ insetTop: 25, insetBottom: 8 },
      }),
      plot.text(speaking, {
        ...{ x: 0, y: 'address', text: 'name', href: 'address', textAnchor: 'start' },
        ...{ fontSize: 15, dy: -9, lineWidth: 20, textOverflow: 'ellipsis-end' },
      }),
      plot.text(speaking, {
        ...{ y: 'address', text: 'statements', frameAnchor: 'right', textAnchor: 'end' },
        ...{ fontSize: 15, dy: -9, className: 'number' },
      }),
    ],
  }));
  return chartFigure(drawn, CAPTION, 'Name', speaking);
}
