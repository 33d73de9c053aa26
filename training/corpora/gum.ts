import { type MentionForm, type MentionType, mentionTypes } from '../../src/data/index.ts';

/** A mention in characters of a text, as a corpus marks it. */
export type Marked = {
  readonly span: readonly [number, number];
  readonly head: readonly [number, number];
  readonly type: MentionType;
  readonly form: MentionForm;
  readonly chain: string;
};
export type GumText = {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly Marked[];
  /** Null where the discourse relations are not known. */
  readonly conditions: readonly (readonly [number, number])[] | null;
};

type Token = { start: number; end: number; upos: string; head: number; sentence: number };

/** A document of GUM: its text, paragraphs apart by blank lines; mentions of its CoNLL-U, conditions of its discourse relations. */
export function readGum(conllu: string, relations: string | null): GumText {
  const id = /# newdoc id = (\S+)/.exec(conllu)?.[1] ?? '';
  const tokens: Token[] = [];
  const opened = new Map<string, { from: number; type: string; chain: string }[]>();
  const spans: { from: number; to: number; type: string; chain: string }[] = [];
  let text = '';
  let paragraph = false;
  let sentence = -1;
  let first = 0;
  let joined = { left: 0, space: true };
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newpar')) paragraph = true;
    if (line.startsWith('# sent_id')) {
      sentence += 1;
      first = tokens.length;
      if (paragraph && text) text = `${text.trimEnd()}\n\n`;
      else if (text && !/\s$/.test(text)) text += ' ';
      paragraph = false;
    }
    const columns = line.split('\t');
    if (columns.length < 10) continue;
    const [number, form, , upos, , , head, , , misc] = columns as string[];
    const space = !/SpaceAfter=No/.test(misc!);
    const range = /^(\d+)-(\d+)$/.exec(number!);
    if (range) {
      joined = { left: Number(range[2]) - Number(range[1]) + 1, space };
      continue;
    }
    if (!/^\d+$/.test(number!)) continue;
    const start = text.length;
    text += form;
    const parent = Number(head);
    tokens.push({
      start,
      end: text.length,
      upos: upos!,
      head: parent === 0 ? -1 : first + parent - 1,
      sentence,
    });
    if (joined.left > 0) {
      joined.left -= 1;
      if (joined.left === 0 && joined.space) text += ' ';
    } else if (space) text += ' ';
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc!)?.[1];
    if (entity) readEntity(entity, tokens.length - 1, opened, spans);
  }
  const mentions = spans.flatMap((span): Marked[] => {
    const type = mentionTypes.find((known) => known === span.type);
    if (!type) return [];
    const { from, to, chain } = span;
    let head = from;
    for (let i = from; i < to; i++)
      if (tokens[i]!.head < from || tokens[i]!.head >= to) {
        head = i;
        break;
      }
    const { upos } = tokens[head]!;
    const form: MentionForm =
      upos === 'PRON' || (upos === 'DET' && to - from === 1) ? 'pronoun' : upos === 'PROPN' ? 'name' : 'noun';
    const at = (a: number, b: number) => [tokens[a]!.start, tokens[b]!.end] as const;
    return [{ span: at(from, to - 1), head: at(head, head), type, form, chain }];
  });
  return {
    id,
    text: text.trimEnd(),
    mentions,
    conditions: relations === null ? null : conditionsOf(relations, tokens),
  };
}

function readEntity(
  entity: string,
  at: number,
  opened: Map<string, { from: number; type: string; chain: string }[]>,
  spans: { from: number; to: number; type: string; chain: string }[],
): void {
  let lastOpened = '';
  for (const [, open, close] of entity.matchAll(/\(([^()]*)|(\d+(?:\[\d+\/\d+\])?)?\)/g)) {
    if (open !== undefined) {
      const [key = '', type = ''] = open.split('-');
      const stack = opened.get(key) ?? [];
      stack.push({ from: at, type, chain: key.replace(/\[.*/, '') });
      opened.set(key, stack);
      lastOpened = key;
    } else {
      const key = close ?? lastOpened;
      const one = opened.get(key)?.pop();
      if (one) spans.push({ ...one, to: at + 1 });
    }
  }
}
const CONDITION = /Condition\.|Negative-condition|condition/i;
/** Connectives of conditions that the guidelines take for conditions as well. */
const COUNTED =
  /^(?:if|only if|if then|unless|as long as|so long as|provided|provided that|had|should|were|once|when|whenever|without|in case|assuming|on condition|until)/;

function conditionsOf(relations: string, tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = [];
  for (const line of relations.split('\n')) {
    const fields = line.split('|');
    const relation = fields[8] ?? '';
    if (!CONDITION.test(relation) || !/^(?:Explicit|AltLex)/.test(fields[0] ?? '')) continue;
    const connective = (fields[7] ?? '').toLowerCase();
    if (!COUNTED.test(connective)) continue;
    const [, link, arg1, arg2] =
      /;([^;]*);([^;]*);([^;|]*)$/.exec(fields.find((x) => x.startsWith('GDTB::')) ?? '') ?? [];
    const arg = /Arg1-as/.test(relation) ? arg1 : arg2;
    if (!arg || !link) continue;
    const numbers = `${/^[\d,-]+$/.test(link) ? `${link.split(',')[0]},` : ''}${arg}`
      .split(',')
      .flatMap((part) => part.split('-').map(Number))
      .filter((n) => Number.isInteger(n) && n > 0);
    const [low, high] = [Math.min(...numbers) - 1, Math.max(...numbers) - 1];
    if (!tokens[low] || !tokens[high] || high - low > 60) continue;
    const last = tokens[high]!.upos === 'PUNCT' ? high - 1 : high;
    if (last > low) found.push([tokens[low]!.start, tokens[last]!.end]);
  }
  return found;
}
