import type { Act, Statement, StatementView } from '../../data/index.ts';
import { confidenceWords } from '../../render/wording.ts';

/** The fields of a statement that a text answer needs; a statement that is not stored has no address. */
type InText = Pick<
  Statement,
  | 'id'
  | 'article'
  | 'kind'
  | 'cue'
  | 'content'
  | 'speakers'
  | 'act'
  | 'negated'
  | 'conditions'
  | 'saidAt'
  | 'confidence'
> &
  Pick<StatementView, 'checked'> & { readonly address?: string };

/** Acts with which the words of the content alone say the contrary: refused to open the port. */
const CONTRARY = new Map<Act, string>([
  ['refuse', ' (the speaker refuses this)'],
  ['deny', ' (the speaker denies this)'],
]);

/** A statement in a few lines: who, when, where; the words as in the article; where to check them. */
export function citedText(statement: InText): string {
  const { id, article, kind, cue, content, act, conditions, negated, address } = statement;
  const where = [article.publisher, article.title && `“${article.title}”`].filter(Boolean).join(', ');
  return [
    [
      negated ? `${speakerText(statement)}: the article says that it was NOT said` : speakerText(statement),
      whenText(statement),
      where,
    ]
      .filter(Boolean)
      .join(' · '),
    `  ${content.text.replace(/(?<!\s)\s*\n\s*/g, ' ')}`,
    ...(cue ? [`  reported by: ${cue.text}${kind === 'direct' ? '' : (CONTRARY.get(act) ?? '')}`] : []),
    ...conditions.map(({ text }) => `  on the condition: ${text}`),
    `  ${confidenceWords(statement)}`,
    `  ${kind}, ${act} · ${id} · characters ${content.spans.map((span) => span.join('–')).join(', ')} of ${article.id}${address ? ` · ${address}` : ''}`,
  ].join('\n');
}

/** The speakers of the statement, never more than the article says. */
export function speakerText({ speakers }: Pick<Statement, 'speakers'>): string {
  const each = speakers.map(({ name, role, onBehalfOf }) =>
    [name, ...(role ? [` (${role})`] : []), ...(onBehalfOf ? [`, for ${onBehalfOf}`] : [])].join(''),
  );
  return each.join(' and ') || 'the article does not say who';
}

function whenText({ saidAt, article }: Pick<Statement, 'saidAt' | 'article'>): string {
  if (saidAt?.date) return `said ${saidAt.date}`;
  return article.publishedAt ? `published ${article.publishedAt.slice(0, 10)}` : 'no date';
}

/** Blocks of text, with a line about what is not shown. */
export function pageText(blocks: readonly string[], next: string | null): string {
  return [...blocks, ...(next === null ? [] : [`There is more: ask again with cursor "${next}".`])].join(
    '\n\n',
  );
}
