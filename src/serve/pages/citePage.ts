import { addressOf } from '../../app/queries/addresses.ts';
import type { Citation } from '../../data/index.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** A citation of a statement, to copy or to save as a file for a citation program. */
export function citePage({ id, text }: Citation): Html {
  const address = addressOf.citation(id);
  return layout(
    'Citation',
    html`<h1>Citation</h1>
<pre class="citation" id="citation" dir="auto" tabindex="0">${text}</pre>
<p><button type="button" data-copies="citation" hidden>Copy</button></p>
<p class="facts">For citation programs: <a href="${address}.ris">RIS</a>, <a href="${address}.csl.json">CSL-JSON</a>. <a href="${addressOf.statement(id)}">To the statement</a></p>`,
  );
}
