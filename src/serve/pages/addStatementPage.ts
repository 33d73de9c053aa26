import { addressOf } from '../../app/queries/addresses.ts';
import { type Article, acts, LONGEST, type StatementView, speakerTypes } from '../../data/index.ts';
import { headingOf } from '../../render/headingOf.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { Sent } from './correctPage.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { selectableText } from './selectableText.ts';

/** The page on which a statement is added that the program missed: the article, in which words are selected, beside the fields that they go to. */
export function addStatementPage(
  article: Article,
  statements: readonly StatementView[],
  { form, trouble, may }: Sent,
): Html {
  const address = addressOf.article(article.id);
  const names = [
    ...new Set(statements.flatMap(({ speakers }) => speakers.map(({ name }) => name))),
  ].toSorted();
  return layout(
    'Add a statement',
    html`<h1>Add a statement that is missing</h1>
<p class="summary"><a href="${address}">${headingOf(article)}</a>: ${statements.length === 1 ? '1 statement' : `${statements.length} statements`} in the record.</p>
${may ? '' : html`<p role="alert">You can read here but not correct. To correct, <a href="/sign-in">sign in</a> with the correction token.</p>`}
${trouble ? html`<p role="alert" class="trouble">${trouble}</p>` : ''}
<div class="choosing">
<section><h2 id="text-title">The article</h2>
<p class="facts" id="how" hidden>Select words in the text, then press the button for the part that they are. By keyboard: <kbd>→</kbd> and <kbd>←</kbd> move from word to word, with <kbd>Shift</kbd> they extend or shorten the selection; <kbd>Tab</kbd> goes to the buttons. A second selection is added to the first.</p>
<div id="text" class="text" tabindex="0" role="region" aria-labelledby="text-title">${selectableText(article, null)}</div>
<div class="use" role="group" aria-label="What the selected words are" hidden><p><output>Nothing selected.</output></p>
${USES.map(([name, label]) => html`<button type="button" data-use="${name}" disabled>${label}</button> `)}</div>
</section>
<form method="post" action="${address}/statements" aria-label="The statement">
<p class="facts">Exactly as the article has it. Put … between words that are not next to each other; or write where they are, as characters of the text: 12-40 52-60.</p>
${field('content', 'What was said', true)}
${field('source', 'Attributed to')}
${field('cue', 'Reporting words')}
${field('speaker', 'Speaker, by the name in the article or a full name; several with | between their names', false, 'speakers')}
<datalist id="speakers">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
<div class="part"><label>What they did ${select('act', acts, 'assert', ACT_WORDS)}</label></div>
<div class="part"><label class="none"><input type="checkbox" name="negated" ${form.negated === 'on' ? 'checked' : ''}> the article says that they did not say it</label></div>
<div class="part"><label>Conditions, one per line <textarea name="condition" rows="2">${form.condition ?? ''}</textarea></label>${at('condition')}</div>
<div class="part"><label>Role <input name="role" maxlength="${String(LONGEST.name)}" value="${form.role ?? ''}"></label></div>
<div class="part"><label>The speaker is a ${select('type', speakerTypes, 'person')}</label></div>
<div class="part"><label>Your name <input name="author" required autocomplete="name" maxlength="${String(LONGEST.author)}" value="${form.author ?? ''}"></label></div>
<div class="part"><label>Reason <input name="reason" maxlength="${String(LONGEST.reason)}" value="${form.reason ?? ''}"></label></div>
<p><button ${may ? '' : 'disabled'}>Add</button> <a href="${address}">Cancel</a></p>
</form>
</div>`,
    '',
    '/selecting.js',
  );

  function field(name: string, label: string, required = false, list = ''): Html {
    return html`<div class="part"><label>${label} <input name="${name}" ${required ? 'required' : ''} ${list ? html`list="${list}"` : ''} value="${form[name] ?? ''}"></label>${at(name)}</div>`;
  }

  /** The offsets of words selected in the text, and the button that clears them. */
  function at(name: string): Html {
    return html`<input type="hidden" name="${name}-at" value="${form[`${name}-at`] ?? ''}"> <button type="button" data-clear="${name}" hidden>Clear</button>`;
  }

  function select(
    name: string,
    values: readonly string[],
    chosen: string,
    words: Readonly<Record<string, string>> = {},
  ): Html {
    const now = form[name] ?? chosen;
    return html`<select name="${name}">${values.map((value) => html`<option value="${value}" ${now === value ? 'selected' : ''}>${words[value] ?? value}</option>`)}</select>`;
  }
}

/** The parts that selected words can be. */
const USES = [
  ['content', 'What was said'],
  ['source', 'Attributed to'],
  ['cue', 'Reporting words'],
  ['condition', 'Condition'],
  ['speaker', 'Speaker’s name'],
] as const;
