import type { Article, Kind, Span } from '../../data/index.ts';
import { annotateText } from '../../text/annotated/annotateText.ts';
import { outerSpans } from '../../text/quotationMarks.ts';
import { kindOf } from './kind.ts';

/** Whether words of an article that a person took for a content are the speaker's own, a report, or both. */
export function kindOfSpans(article: Article, cue: readonly Span[], content: readonly Span[]): Kind {
  const annotated = annotateText(article);
  return kindOf(annotated, cue, content, outerSpans(annotated.quotations)).value;
}
