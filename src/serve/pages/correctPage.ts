import { addressOf } from '../../app/queries/addresses.ts';
import type { CorrectView } from '../../app/queries/correctView.ts';
import { acts, speakerTypes } from '../../data/index.ts';
import type { Form } from '../routes/correctionForm.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { selectableText } from './selectableText.ts';
import { statementCard } from './statementCard.ts';

/** What was sent before, what is wrong with it, and whether who asks may correct. */
export type Sent = { readonly form: Form; readonly trouble: string | null; readonly may: boolean };

/** A statement to be corrected: the article, in which words are chosen, beside the fields that they go to. */
export function correctPage({ statement, article, names }: CorrectView, { form, trouble, may }: Sent): Html {
  const { id, speaker, source, cue, content, conditions } = statement;
  const now = (words: string | null | undefined) => words ?? 'none';
  return layout(
    'Correct a statement',
    html`<h1>Correct a statement</h1>
${statementCard(statement)}
${may ? '' : html`<p role="alert">You may read here, not correct: <a href="/sign-in">sign in</a> with the token for correcting.</p>`}
${trouble ? html`<p role="alert" class="trouble">${trouble}</p>` : ''}
<div class="choosing">
<section><h2 id="text-title">The article</h2>
<p class="facts" id="how" hidden>Select words in the text and say below what they are. By keyboard: <kbd>→</kbd> and <kbd>←</kbd> go from word to word, with <kbd>Shift</kbd> they take one more or one less; <kbd>Tab</kbd> leads on. Selecting again adds a stretch.</p>
<div id="text" class="text" tabindex="0" role="region" aria-labelledby="text-title">${selectableText(article, statement)}</div>
<div class="use" role="group" aria-label="What the selected words are" hidden><p><output>Nothing selected.</output></p>
${USES.map(([name, label]) => html`<button type="button" data-use="${name}" disabled>${label}</button> `)}</div>
</section>
<form method="post" action="${addressOf.statement(id)}/correct" aria-label="What is wrong">
<p class="facts">Fill in only what is wrong, in the article’s words; … parts stretches of one.</p>
${words('content', 'Content', content.text)}
${words('source', 'Source', now(source?.text))}
${words('cue', 'Cue', now(cue?.text))}
<div class="part"><label>Conditions, one a line <textarea name="condition" rows="2" placeholder="${conditions.map(({ text }) => text).join('\n') || 'none'}">${form.condition ?? ''}</textarea></label>${at('condition')} ${none('condition')}</div>
<div class="part"><label>Speaker, as the article names them <input name="speaker" list="speakers" placeholder="${now(speaker?.name)}" value="${form.speaker ?? ''}"></label>${at('speaker')} ${none('speaker')}</div>
<datalist id="speakers">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
<div class="part"><label>Role <input name="role" placeholder="${now(speaker?.role)}" value="${form.role ?? ''}"></label></div>
<div class="part"><label>The speaker is a ${select('type', '', speakerTypes, speaker?.type ?? 'person')}</label></div>
<div class="part"><label>Who that is in the record, by name or id <input name="person" data-names value="${form.person ?? ''}"></label> ${none('person')}</div>
<div class="part"><label>Act ${select('act', 'right as it is', acts, '')}</label></div>
<div class="part">${check('not-a-statement', 'This is no statement')}</div>
<div class="part"><label>Your name <input name="author" required autocomplete="name" value="${form.author ?? ''}"></label></div>
<div class="part"><label>Why <input name="reason" value="${form.reason ?? ''}"></label></div>
<p><button ${may ? '' : 'disabled'}>Correct</button> <a href="${addressOf.statement(id)}">Leave it as it is</a></p>
</form>
</div>`,
    '',
    '/selecting.js',
  );

  function words(name: string, label: string, before: string): Html {
    return html`<div class="part"><label>${label} <input name="${name}" placeholder="${before}" value="${form[name] ?? ''}"></label>${at(name)}${name === 'content' ? '' : html` ${none(name)}`}</div>`;
  }

  /** Where words stand that were chosen in the text, and what takes the choice back. */
  function at(name: string): Html {
    return html`<input type="hidden" name="${name}-at" value="${form[`${name}-at`] ?? ''}"> <button type="button" data-anew="${name}" hidden>Choose anew</button>`;
  }

  function none(name: string): Html {
    return check(`no-${name}`, name === 'person' ? 'nobody whom it knows' : 'there is none');
  }

  function check(name: string, label: string): Html {
    return html`<label class="none"><input type="checkbox" name="${name}" ${form[name] === 'on' ? 'checked' : ''}> ${label}</label>`;
  }

  function select(name: string, empty: string, values: readonly string[], chosen: string): Html {
    const now = form[name] ?? chosen;
    return html`<select name="${name}">${empty ? html`<option value="">${empty}</option>` : ''}${values.map((value) => html`<option ${now === value ? 'selected' : ''}>${value}</option>`)}</select>`;
  }
}

/** What selected words can be. */
const USES = [
  ['content', 'Content'],
  ['source', 'Source'],
  ['cue', 'Cue'],
  ['condition', 'A condition'],
  ['speaker', 'The speaker’s name'],
] as const;
