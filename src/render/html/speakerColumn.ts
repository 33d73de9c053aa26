import type { Statement } from '../../data/index.ts';
import type { Numbered } from '../numbered.ts';
import { runsOf } from '../runs.ts';
import { actWords, confidenceWords, KIND_WORDS } from '../wording.ts';
import { dayOf } from './day.ts';
import { escapeHtml } from './escape.ts';
import { entryId, placeId } from './runHtml.ts';

/** The statements grouped by speaker, most statements first; those without a speaker come last. */
export function speakerColumn(item: Numbered, level: number): string {
  const groups = Map.groupBy(item.statements, ({ speaker }) => speaker?.name ?? null);
  const ordered = [...groups].sort(
    ([a, ofA], [b, ofB]) => Number(a === null) - Number(b === null) || ofB.length - ofA.length,
  );
  return ordered.map(([name, statements]) => group(item, name, statements, level)).join('\n');
}

function group(item: Numbered, name: string | null, statements: readonly Statement[], level: number): string {
  const role = statements.find(({ speaker }) => speaker?.role)?.speaker?.role;
  const names = statements[0]?.speakers.map((one) => one.name).join(' and ');
  const entries = statements.map((statement) => entry(item, statement)).join('\n');
  return `<section class="speaker">
<h${level} dir="auto">${escapeHtml(name === null ? 'No speaker named' : (names ?? name))}</h${level}>
${role ? `<p class="role" dir="auto">${escapeHtml(role)}</p>\n` : ''}<ul>
${entries}
</ul>
</section>`;
}

function entry(item: Numbered, statement: Statement): string {
  const number = item.numbers.get(statement.id)!;
  return `<li id="${entryId(statement)}">
<p class="act"><a href="#${placeId(statement)}" aria-label="Statement ${number} in the article">${number}</a> <b${statement.negated ? ' class="negated"' : ''}>${actWords(statement)}</b></p>
<p class="words" dir="auto">${wordsHtml(item, statement)}</p>
<p class="facts">${factsOf(item, statement).map(escapeHtml).join(' · ')}</p>
${whyHtml(item, statement)}${linksHtml(item, statement)}</li>`;
}

/** The content, its conditions marked. */
function wordsHtml({ article }: Numbered, statement: Statement): string {
  const marks = statement.conditions.map(
    ({ span }) => ({ role: 'condition', span, statement: 0, first: true, last: true }) as const,
  );
  return statement.content.spans
    .map((range) =>
      runsOf(range, marks)
        .map(({ span, marks: held }) => {
          const words = escapeHtml(article.text.slice(...span));
          return held.length > 0 ? `<span class="condition">${words}</span>` : words;
        })
        .join(''),
    )
    .join(' … ');
}

function factsOf({ numbers }: Numbered, statement: Statement): string[] {
  const { kind, saidAt, within, occasion } = statement;
  const outer = within === null ? undefined : numbers.get(within);
  return [
    ...attributionOf(statement),
    KIND_WORDS[kind],
    ...(saidAt ? [saidAt.date ? `${saidAt.text} (${dayOf(saidAt.date)})` : saidAt.text] : []),
    ...(occasion ? [occasion.text] : []),
    ...(outer === undefined ? [] : [`reported within statement ${outer}`]),
    confidenceWords(statement),
  ];
}

/** Source and cue in the article's words and order: `she said`, `according to Ruiz`. */
function attributionOf({ source, cue }: Statement): string[] {
  const parts = [source, cue].filter((part) => part !== null);
  const words = parts.sort((a, b) => a.spans[0]![0] - b.spans[0]![0]).map(({ text }) => text);
  return words.length > 0 ? [words.join(' ')] : [];
}

/** The words by which the speaker was identified, where they are not the name. */
function whyHtml({ article }: Numbered, { speaker }: Statement): string {
  if (!speaker) return '';
  const { via, mention, name } = speaker;
  const named = article.text.slice(...mention);
  if (via === 'name' || named.toLowerCase() === name.toLowerCase()) return '';
  return `<p class="facts why">${escapeHtml(`the article names the speaker here as “${named}”`)}</p>\n`;
}

function linksHtml({ links, numbers }: Numbered, { id }: Statement): string {
  if (!links) return '';
  const all = links.statement(id);
  const label = (words: string) => escapeHtml(`${words}, statement ${numbers.get(id)}`);
  const html = all.map(
    ({ words, address }) =>
      `<a href="${escapeHtml(address)}" aria-label="${label(words)}">${escapeHtml(words)}</a>`,
  );
  return `<p class="facts">${html.join(' · ')}</p>\n`;
}
