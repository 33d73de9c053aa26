import { isPerson } from './bylineNames.ts';
import { type Page, textWithin } from './tree.ts';

/** Longer scripts are passed over. */
const LARGEST = 1_000_000;

/** The writer whom a page's scripts name for themselves (`"author": "Greta Pike"`), where they name one only. */
export function scriptAuthor(page: Page): string | null {
  const names = new Set<string>();
  for (const element of page.elements) {
    if (element.name !== 'script' || element.textEnd - element.textStart > LARGEST) continue;
    for (const { groups } of textWithin(page, element).matchAll(AUTHOR)) {
      const name = groups!.name!.trim();
      if (isPerson(name)) names.add(name);
    }
  }
  return names.size === 1 ? [...names][0]! : null;
}

const AUTHOR =
  /["']\w{0,20}author(?:s|_?name)?["']\]?\s{0,3}[:=]\s{0,3}(?:\[\s{0,3})?(?:\{\s{0,3}(?:"@type"\s{0,3}:\s{0,3}"\w{1,20}"\s{0,3},\s{0,3})?["']name["']\s{0,3}:\s{0,3})?["'](?<name>\p{Lu}[^"'<>\\{}[\]]{3,50})["']/giu;
