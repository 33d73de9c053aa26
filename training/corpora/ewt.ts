/** A paragraph of EWT with the conditional clauses that its trees tell, and stretches where they cannot tell. */
export type EwtParagraph = {
  readonly id: string;
  readonly text: string;
  readonly conditions: readonly (readonly [number, number])[];
  readonly untold: readonly (readonly [number, number])[];
  /** The spans of the sentences and their ids. */
  readonly sentences: readonly { readonly id: string; readonly tokens: readonly EwtToken[] }[];
};
export type EwtToken = {
  start: number;
  end: number;
  form: string;
  upos: string;
  head: number;
  deprel: string;
};

const IF = new Set(['if', 'unless', 'provided', 'assuming', 'lest']);
const UNTOLD = /^(?:when|whenever|once|until|till|without|long)$/i;

/** The paragraphs of a CoNLL-U file. */
export function readEwt(conllu: string): EwtParagraph[] {
  const found: EwtParagraph[] = [];
  for (const block of conllu.split(/^# newpar/m).slice(1)) {
    let text = '';
    let id = '';
    const sentences: { id: string; tokens: EwtToken[] }[] = [];
    let left = 0;
    let spaceAfterJoined = true;
    for (const line of block.split('\n')) {
      if (line.startsWith('# sent_id')) {
        if (text && !/\s$/.test(text)) text += ' ';
        sentences.push({ id: line.slice(12).trim(), tokens: [] });
        id ||= line.slice(12).trim();
      }
      const columns = line.split('\t');
      if (columns.length < 10) continue;
      const [number, form, , upos, , , head, deprel, , misc] = columns as string[];
      const space = !/SpaceAfter=No/.test(misc!);
      const range = /^(\d+)-(\d+)$/.exec(number!);
      if (range) {
        left = Number(range[2]) - Number(range[1]) + 1;
        spaceAfterJoined = space;
        continue;
      }
      if (!/^\d+$/.test(number!)) continue;
      if (sentences.length === 0) sentences.push({ id: '', tokens: [] });
      const start = text.length;
      text += form;
      sentences.at(-1)!.tokens.push({
        start,
        end: text.length,
        form: form!,
        upos: upos!,
        head: Number(head) - 1,
        deprel: deprel!,
      });
      if (left > 0) {
        left -= 1;
        if (left === 0 && spaceAfterJoined) text += ' ';
      } else if (space) text += ' ';
    }
    found.push({ id, text: text.trimEnd(), sentences, ...clausesOf(sentences) });
  }
  return found;
}

function clausesOf(
  sentences: readonly { readonly tokens: readonly EwtToken[] }[],
): Pick<EwtParagraph, 'conditions' | 'untold'> {
  const conditions: [number, number][] = [];
  const untold: [number, number][] = [];
  for (const { tokens } of sentences) {
    let told = true;
    for (const [i, token] of tokens.entries()) {
      if (UNTOLD.test(token.form)) told = false;
      if (token.deprel !== 'mark' || !IF.has(token.form.toLowerCase())) continue;
      const clause = token.head;
      if (!tokens[clause]?.deprel.startsWith('advcl')) continue;
      const members = tokens.flatMap((_, n) => (under(tokens, n, clause) ? [n] : []));
      let first = members[0]!;
      let last = members.at(-1)!;
      // What stands before the connective is not the clause's, but for `only`.
      if (first < i) first = /^only$/i.test(tokens[i - 1]?.form ?? '') ? i - 1 : i;
      if (/^(?:even|as)$/i.test(tokens[i - 1]?.form ?? '')) continue;
      while (last > first && tokens[last]!.upos === 'PUNCT') last -= 1;
      if (last > first) conditions.push([tokens[first]!.start, tokens[last]!.end]);
    }
    if (!told && tokens.length > 0) untold.push([tokens[0]!.start, tokens.at(-1)!.end]);
  }
  return { conditions, untold };
}

function under(tokens: readonly EwtToken[], n: number, top: number): boolean {
  for (let i = n, steps = 0; i >= 0 && steps < 200; i = tokens[i]!.head, steps++) if (i === top) return true;
  return false;
}

/** A CoNLL-U file of EWT with its documents by genre and name, as they lie in EWT's own folder of sources. */
export function sortedDocuments(conllu: string): string {
  const path = (document: string): string =>
    `${(/^# newdoc id = (.*)/.exec(document)?.[1] ?? '').replace('-', '/')}.xml.conllu`;
  return conllu
    .split(/^(?=# newdoc id = )/m)
    .map((document) => ({ document, path: path(document) }))
    .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
    .map(({ document }) => document)
    .join('');
}

/** The names of UNER by sentence: token ranges `[from, to)` and PER, ORG or LOC. */
export function readUner(iob2: string): Map<string, { from: number; to: number; type: string }[]> {
  const found = new Map<string, { from: number; to: number; type: string }[]>();
  for (const block of iob2.split(/\n\n+/)) {
    const id = /# sent_id = (\S+)/.exec(block)?.[1];
    if (!id) continue;
    const names: { from: number; to: number; type: string }[] = [];
    const labels = block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t')[2]!);
    for (const [i, label] of labels.entries()) {
      if (label.startsWith('B-')) names.push({ from: i, to: i + 1, type: label.slice(2) });
      else if (label.startsWith('I-') && names.at(-1)?.to === i) names.at(-1)!.to = i + 1;
    }
    found.set(id, names);
  }
  return found;
}
