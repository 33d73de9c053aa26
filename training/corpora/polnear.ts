import { inputUnreadable } from '../../src/errors.ts';

/** Spans in UTF-16 code units of an article's text. */
type Spans = [number, number][];
/** An attribution of PolNeAR: who (empty where nobody is named), the words that report, what is reported. */
export type Attribution = { readonly source: Spans; readonly cue: Spans; readonly content: Spans };

/** An article of PolNeAR as training reads it, one a line of `polnear/train.jsonl`. */
export type PolnearArticle = {
  readonly id: string;
  readonly publisher: string;
  readonly date: string;
  readonly title: string;
  readonly author: string;
  readonly text: string;
  /** Who made `attributions`: the first annotator that the metadata name. */
  readonly annotator: string;
  readonly attributions: readonly Attribution[];
  /** What others made of the same article, where several people annotated it. */
  readonly otherAnnotators?: Readonly<Record<string, readonly Attribution[]>>;
};

/** What `metadata.tsv` says of an article. */
export type PolnearMetadata = Pick<PolnearArticle, 'id' | 'publisher' | 'date' | 'title' | 'author'> & {
  readonly annotators: readonly string[];
};

/** The rows of `metadata.tsv` by the names of their articles. */
export function readPolnearMetadata(table: string): Map<string, PolnearMetadata> {
  const [header = [], ...rows] = table
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return new Map(
    rows.map((row) => {
      const field = (name: string): string => row[header.indexOf(name)] ?? '';
      const id = field('filename');
      return [
        id,
        {
          id,
          publisher: field('publisher'),
          date: field('publication_date'),
          title: field('title'),
          author: field('author'),
          annotators: field('annotators').split('|'),
        },
      ];
    }),
  );
}

/** An article with what each of its annotators marked, by their names (the published `.ann` files). */
export function polnearArticle(
  metadata: PolnearMetadata,
  text: string,
  annotations: ReadonlyMap<string, string>,
): PolnearArticle {
  const { annotators, ...described } = metadata;
  const [first, ...others] = annotators.map((annotator) => {
    const standoff = annotations.get(annotator);
    if (standoff === undefined)
      throw inputUnreadable(
        metadata.id,
        `the annotations of ${annotator}, whom the metadata name, are missing`,
      );
    return [annotator, readAttributions(standoff, text)] as const;
  });
  const [annotator, attributions] = first!;
  return {
    ...described,
    text,
    annotator,
    attributions,
    ...(others.length > 0 ? { otherAnnotators: Object.fromEntries(others) } : {}),
  };
}

/**
 * The attributions of a file in brat's standoff format: `T` lines are spans, which may have several parts, `E` lines join them. Other
 * lines are notes, or the rest of a span's words that go over a line break.
 */
function readAttributions(standoff: string, text: string): Attribution[] {
  const utf16 = utf16Offsets(text);
  // All spans first: a joining line may come before a span that was marked later.
  const spans = new Map(
    [...standoff.matchAll(/^(T\d+)\t\S+ ([\d ;]+)(?=\t|$)/gm)].map(([, id, span]) => [
      id!,
      span!.split(';').map(utf16),
    ]),
  );
  return [...standoff.matchAll(/^E\d+\t(.*)/gm)].map(([, roles]) => {
    // A second content is `Content2`.
    const of = (role: string): Spans =>
      [...roles!.matchAll(/(\S+?)\d*:(T\d+)/g)]
        .flatMap(([, name, id]) => (name === role ? (spans.get(id!) ?? []) : []))
        .sort(([a], [b]) => a - b);
    return { source: of('Source'), cue: of('Cue'), content: of('Content') };
  });
}

/** From `12 19` in code points, as brat counts, to UTF-16 code units. */
function utf16Offsets(text: string): (span: string) => [number, number] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) starts.push(at);
  return (span) => {
    const [start, end] = span.split(' ').map((offset) => starts[Number(offset)] ?? text.length);
    return [start!, end!];
  };
}
