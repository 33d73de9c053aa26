import type { PlotOptions } from '@observablehq/plot';
import { raw } from 'hono/html';
import type { Html } from '../layout.ts';

type Plot = typeof import('@observablehq/plot');

/** The title and description of a chart, for readers who do not see it; `id` is unique on the page. */
export type ChartWords = { readonly id: string; readonly title: string; readonly description: string };

/**
 * A chart as inline SVG, without script or inline style (the content security policy allows none); classes give the colours.
 * Screen readers get a chart with links as a group, any other chart as one image.
 */
export async function chart(
  { id, title, description }: ChartWords,
  make: (plot: Plot) => PlotOptions,
): Promise<Html> {
  // Loaded when the first chart is drawn: a server for assistants draws none, and starts sooner.
  const [plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<html><body></body></html>');
  const svg = plot.plot({ ...make(plot), document: document as never }) as unknown as SvgNode;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const one of [svg, ...svg.querySelectorAll('*')]) {
    one.removeAttribute('style');
    // Plot labels groups by what it drew (“bar”), which says nothing to a screen reader's user.
    one.removeAttribute('aria-label');
  }
  for (const name of ['width', 'height', 'font-family', 'font-size']) svg.removeAttribute(name);
  svg.setAttribute('class', 'chart');
  svg.setAttribute('role', svg.querySelector('a') ? 'group' : 'img');
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-description`);
  for (const [name, words] of [
    ['desc', description],
    ['title', title],
  ] as const) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name) as unknown as SvgNode;
    element.setAttribute('id', `${id}-${name === 'desc' ? 'description' : 'title'}`);
    element.textContent = words;
    svg.prepend(element);
  }
  // linkedom escapes texts and attributes when it writes them.
  return raw(svg.outerHTML);
}

/** The methods used of linkedom's elements; its own types need the DOM library of a browser. */
type SvgNode = {
  textContent: string;
  readonly outerHTML: string;
  querySelector(selector: string): SvgNode | null;
  querySelectorAll(selector: string): Iterable<SvgNode>;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  prepend(node: SvgNode): void;
  remove(): void;
};
