import { matchesIn } from '../../app/queries/matchesIn.ts';
import type { Span, StatementView } from '../../data/index.ts';
import { type PassagePiece, passagePieces } from '../../render/passagePieces.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/**
 * What is marked besides the parts of the statement: the words of a search, the words that name the speaker, or given
 * spans.
 */
type Beside = { readonly words?: string; readonly mentions?: boolean; readonly marked?: readonly Span[] };

/** The sentence of a statement with source, cue, content and conditions marked. */
export function markedPassage(
  statement: StatementView,
  { words = '', mentions = false, marked = [] }: Beside = {},
): Html {
  const { span, text } = statement.passage;
  const found = matchesIn(words, text).map(([start, end]): Span => [span[0] + start, span[0] + end]);
  const named = mentions ? statement.speakers.map(({ mention }) => mention) : [];
  return html`${passagePieces(statement, [...found, ...named, ...marked]).map(pieceHtml)}`;
}

function pieceHtml({ text, role, found }: PassagePiece): Html {
  const words = found ? html`<mark>${text}</mark>` : html`${text}`;
  return role === null ? words : html`<span class="${role}">${words}</span>`;
}
