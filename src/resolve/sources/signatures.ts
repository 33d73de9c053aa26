import type { Name } from '../../names/names.ts';
import type { Token } from '../../text/annotated/token.ts';

/** Who signs, and in which block. */
export type Signature = { block: number; name: string };

/** Short blocks that hold nothing but a person's name or a handle, as letters are signed. */
export function findSignatures(
  text: string,
  tokens: readonly Token[],
  nameAt: ReadonlyMap<number, Name>,
): Signature[] {
  const lines: { block: number; from: number; to: number }[] = [];
  for (const [n, token] of tokens.entries()) {
    const line = lines.at(-1);
    if (line && line.block === token.block) line.to = n + 1;
    else lines.push({ block: token.block, from: n, to: n + 1 });
  }
  return lines.flatMap(({ block, from, to }) => {
    const parts = tokens.slice(from, to).filter((token) => token.text !== '.');
    const [first] = parts;
    if (!first || parts.length > 4) return [];
    if (parts.length === 1 && first.text.startsWith('@')) return [{ block, name: first.text }];
    const name = nameAt.get(from);
    if (name?.kind !== 'person' || name.words.length < 2 || parts.length !== name.to - name.from) return [];
    return [{ block, name: text.slice(name.start, name.end) }];
  });
}
