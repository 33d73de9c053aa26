import type { StatementExplanation } from '../../app/queries/explainStatement.ts';
import type { Reason, Rule } from '../../data/index.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';
import { statementCard } from './statementCard.ts';

/** The explanation of a statement: how each field was found. */
export function whyPage({ statement, model, reasons }: StatementExplanation): Html {
  return layout(
    'How this statement was found',
    html`<h1>How this statement was found</h1>
${statementCard(statement)}
${model === null ? html`<p>The page is kept by reference, and its file is missing, so it cannot be read again.</p>` : readAgain(statement, model, reasons)}
<p><a href="${statement.address}">Back to the statement</a></p>`,
  );
}

function readAgain(
  statement: StatementExplanation['statement'],
  model: string,
  reasons: readonly Reason[] | null,
): Html {
  return html`<p class="summary">The stored page was read again for this table, with the model <code>${model}</code>. Scores are from 0 to 1.</p>
${statement.checked ? html`<p class="summary">${CHECKED}</p>` : ''}
${
  reasons
    ? html`<div class="wide" role="region" aria-label="Field by field" tabindex="0"><table>
<thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Found by</th><th scope="col">Rule and its file</th><th scope="col" class="number">Score</th><th scope="col">Runner-up</th><th scope="col">Characters</th></tr></thead>
<tbody>${reasons.map(rowHtml)}</tbody></table></div>`
    : html`<p>When the stored page is read again, this statement is not found: another model or version of the program found it (<code>${statement.model}</code>), or a person corrected it.</p>`
}`;
}

const CHECKED =
  'A person checked this statement: above is the checked statement; the table shows what the program finds by itself.';

function rowHtml({ field, value, by, score, rules, runnerUp, spans }: Reason): Html {
  return html`<tr><th scope="row">${field}</th><td dir="auto">${value}</td><td>${by}</td><td>${rules.map(ruleHtml)}</td><td class="number">${score === null ? '' : score.toFixed(2)}</td><td>${
    runnerUp
      ? html`${runnerUp.value} ${runnerUp.score.toFixed(2)}${runnerUp.rule ? ruleHtml(runnerUp.rule) : ''}`
      : ''
  }</td><td>${spans.map(([start, end]) => `${start}–${end}`).join(', ')}</td></tr>`;
}

function ruleHtml({ id, file }: Rule): Html {
  return html`<div><code>${id}</code> · <code>${file}</code></div>`;
}
