import { oneOf } from '../bench/record/random.ts';
import type { Span } from '../src/data/index.ts';
import { findNames } from '../src/names/names.ts';
import { clusterNames } from '../src/resolve/entities/clusterNames.ts';
import { annotatePlainText } from '../src/text/annotated/annotateText.ts';
import { outerSpans, quotations } from '../src/text/quotationMarks.ts';
import type { NameLists } from './nameLists.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type NameAt, renameText } from './renameText.ts';

type Parts = Record<'source' | 'cue' | 'content', readonly (readonly [number, number])[]>;
export type AnnotatedArticle = {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Parts[];
};

/** Marks around quotations, as outlets of different countries set them. */
const STYLES = ['“”', '""', '‘’', '«»'] as const;
/** How often an article keeps the marks that it has. */
const SAME_MARKS = 0.6;

/** An article with other names, and now and then with other quotation marks; its attributions are where they were. */
export function renamedArticle(
  { id, text, attributions }: AnnotatedArticle,
  lists: NameLists,
  isCommon: (lower: string) => boolean,
  random: () => number,
): AnnotatedArticle {
  const annotated = annotatePlainText(text);
  const names = findNames(annotated);
  const { of } = clusterNames(annotated, names);
  const at = names.flatMap((name): NameAt[] => {
    const entity = of.get(name);
    if (!entity || name.heading || entity.type === 'work') return [];
    const { type, gender } = entity;
    return [
      {
        span: [name.start, name.end],
        key: entity.name,
        type: type === 'person' || type === 'place' ? type : 'organization',
        gender,
      },
    ];
  });
  const { text: renamed, moved } = renameText(text, at, lists, isCommon, random);
  const all = (spans: readonly Span[]) => spans.map(moved);
  return {
    id,
    text: random() < SAME_MARKS ? renamed : withMarks(renamed, oneOf(STYLES, random)),
    attributions: attributions.map(({ source, cue, content }) => ({
      source: all(source),
      cue: all(cue),
      content: all(content),
    })),
  };
}

/** The text with other marks around its outer quotations, where each mark is one character. */
function withMarks(text: string, [open, close]: string): string {
  const spans = paragraphsOf(text).map(({ span }) => span);
  const letters = [...text].length === text.length ? text.split('') : null;
  if (!letters) return text;
  for (const [start, end] of outerSpans(quotations(text, spans))) {
    if (/["“”]/.test(text[start]!) && !/["“”'‘’]/.test(text[start + 1] ?? '')) letters[start] = open!;
    if (/["“”]/.test(text[end - 1]!) && !/["“”'‘’]/.test(text[end - 2] ?? '')) letters[end - 1] = close!;
  }
  return letters.join('');
}
