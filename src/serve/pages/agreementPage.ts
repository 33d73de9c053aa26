import type { AgreementView, PrecisionView, ReliabilityView } from '../../data/index.ts';
import { CODED_WORDS, judgedWords } from '../../render/codingWording.ts';
import { shareWords } from '../../render/wording.ts';
import { countOf } from '../../text/countOf.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/**
 * The form for the sheets of coders, and their agreement once they have been sent; `wrong`: why they cannot be
 * compared.
 */
export function agreementPage(view: AgreementView | null, wrong: string | null = null): Html {
  return layout(
    'Agreement of coders',
    html`<h1>Agreement of coders</h1>
${wrong === null ? '' : html`<p role="alert" class="trouble">${wrong}</p>`}
${view === null ? '' : resultHtml(view)}
<form method="post" action="/agreement" enctype="multipart/form-data" class="part" aria-label="Sheets to compare">
<p class="summary">The sheets of <a href="/sample">a random sample</a> that coders filled in, saved as CSV. They are not stored.</p>
${fileField('first', 'The sheet of one coder', true)}
${fileField('second', 'The sheet of another coder', true)}
${fileField('third', 'The sheet of a third coder (optional)')}
${fileField('machine', 'The program’s answers, if coders did not see them: sheet.machine.csv (optional)')}
<p><button>Compare</button></p></form>`,
  );
}

function fileField(name: string, label: string, required = false): Html {
  return html`<p><label>${label} <input type="file" name="${name}" accept=".csv,.tsv,.txt,text/csv" ${required ? 'required' : ''}></label></p>`;
}

function resultHtml({ coders, rows, shown, reliability, precision, findings }: AgreementView): Html {
  return html`<p class="summary">${coders.join(', ')}: ${countOf(rows, 'statement')}; coders ${shown ? 'saw' : 'did not see'} the program’s answers.</p>
${table(
  'Krippendorff’s alpha (nominal)',
  html`<th scope="col">Column</th><th scope="col" class="number">Alpha</th><th scope="col" class="number">Agreed</th><th scope="col" class="number">Units</th>`,
  reliability.map(reliabilityRow),
)}
<p class="facts">1 is perfect agreement, 0 is agreement by chance; figures of 0.8 or more can be relied on. Alpha is undefined if all values are the same.</p>
${
  precision.length === 0
    ? html`<p>To see how often the program is right, send sheet.machine.csv, too.</p>`
    : table(
        'How often the program is right, with 95% intervals',
        html`<th scope="col">Column</th><th scope="col">Judged</th><th scope="col" class="number">Right</th><th scope="col" class="number">Of</th><th scope="col" class="number">Precision</th>`,
        precision.map(precisionRow),
      )
}
${
  findings.length === 0
    ? ''
    : html`<h2>Left out</h2><ul>${findings.map(({ file, line, message }) => html`<li>${file}${line === null ? '' : `, line ${line}`}: ${message}</li>`)}</ul>`
}`;
}

function reliabilityRow({ column, alpha, agreement, units }: ReliabilityView): Html {
  return html`<tr><th scope="row">${CODED_WORDS[column]}</th><td class="number">${alpha === null ? 'undefined' : alpha.toFixed(3)}</td><td class="number">${shareWords(agreement)}</td><td class="number">${units}</td></tr>`;
}

function precisionRow({ column, coder, stratum, right, of, precision }: PrecisionView): Html {
  return html`<tr><th scope="row">${CODED_WORDS[column]}</th><td>${judgedWords({ coder, stratum })}</td><td class="number">${right}</td><td class="number">${of}</td><td class="number">${shareWords(precision)}</td></tr>`;
}

function table(caption: string, head: Html, rows: readonly Html[]): Html {
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
