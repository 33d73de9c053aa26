import { addressOf } from '../../app/queries/addresses.ts';
import { type Article, acts, LONGEST, type StatementView, speakerTypes } from '../../data/index.ts';
import { headingOf } from '../../render/headingOf.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import { countOf } from '../../text/countOf.ts';
import { authorFields } from './authorFields.ts';
import { formNotices, type Sent } from './formNotices.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { pickedWords, wordPicker } from './wordPicker.ts';

/**
 * The page for adding a statement that the program missed: the article, in which words are selected, next to the fields
 * for them.
 */
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
<p class="summary"><a href="${address}">${headingOf(article)}</a>: ${countOf(statements.length, 'statement')} in the record.</p>
${formNotices({ may, trouble })}
<div class="choosing">
${wordPicker(article, null)}
<form method="post" action="${address}/statements" aria-label="The statement">
<p class="facts">Give words exactly as they are in the article. Put … between words that are not next to each other, or give their offsets in the text: 12-40 52-60.</p>
${field('content', 'What was said', true)}
${field('source', 'Attributed to')}
${field('cue', 'Reporting words')}
${field('speaker', 'Speaker, by the name in the article or a full name; several with | between their names', false, 'speakers')}
<datalist id="speakers">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
<div class="part"><label>What they did ${select('act', acts, 'assert', ACT_WORDS)}</label></div>
<div class="part"><label class="none"><input type="checkbox" name="negated" ${form.negated === 'on' ? 'checked' : ''}> the article says that this was not said</label></div>
<div class="part"><label>Conditions, one per line <textarea name="condition" rows="2">${form.condition ?? ''}</textarea></label>${pickedWords('condition', form)}</div>
<div class="part"><label>Role <input name="role" maxlength="${String(LONGEST.name)}" value="${form.role ?? ''}"></label></div>
<div class="part"><label>The speaker is a ${select('type', speakerTypes, 'person')}</label></div>
${authorFields(form)}
<p><button ${may ? '' : 'disabled'}>Add</button> <a href="${address}">Cancel</a></p>
</form>
</div>`,
    { script: '/selecting.js' },
  );

  function field(name: string, label: string, required = false, list = ''): Html {
    return html`<div class="part"><label>${label} <input name="${name}" ${required ? 'required' : ''} ${list ? html`list="${list}"` : ''} value="${form[name] ?? ''}"></label>${pickedWords(name, form)}</div>`;
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
