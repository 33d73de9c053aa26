import type { CorrectView } from '../../app/queries/correctView.ts';
import { overlapsAny, type ReviewView } from '../../data/index.ts';
import { percent } from '../../render/wording.ts';
import { formNotices } from './formNotices.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { selectableText } from './selectableText.ts';
import { statementCard, statementList } from './statementCard.ts';

/** The reviewer, the error in the form, whether the reader may send it, and the position in the queue. */
export type ReviewShown = {
  readonly author: string;
  readonly trouble: string | null;
  readonly may: boolean;
  readonly query: { readonly below?: number | undefined; readonly cursor?: string | undefined };
};

/** How many names in the article get a button. */
const BUTTONS = 9;

/** The review queue: its first statement with buttons, and the statements after it. */
export function reviewPage(review: ReviewView, current: CorrectView | null, shown: ReviewShown): Html {
  const { statements, waiting, done, below } = review;
  return layout(
    'Review',
    html`<h1>Review</h1>
<p class="summary">Statements with a confidence below ${percent(below)}, or whose speaker has such a confidence, and statements that an alert found unsure; the least sure first. <a href="/corrections">All corrections</a></p>
<p class="facts"><progress max="${done + waiting}" value="${done}" aria-label="Reviewed"></progress> ${done.toLocaleString('en')} of ${(done + waiting).toLocaleString('en')} done${doneBy(review)}</p>
${formNotices(shown)}
${current ? reviewed(current, shown) : html`<p>${waiting > 0 ? html`You skipped the rest. <a href="/review">Start again</a>` : 'There is nothing to review.'}</p>`}
${statements.length > 1 ? html`<h2>After it</h2>${statementList(statements.slice(1))}` : ''}`,
    { script: '/reviewing.js' },
  );
}

function doneBy({ by }: ReviewView): Html {
  if (by.length === 0) return html``;
  return html`: ${by.map(({ author, statements }, i) => html`${i === 0 ? '' : ', '}${author || '(name removed)'} ${statements.toLocaleString('en')}`)}`;
}

function reviewed({ statement, article, names }: CorrectView, shown: ReviewShown): Html {
  const { id, address, speakers, source, cue, content } = statement;
  const touches = overlapsAny([source, cue, content].flatMap((part) => part?.spans ?? []));
  const at = article.paragraphs.findIndex(({ span }) => touches(span));
  const last = article.paragraphs.findLastIndex(({ span }) => touches(span));
  // The paragraph before usually says who `she` is.
  const paragraphs = article.paragraphs.slice(Math.max(0, at - 1), last + 1);
  const others = names.filter((name) => speakers.every((one) => one.name !== name));
  return html`<section class="reviewed" aria-labelledby="now"><h2 id="now">Is this right?</h2>
${statementCard(statement)}
<blockquote dir="auto">${selectableText({ ...article, paragraphs }, statement)}</blockquote>
${shown.author ? '' : nameForm(shown)}
<div class="verdicts">
${button('accept', 'a', 'Accept')}
${speakers.length > 0 ? button('nobody', 'u', 'No speaker is named') : ''}
${button('none', 'n', 'Not a statement')}
<a href="/review?${addressAfter(shown.query)}" data-key="s">Skip <kbd hidden>s</kbd></a>
<a href="${address}/correct">Correct something else</a>
</div>
<div class="verdicts"><p id="who">Wrong speaker; it is</p>
${others.slice(0, BUTTONS).map((name, i) => form(html`<input type="hidden" name="speaker" value="${name}"><button data-key="${i + 1}" ${enabled(shown)}>${name} <kbd hidden>${i + 1}</kbd></button>`))}
${form(html`<label>somebody else <input name="speaker" data-names required maxlength="300" data-key="w"></label> <button ${enabled(shown)}>Set</button>`)}
</div>
<p class="keys" hidden><kbd>a</kbd> accept, <kbd>1</kbd>–<kbd>9</kbd> speaker, <kbd>w</kbd> somebody else, <kbd>n</kbd> not a statement, <kbd>u</kbd> no speaker, <kbd>s</kbd> skip. <label><input type="checkbox" checked> Use these keys</label></p>
${shown.author ? html`<p class="facts">You are ${shown.author}.</p>${nameForm(shown)}` : ''}
</section>`;

  function button(verdict: string, key: string, label: string): Html {
    return form(
      html`<input type="hidden" name="verdict" value="${verdict}"><button data-key="${key}" ${enabled(shown)}>${label} <kbd hidden>${key}</kbd></button>`,
    );
  }

  function form(fields: Html): Html {
    return html`<form method="post" action="/review/${id}">${place(shown.query)}<input type="hidden" name="author" value="${shown.author}">${fields}</form>`;
  }
}

function enabled({ author, may }: ReviewShown): string {
  return may && author ? '' : 'disabled';
}

/** The author of all corrections: asked for once, then kept in a cookie. */
function nameForm({ author, may, query }: ReviewShown): Html {
  return html`<form method="post" action="/review/name" class="named">${place(query)}<label>${author ? 'Another name' : 'Your name, which is stored with each decision'} <input name="author" required maxlength="200" autocomplete="name"></label> <button ${may ? '' : 'disabled'}>Use it</button></form>`;
}

function place({ below, cursor }: ReviewShown['query']): Html {
  return html`${below === undefined ? '' : html`<input type="hidden" name="below" value="${String(below)}">`}${cursor ? html`<input type="hidden" name="cursor" value="${cursor}">` : ''}`;
}

/** The queue without its first statement. */
function addressAfter({ below, cursor }: ReviewShown['query']): string {
  const skipped = Number(cursor?.slice('from-'.length) ?? 0);
  const query = { ...(below === undefined ? {} : { below: String(below) }), cursor: `from-${skipped + 1}` };
  return String(new URLSearchParams(query));
}
