import type { Digest, DigestStatement } from '../data/index.ts';
import { wordDiff } from '../text/wordDiff.ts';
import { digestConfidences } from './digestConfidences.ts';
import { percent } from './wording.ts';

/** How many statements of one person are printed. */
const MOST = 20;

/** A digest as plain text, for a mailer; `origin` is put before addresses where the record is served. */
export function digestText({ since, people, changes, edits, events }: Digest, origin = ''): string {
  const lines = [`New since ${since.slice(0, 16).replace('T', ' ')} UTC`, ''];
  const heading = (words: string) => lines.push('', words.toUpperCase(), '');
  if (events.length > 0) {
    heading('Alerts');
    for (const { title, address, unsure } of events)
      lines.push(`- ${unsure ? 'Unsure: ' : ''}${title}`, `  ${origin}${address}`);
  }
  heading('Statements');
  if (people.length === 0) lines.push('None.');
  for (const { name, statements } of people) {
    lines.push(`${name ?? 'Speaker unknown'} (${statements.length})`);
    for (const one of statements.slice(0, MOST)) lines.push(...statementLines(one, origin));
    if (statements.length > MOST) lines.push(`  and ${statements.length - MOST} more`);
    lines.push('');
  }
  heading('Position changes');
  if (changes.length === 0) lines.push('None.');
  for (const { name, earlier, later, reason, certainty } of changes)
    lines.push(
      `${name}: ${reason} (change ${percent(certainty)})`,
      ...statementLines(earlier, origin),
      ...statementLines(later, origin),
      '',
    );
  heading('Edited after publication');
  if (edits.length === 0) lines.push('None.');
  for (const { title, uri, address, words } of edits)
    lines.push(
      title,
      `  ${wordDiff(words, 'before')}`,
      `  ${uri}`,
      ...(origin ? [`  ${origin}${address}`] : []),
      '',
    );
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function statementLines(statement: DigestStatement, origin: string): string[] {
  const { passage, article, address, unsure } = statement;
  const day = article.publishedAt?.slice(0, 10);
  return [
    `  ${passage.replaceAll(/\s+/g, ' ')}`,
    `    ${[article.publisher ?? article.uri, ...(day ? [day] : []), `${unsure ? 'unsure: ' : ''}${digestConfidences(statement)}`].join(' · ')}`,
    `    ${origin ? origin + address : article.uri}`,
  ];
}
