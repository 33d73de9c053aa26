import type { Name } from '../../names/names.ts';
import type { NameToken } from '../../names/nameTokens.ts';

/** Who signs, and in which paragraph. */
export type Signature = { paragraph: number; name: string };

/** Short paragraphs that hold nothing but a person's name or a handle, as letters are signed. */
export function findSignatures(
  text: string,
  tokens: readonly NameToken[],
  nameAt: ReadonlyMap<number, Name>,
): Signature[] {
  const lines: { paragraph: number; from: number; to: number }[] = [];
  for (const [n, token] of tokens.entries()) {
    const line = lines.at(-1);
    if (line && line.paragraph === token.paragraph) line.to = n + 1;
    else lines.push({ paragraph: token.paragraph, from: n, to: n + 1 });
  }
  return lines.flatMap(({ paragraph, from, to }) => {
    const parts = tokens.slice(from, to).filter((token) => token.text !== '.');
    const [first] = parts;
    if (!first || parts.length > 4) return [];
    if (parts.length === 1 && first.text.startsWith('@')) return [{ paragraph, name: first.text }];
    const name = nameAt.get(from);
    if (name?.kind !== 'person' || name.words.length < 2 || parts.length !== name.to - name.from) return [];
    return [{ paragraph, name: text.slice(name.start, name.end) }];
  });
}
