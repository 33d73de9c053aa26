import { addressOf } from '../../app/queries/addresses.ts';
import { dayOf } from '../../app/queries/dayOf.ts';
import type { PersonToCorrect } from '../../app/queries/getPersonToCorrect.ts';
import { gendersCounted, roleClasses } from '../../data/index.ts';
import { GENDER_WORDS, ROLE_CLASS_WORDS } from '../../render/wording.ts';
import { articleName } from './articleName.ts';
import { authorFields } from './authorFields.ts';
import { correctionList } from './correctionList.ts';
import { formNotices, type Sent } from './formNotices.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** The page for renaming a person, merging them into another, or splitting them by articles. */
export function correctPersonPage(
  { person, articles, corrections }: PersonToCorrect,
  { form, trouble, may }: Sent,
): Html {
  const { name, address } = person;
  return layout(
    `Correct who ${name} is`,
    html`<h1>Correct who ${name} is</h1>
${formNotices({ may, trouble })}
<form method="post" action="${address}/correct" aria-label="What is wrong">
<p class="facts">Fill in only what is wrong.</p>
<div class="part"><label>Another name <input name="name" placeholder="${name}" value="${form.name ?? ''}"></label></div>
<div class="part"><label>The same person as, by name or id <input name="into" data-names value="${form.into ?? ''}"></label></div>
<div class="part"><label>Counted as, among <a href="/sources?person=${person.id}">who is quoted</a> <select name="gender">${options(gendersCounted, form.gender, GENDER_WORDS)}</select></label>
<label>Class of roles <select name="roleClass">${options(roleClasses, form.roleClass, ROLE_CLASS_WORDS)}</select></label></div>
<fieldset class="part"><legend>Somebody else is meant in these articles</legend>
<ul>${articles.map(
      ({ article, passage, ...one }) =>
        html`<li><label><input type="checkbox" name="article-${article.id}" ${form[`article-${article.id}`] === 'on' ? 'checked' : ''}> <a href="${addressOf.article(article.id)}">${articleName(article)}</a>, ${article.publisher ?? 'no publisher'}, ${dayOf({ article, saidAt: one.saidAt })}</label><br><span class="quiet" dir="auto">${passage.text}</span></li>`,
    )}</ul>
<label>Name of this other person <input name="other" placeholder="${name}" value="${form.other ?? ''}"></label></fieldset>
${authorFields(form)}
<p><button ${may ? '' : 'disabled'}>Correct</button> <a href="${address}">Cancel</a></p>
</form>
${correctionList(corrections)}`,
  );
}

function options<T extends string>(
  values: readonly T[],
  chosen: string | undefined,
  words: Readonly<Record<T, string>>,
): Html {
  return html`<option value="">as it is</option>${values.map((value) => html`<option value="${value}" ${chosen === value ? 'selected' : ''}>${words[value]}</option>`)}`;
}
