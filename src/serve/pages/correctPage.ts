import { addressOf } from '../../app/queries/addresses.ts';
import type { CorrectView } from '../../app/queries/correctView.ts';
import { acts, speakerTypes } from '../../data/index.ts';
import { ACT_WORDS } from '../../render/wording.ts';
import type { Form } from '../routes/correctionForm.ts';
import { authorFields } from './authorFields.ts';
import { formNotices, type Sent } from './formNotices.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { statementCard } from './statementCard.ts';
import { pickedWords, wordPicker } from './wordPicker.ts';

/** The page for correcting a statement: the article, in which words are selected, next to the fields for them. */
export function correctPage({ statement, article, names }: CorrectView, { form, trouble, may }: Sent): Html {
  const { id, speaker, speakers, source, cue, content, conditions } = statement;
  const now = (words: string | null | undefined) => words ?? 'none';
  return layout(
    'Correct a statement',
    html`<h1>Correct a statement</h1>
${statementCard(statement)}
${formNotices({ may, trouble })}
<div class="choosing">
${wordPicker(article, statement)}
<form method="post" action="${addressOf.statement(id)}/correct" aria-label="What is wrong">
${form.from === 'article' ? html`<input type="hidden" name="from" value="article">` : ''}
<div class="part"><label>Speaker, by the name in the article or a full name; several with | between their names <input name="speaker" list="speakers" maxlength="600" placeholder="${now(speaker?.name)}" value="${form.speaker ?? ''}"></label>${pickedWords('speaker', form)} ${none('speaker')}</div>
<datalist id="speakers">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
<fieldset class="part"><legend>Corrections of the speaker apply to</legend>${SCOPES.map(([value, label]) => html`<label class="none"><input type="radio" name="scope" value="${value}" ${(form.scope ?? 'statement') === value ? 'checked' : ''}> ${label}</label> `)}</fieldset>
${authorFields(form)}
<p><button ${may ? '' : 'disabled'}>Correct</button> <a href="${addressOf.statement(id)}">Cancel</a></p>
<details ${opened(form) ? 'open' : ''}><summary>Something else is wrong</summary>
<p class="facts">Fill in only what is wrong, in the article’s own words. Put … between words that are not next to each other.</p>
${words('content', 'What was said', content.text)}
${words('source', 'Attributed to', now(source?.text))}
${words('cue', 'Reporting words', now(cue?.text))}
<div class="part"><label>Conditions, one per line <textarea name="condition" rows="2" placeholder="${conditions.map(({ text }) => text).join('\n') || 'none'}">${form.condition ?? ''}</textarea></label>${pickedWords('condition', form)} ${none('condition')}</div>
<div class="part"><label>What they did ${select('act', 'unchanged', acts, '', ACT_WORDS)}</label></div>
${speakers.length > 1 ? html`<div class="part"><label>If there are several speakers: whose role, kind and person are given below <input name="which" list="speakers" value="${form.which ?? ''}"></label></div>` : ''}
<div class="part"><label>Role <input name="role" placeholder="${now(speaker?.role)}" value="${form.role ?? ''}"></label></div>
<div class="part"><label>The speaker is a ${select('type', '', speakerTypes, speaker?.type ?? 'person')}</label></div>
<div class="part"><label>The same person in the record, by name or id <input name="person" data-names value="${form.person ?? ''}"></label> ${none('person')}</div>
<div class="part">${check('not-a-statement', 'This is not a statement')}</div>
</details>
</form>
</div>`,
    { script: '/selecting.js' },
  );

  function words(name: string, label: string, before: string): Html {
    return html`<div class="part"><label>${label} <input name="${name}" placeholder="${before}" value="${form[name] ?? ''}"></label>${pickedWords(name, form)}${name === 'content' ? '' : html` ${none(name)}`}</div>`;
  }

  function none(name: string): Html {
    return check(`no-${name}`, name === 'person' ? 'not in the record' : 'none');
  }

  function check(name: string, label: string): Html {
    return html`<label class="none"><input type="checkbox" name="${name}" ${form[name] === 'on' ? 'checked' : ''}> ${label}</label>`;
  }

  function select(
    name: string,
    empty: string,
    values: readonly string[],
    chosen: string,
    words: Readonly<Record<string, string>> = {},
  ): Html {
    const now = form[name] ?? chosen;
    return html`<select name="${name}">${empty ? html`<option value="">${empty}</option>` : ''}${values.map((value) => html`<option value="${value}" ${now === value ? 'selected' : ''}>${words[value] ?? value}</option>`)}</select>`;
  }
}

/** Fields that are hidden unless one of them is used. */
const FURTHER = /^(?:no-)?(?:content|source|cue|condition|act|which|role|person|not-a-statement)(?:-at)?$/;

/** Whether a form that is shown again has a value in one of these fields. */
function opened(form: Form): boolean {
  return Object.entries(form).some(([name, value]) => FURTHER.test(name) && value !== '');
}

/** The statements to which a correction of the speaker applies. */
const SCOPES = [
  ['statement', 'this statement'],
  ['article', 'all statements of this speaker in the article'],
  ['record', 'all statements of this speaker in the record'],
] as const;
