import type { Stage } from '../../app/actions/adding.ts';
import { LONGEST } from '../../data/index.ts';
import { formNotices } from './formNotices.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** The page that a read-only server has in place of the form for adding. */
export function readOnlyPage(): Html {
  return layout(
    'Add',
    html`<h1>Add an article</h1>
<p>This server is read-only. To add articles, run <code>onrecord add</code>, or restart the server without <code>--read-only</code>.</p>`,
  );
}

/** The form for a text, an address or a file, and fields of the article; its button works only with `may`. */
export function addPage(may: boolean, form: Readonly<Record<string, string>>, trouble: string | null): Html {
  const field = (name: string, label: string, most: number, kind = 'text', hint = '') =>
    html`<p><label>${label} <input type="${kind}" name="${name}" maxlength="${String(most)}" placeholder="${hint}" value="${form[name] ?? ''}"></label></p>`;
  return layout(
    'Add',
    html`<h1>Add an article</h1>
${formNotices({ may, trouble }, 'add')}
<form method="post" action="/add" enctype="multipart/form-data" class="add">
<p><label>Text <textarea name="text" rows="10" cols="60">${form.text ?? ''}</textarea></label></p>
<p><label>or a web address <input type="url" name="url" placeholder="https://" value="${form.url ?? ''}"></label></p>
<p><label>or a file <input type="file" name="file" accept=".txt,.html,.htm,.gz,.pdf,.docx,.rtf,.vtt,.srt,.xml"></label></p>
<fieldset><legend>Details that the page does not give</legend>
${field('title', 'Title', LONGEST.title)}
${field('publisher', 'Publisher', LONGEST.name)}
${field('byline', 'Authors, with a semicolon between them', 3000)}
${field('publishedAt', 'Published', 40, 'text', '2025-03-05, or 2025-03-05T06:30:00+01:00')}
${field('address', 'Its web address', LONGEST.address, 'url', 'https://')}
</fieldset>
<p><button ${may ? '' : 'disabled'}>Add</button></p>
</form>`,
  );
}

/** The progress of adding an article; without script the page reloads itself. */
export function addingPage(id: string, { state, says, address }: Stage): Html {
  return layout(
    'Adding the article',
    html`<h1>Adding the article</h1>
<p id="stage" role="status" data-stages="/add/${id}/stages">${says}</p>
${
  state === 'running'
    ? html`<noscript><meta http-equiv="refresh" content="1"></noscript>`
    : address
      ? html`<p><a href="${address}">Open the article</a></p>`
      : html`<p><a href="/add">Try again</a></p>`
}`,
    { script: state === 'running' ? '/adding.js' : null },
  );
}
