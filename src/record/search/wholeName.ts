/** The name between quotation marks, which stand for a full name; null without them. */
export function wholeName(asked: string): string | null {
  return /^\s*["“”„](.+)["“”]\s*$/u.exec(asked)?.[1] ?? null;
}
