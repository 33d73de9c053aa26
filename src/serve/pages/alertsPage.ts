import { type AlertsPage, type AlertView, acts } from '../../data/index.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** The alerts of a record, and a form for another one if the reader may add it. */
export function alertsPage({ alerts }: AlertsPage, { may }: { readonly may: boolean }): Html {
  return layout(
    'Alerts',
    html`<h1>Alerts</h1>
<p class="summary">Saved searches that alert you to what is new. Each has a feed for feed readers.</p>
${alerts.length === 0 ? html`<p>There are no alerts yet.</p>` : html`<ul>${alerts.map((one) => row(one, may))}</ul>`}
${may ? form() : html`<p>To add or remove alerts, <a href="/sign-in">sign in</a> with the correction token, or use <code>onrecord alert add</code>.</p>`}`,
  );
}

function row({ id, name, address, events, undelivered, deliversTo, error }: AlertView, may: boolean): Html {
  const waiting = undelivered > 0 ? `, ${undelivered} not delivered yet${error ? ` (${error})` : ''}` : '';
  return html`<li><p><a href="${address}">${name}</a> · ${events} found${waiting} · <a href="${address}.atom">feed</a>${deliversTo === 'feed' ? '' : ` and ${deliversTo}`}</p>
${may ? html`<form method="post" action="/alerts/${id}/remove"><button aria-label="Remove ${name}">Remove</button></form>` : ''}</li>`;
}

function form(): Html {
  return html`<h2>New alert</h2>
<form class="filters" method="post" action="/alerts" aria-label="New alert">
<label>Name <input name="name"></label>
<label>Speaker <input name="speaker" data-names></label>
<label>What they did <select name="act"><option value="">any</option>${acts.map((act) => html`<option value="${act}">${ACT_WORDS[act]}</option>`)}</select></label>
<label>Meaning <input name="about"></label>
<label>Publisher <input name="publisher"></label>
<label><input type="checkbox" name="changes"> position changes</label>
<label><input type="checkbox" name="edits"> edited articles</label>
<button>Add</button>
</form>`;
}
