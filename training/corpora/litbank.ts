/** A mention of a text of LitBank. Its type and head are not in this layer. */
export type LitbankMention = {
  readonly span: readonly [number, number];
  /** The mentions of one entity have one chain. */
  readonly chain: string;
  readonly isPronoun: boolean;
};
/** A direct quotation, with its quotation marks. */
export type LitbankQuotation = {
  readonly span: readonly [number, number];
  /** The chain of its speaker; null where the speaker is mentioned nowhere in the text. */
  readonly speaker: string | null;
  /** What annotators called the speaker: `The_White_Rabbit`. */
  readonly name: string;
};
/** A text of LitBank (Bamman et al. 2020), spans in UTF-16 code units. */
export type LitbankText = {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly LitbankMention[];
  readonly quotations: readonly LitbankQuotation[];
};

type Token = { readonly start: number; readonly end: number };

const PRONOUN =
  /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves|thou|thee|thy|thine|thyself|he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|who|whom|whose)$/i;
/** Tokens that follow without a space: marks that end, and the second half of a contraction. */
const JOINED_LEFT = /^(?:[,.;:!?)\]}”’%]+|\.{2,}|n['’]t|['’](?:s|m|d|ll|re|ve|em|tis|t))$/i;
/** Tokens that the next one follows without a space. */
const JOINED_RIGHT = /^[([{“‘$£]+$/;

/**
 * A text of LitBank from its published files: `coref/conll/*.conll`, and `quotations/tsv/*.ann` of the same name. The words are joined to
 * a running text, since LitBank has only words; where paragraphs begin is not in these files.
 */
export function readLitbank(conll: string, quotations: string): LitbankText {
  const id = /^#begin document \((.+)\);/m.exec(conll)?.[1] ?? '';
  const rows = conll.split('\n').filter((line) => !line.startsWith('#'));
  const { text, sentences } = joined(rows.map((row) => row.split('\t')[3] ?? null));
  const mentions = mentionsOf(
    rows.filter((row) => row !== '').map((row) => row.split('\t').at(-1)!),
    sentences.flat(),
    text,
  );
  return { id, text, mentions, quotations: quotationsOf(quotations, sentences, mentions) };
}

/** The running text of words, and where each word of each sentence is; null stands for the end of a sentence. */
function joined(words: readonly (string | null)[]): { text: string; sentences: Token[][] } {
  let text = '';
  let glued = true;
  let isQuoted = false;
  const sentences: Token[][] = [[]];
  for (const word of words) {
    if (word === null) {
      if (sentences.at(-1)!.length > 0) sentences.push([]);
      continue;
    }
    // A straight mark opens and closes in turn.
    const isStraight = word === '"';
    if (!(glued || JOINED_LEFT.test(word) || (isStraight && isQuoted))) text += ' ';
    const start = text.length;
    text += word;
    sentences.at(-1)!.push({ start, end: text.length });
    if (isStraight) isQuoted = !isQuoted;
    glued = JOINED_RIGHT.test(word) || (isStraight && isQuoted);
  }
  return { text, sentences };
}

/** The mentions of the last column: `(3` opens one of chain 3, `3)` closes the last one opened, `(3)` is one word. */
function mentionsOf(column: readonly string[], tokens: readonly Token[], text: string): LitbankMention[] {
  const open = new Map<string, number[]>();
  const found: LitbankMention[] = [];
  const mention = (chain: string, from: number, last: number): void => {
    const span = [tokens[from]!.start, tokens[last]!.end] as const;
    found.push({ span, chain, isPronoun: from === last && PRONOUN.test(text.slice(...span)) });
  };
  for (const [at, marks] of column.entries())
    for (const mark of marks.split('|')) {
      const chain = /\d+/.exec(mark)?.[0];
      if (!chain) continue;
      const opened = open.get(chain) ?? [];
      open.set(chain, opened);
      if (mark.startsWith('(')) opened.push(at);
      const from = mark.endsWith(')') ? opened.pop() : undefined;
      if (from !== undefined) mention(chain, from, at);
    }
  return found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** `QUOTE` lines say where a quotation is, by sentences and words; `ATTRIB` lines who speaks: name and chain. */
function quotationsOf(
  lines: string,
  sentences: readonly (readonly Token[])[],
  mentions: readonly LitbankMention[],
): LitbankQuotation[] {
  const chains = new Set(mentions.map(({ chain }) => chain));
  const fields = lines.split('\n').map((line) => line.split('\t'));
  const speakers = new Map(fields.flatMap(([kind, id, who]) => (kind === 'ATTRIB' ? [[id!, who!]] : [])));
  return fields
    .flatMap(([kind, id, ...at]): LitbankQuotation[] => {
      if (kind !== 'QUOTE') return [];
      const [sentence, word, lastSentence, lastWord] = at.map(Number) as [number, number, number, number];
      const [start, end] = [sentences[sentence]?.[word]?.start, sentences[lastSentence]?.[lastWord]?.end];
      const [, name, chain] = /^(.*)-(\d+)$/.exec(speakers.get(id!) ?? '') ?? [];
      if (start === undefined || end === undefined || name === undefined) return [];
      return [{ span: [start, end], speaker: chain && chains.has(chain) ? chain : null, name }];
    })
    .sort((a, b) => a.span[0] - b.span[0]);
}
