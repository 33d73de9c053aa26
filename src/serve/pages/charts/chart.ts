import type { PlotOptions } from '@observablehq/plot';
import { raw } from 'hono/html';
import type { Html } from '../layout.ts';

type Plot = typeof import('@observablehq/plot');

/** The title and description of a chart for screen readers; `id` is unique on the page. */
export type ChartWords = { readonly id: string; readonly title: string; readonly description: string };

/**
 * A chart as inline SVG, without scripts or inline styles, which the content security policy forbids; classes set the
 * colours. For screen readers, a chart with links is a group, any other chart is one image.
 */
export async function chart(
  { id, title, description }: ChartWords,
  make: (plot: Plot) => PlotOptions,
): Promise<Html> {
  // Loaded for the first chart: a server for assistants draws none, and starts faster.
  const [plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<html><body></body></html>');
  const svg = plot.plot({ ...make(plot), document: document as never }) as unknown as SvgNode;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const one of [svg, ...svg.querySelectorAll('*')]) {
    one.removeAttribute('style');
    // Plot labels groups by what it drew (“bar”), which says nothing to users of screen readers.
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
  // linkedom escapes text and attributes when it serializes them.
  return raw(svg.outerHTML);
}

/** The methods of linkedom's elements that are used; its own types need the browser's DOM library. */
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
