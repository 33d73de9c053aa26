import type { Span, Statement } from '../data/index.ts';
import { codePoints } from './codePoints.ts';

/** What brat must know to show the annotations: the `annotation.conf` of the folder. */
export const bratConfiguration = `[entities]
Source
Content
Condition

[relations]
Said\tArg1:Source, Arg2:Content

[events]
Cue\tSource?:Source, Content:Content, Condition*:Condition

[attributes]
Negated\tArg:<EVENT>|Content
Act\tArg:<EVENT>|Content, Value:ask|refuse|threaten|promise|deny|demand|accuse|praise|express|predict|assert
Kind\tArg:<EVENT>|Content, Value:direct|indirect|mixed
`;

/**
 * The statements of one article as brat standoff (`.ann`); `text` is the `.txt` beside it. Offsets count code points; a span that runs over a
 * line end is given in fragments, as brat requires. A statement is an event on its cue (without a cue: its content, and its source related by
 * `Said`), with a note of its speaker, id and confidence.
 *
 * @example
 * await writeFile('article.txt', article.text);
 * await writeFile('article.ann', brat(article.text, statements));
 */
export function brat(text: string, statements: Iterable<Statement>): string {
  const at = codePoints(text);
  const lines: string[] = [];
  const counts: Record<string, number> = {};
  const line = (prefix: string, rest: string): string => {
    counts[prefix] = (counts[prefix] ?? 0) + 1;
    const id = `${prefix}${counts[prefix]}`;
    lines.push(`${id}\t${rest}\n`);
    return id;
  };
  const stretch = (type: string, spans: readonly Span[]): string => {
    const parts = spans.flatMap((span) => fragments(text, span));
    const offsets = parts.map(([start, end]) => `${at(start)} ${at(end)}`).join(';');
    return line('T', `${type} ${offsets}\t${parts.map((part) => text.slice(...part)).join(' ')}`);
  };
  for (const statement of statements) {
    const { source, cue, content, conditions, speaker } = statement;
    const from = source && stretch('Source', source.spans);
    const what = stretch('Content', content.spans);
    const onWhat = conditions.map(({ span }) => stretch('Condition', [span]));
    let bearer = what;
    if (cue) {
      const roles = [from && `Source:${from}`, `Content:${what}`].filter(Boolean);
      const more = onWhat.map((id, index) => `Condition${index === 0 ? '' : index + 1}:${id}`);
      bearer = line('E', [`Cue:${stretch('Cue', cue.spans)}`, ...roles, ...more].join(' '));
    } else if (from) {
      line('R', `Said Arg1:${from} Arg2:${what}`);
    }
    line('A', `Act ${bearer} ${statement.act}`);
    line('A', `Kind ${bearer} ${statement.kind}`);
    if (statement.negated) line('A', `Negated ${bearer}`);
    const name = speaker ? `${speaker.name.replace(/\s+/g, ' ')} · ` : '';
    line('#', `AnnotatorNotes ${bearer}\t${name}${statement.id} · ${statement.confidence}`);
  }
  return lines.join('');
}

/** The pieces of a span between line ends, without the white space that was around these. */
function fragments(text: string, [start, end]: Span): Span[] {
  const lines = text.slice(start, end).matchAll(/\S(?:[^\r\n]*\S)?/g);
  return [...lines].map(({ index, 0: piece }) => [start + index, start + index + piece.length]);
}
