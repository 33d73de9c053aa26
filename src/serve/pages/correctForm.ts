import { html } from 'hono/html';
import { acts, type Correction } from '../../data/index.ts';
import type { Found } from '../answers/found.ts';
import type { Html } from './layout.ts';

/** A form to say what is wrong with a statement, and what was said before. */
export function correctForm(statement: Found, corrections: readonly Correction[]): Html {
  const { id, speaker, source, cue, content, conditions } = statement;
  const words = (name: string, label: string, now: string | undefined, none = true) =>
    html`<label>${label} <input name="${name}" placeholder="${now ?? 'none'}"></label>${
      none ? html` <label class="none"><input type="checkbox" name="no-${name}"> there is none</label>` : ''
    }`;
  return html`<details id="correct"><summary>Correct this statement</summary>
<form method="post" action="/statements/${id}/correct" class="filters">
<p class="facts">Fill in only what is wrong, in the article’s words; … parts stretches of one.</p>
<label>Act <select name="act"><option value="">right as it is</option>${acts.map((act) => html`<option>${act}</option>`)}</select></label>
${words('speaker', 'Speaker', speaker?.name)} ${words('role', 'Role', speaker?.role ?? undefined, false)}
${words('source', 'Source', source?.text)} ${words('cue', 'Cue', cue?.text)} ${words('content', 'Content', content.text, false)}
${words('condition', 'Condition', conditions[0]?.text)}
<label class="none"><input type="checkbox" name="not-a-statement"> This is no statement</label>
<label>Your name <input name="author" required autocomplete="name"></label> <label>Why <input name="reason"></label>
<button>Correct</button>
</form></details>
${corrections.length > 0 ? html`<h2>Corrections</h2><ul>${corrections.map(correctionItem)}</ul>` : ''}`;
}

function correctionItem({ number, what, author, reason, madeAt, undone }: Correction): Html {
  return html`<li>${what.replaceAll('-', ' ')}, by ${author}, ${madeAt.slice(0, 10)}${reason ? html`: ${reason}` : ''} ${
    undone
      ? html`<span class="quiet">(undone)</span>`
      : html`<form method="post" action="/corrections/${number}/undo"><label>Your name <input name="author" required></label> <button>Undo</button></form>`
  }</li>`;
}
