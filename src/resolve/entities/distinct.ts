import { fold } from '../../text/fold.ts';

/** The forms that differ from each other and from `name` by more than case, accents and apostrophes; the first of each. */
export function distinct(forms: readonly string[], name: string): string[] {
  const seen = new Set([fold(name)]);
  const kept: string[] = [];
  for (const form of forms) {
    const key = fold(form);
    if (!form || seen.has(key)) continue;
    seen.add(key);
    kept.push(form);
  }
  return kept;
}
