/** The name between the quotation marks that say that it is the whole name; null where there are none. */
export function wholeName(asked: string): string | null {
  return /^\s*["“”„](.+)["“”]\s*$/u.exec(asked)?.[1] ?? null;
}
