import type { Article, Statement } from '../../data/index.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';
import { selectableText } from './selectableText.ts';

/**
 * An article in which words are selected, and the buttons for the parts that they can be; `/selecting.js` puts them
 * into the fields.
 */
export function wordPicker(article: Article, statement: Statement | null): Html {
  return html`<section><h2 id="text-title">The article</h2>
<p class="facts" id="how" hidden>Select words in the text, then press the button for their part. By keyboard: <kbd>→</kbd> and <kbd>←</kbd> move from word to word, with <kbd>Shift</kbd> they extend or shorten the selection; <kbd>Tab</kbd> goes to the buttons. A second selection is added to the first.</p>
<div id="text" class="text" tabindex="0" role="region" aria-labelledby="text-title">${selectableText(article, statement)}</div>
<div class="use" role="group" aria-label="What the selected words are" hidden><p><output>Nothing selected.</output></p>
${USES.map(([name, label]) => html`<button type="button" data-use="${name}" disabled>${label}</button> `)}</div>
</section>`;
}

/** The offsets of words selected for a field, and the button that clears them. */
export function pickedWords(name: string, form: Readonly<Record<string, string>>): Html {
  return html`<input type="hidden" name="${name}-at" value="${form[`${name}-at`] ?? ''}"> <button type="button" data-clear="${name}" hidden>Clear</button>`;
}

/** The parts that selected words can be. */
const USES = [
  ['content', 'What was said'],
  ['source', 'Attributed to'],
  ['cue', 'Reporting words'],
  ['condition', 'Condition'],
  ['speaker', 'Speaker’s name'],
] as const;
