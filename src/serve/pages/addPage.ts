import type { Stage } from '../routes/adding.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** Stands where articles are added on other servers. */
export function readOnlyPage(): Html {
  return layout(
    'Add',
    html`<h1>Add an article</h1>
<p>This server only reads its record. Articles are added to it with <code>onrecord add</code>, or here once it is started without <code>--read-only</code>.</p>`,
  );
}

/** Takes a text, an address or a file, from who `may` add. */
export function addPage(may: boolean): Html {
  return layout(
    'Add',
    html`<h1>Add an article</h1>
${may ? '' : html`<p role="alert">You may read here, not add: <a href="/sign-in">sign in</a> with the token for correcting.</p>`}
<form method="post" action="/add" enctype="multipart/form-data" class="add">
<p><label>Text <textarea name="text" rows="10" cols="60"></textarea></label></p>
<p><label>or the address of a page <input type="url" name="url" placeholder="https://"></label></p>
<p><label>or a file <input type="file" name="file" accept=".txt,.html,.htm,.gz"></label></p>
<p><button ${may ? '' : 'disabled'}>Add</button></p>
</form>`,
  );
}

/** How far an adding is; a browser without script asks again by itself. */
export function addingPage(id: string, { state, says, address }: Stage): Html {
  return layout(
    'Adding',
    html`<h1>Adding</h1>
<p id="stage" role="status" data-stages="/add/${id}/stages">${says}</p>
${
  state === 'running'
    ? html`<noscript><meta http-equiv="refresh" content="1"></noscript>`
    : address
      ? html`<p><a href="${address}">To the article</a></p>`
      : html`<p><a href="/add">Try again</a></p>`
}`,
    '',
    state === 'running' ? '/adding.js' : null,
  );
}
