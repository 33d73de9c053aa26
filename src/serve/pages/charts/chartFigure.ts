import { html } from '../html.ts';
import type { Html } from '../layout.ts';

/** A row of the table below a chart. */
export type ChartRow = {
  readonly name: string;
  readonly address: string | null;
  readonly statements: number;
};

/** A chart, with a table of its numbers that can be opened below it. */
export function chartFigure(drawn: Html, caption: string, head: string, rows: readonly ChartRow[]): Html {
  return html`<figure class="charted">${drawn}
<details><summary>Show as a table</summary>
<table><caption>${caption}</caption>
<thead><tr><th scope="col">${head}</th><th scope="col" class="number">Statements</th></tr></thead>
<tbody>${rows.map(
    ({ name, address, statements }) =>
      html`<tr><th scope="row">${address ? html`<a href="${address}">${name}</a>` : name}</th><td class="number">${statements}</td></tr>`,
  )}</tbody>
</table></details></figure>`;
}
