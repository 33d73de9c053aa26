import type { PlotOptions } from '@observablehq/plot';
import { raw } from 'hono/html';
import type { Html } from '../layout.ts';

type Plot = typeof import('@observablehq/plot');

/** What a chart is called, and what it says, for those who do not see it. `id` is the page's own. */
export type ChartWords = { readonly id: string; readonly title: string; readonly description: string };

/**
 * A chart as SVG in the page: no script, no style of its own (the policy allows none), colours by the classes that marks bear.
 * What has links in it is read as a group, any other chart as one image.
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
    // Plot labels groups by what it drew (“bar”), which tells a listener nothing.
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
    const told = document.createElementNS('http://www.w3.org/2000/svg', name) as unknown as SvgNode;
    told.setAttribute('id', `${id}-${name === 'desc' ? 'description' : 'title'}`);
    told.textContent = words;
    svg.prepend(told);
  }
  // linkedom escapes texts and attributes when it writes them.
  return raw(svg.outerHTML);
}

/** What is used of linkedom's elements, whose types are those of a browser that is not there. */
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
