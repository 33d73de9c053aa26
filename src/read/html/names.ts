import { isPerson } from './bylineNames.ts';
import { fold } from './headline.ts';
import { withoutArticle } from './siteNames.ts';

/** No article has more writers; the names of each are compared with those of all others. */
const MOST = 50;

/**
 * The writers' names in what a page gives as a byline: without `By`, links, addresses; no name twice. Behind another name, one by
 * which the page calls its `site` is none.
 */
export function namesOf(
  texts: readonly string[],
  publisher: string | null,
  site: ReadonlySet<string> = new Set(),
): string[] {
  return namesIn(texts, publisher).filter((name, index) => index === 0 || !site.has(withoutArticle(name)));
}

function namesIn(texts: readonly string[], publisher: string | null): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  const house = publisher === null ? null : fold(publisher);
  for (const text of texts) {
    for (const part of partsOf(text)) {
      const name = part
        .trim()
        .replace(/(?<![,;|])[,;|]+$/, '')
        .trim();
      const key = fold(name);
      if (key === '' || !isName(name) || isHouse(name, key, house)) continue;
      if ([...seen].some((known) => known.includes(key) || key.includes(known))) continue;
      seen.add(key);
      names.push(name);
      if (names.length === MOST) return names;
    }
  }
  return names;
}

function partsOf(text: string): string[] {
  const bare = text
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:(?:written|posted|reported|story|words) )?by[ :]+/i, '')
    .replace(/ \|.*$/s, '');
  return bare.split(/ ?(?:;| & |\band\b|, and\b|,(?= \S+@)|,(?= \p{Lu}[\p{L}'’.-]+ \p{Lu})) ?/u);
}

/** The publisher in the place of a name; a person may publish their own texts, and a publisher's staff sign theirs. */
function isHouse(name: string, key: string, house: string | null): boolean {
  if (house === null || house === '' || !(house.startsWith(key) || key.startsWith(house))) return false;
  if (key.startsWith(`${house} `))
    return !/ (?:staff|team|contributors?|newsroom|editors|editorial team)$/.test(key);
  return !isPerson(name) || PAPERS.test(key);
}

/** Words of the names of newspapers and other bodies. */
const PAPERS =
  /\b(?:daily|weekly|herald|tribune|gazette|chronicle|courier|mail|sentinel|observer|guardian|star|globe|mirror|express|telegraph|record|radio|tv|channel|today|online|report|review|world|international|council|government|ministry|office|magazine|voice|wire|digest|insider|science|health|city|state|national|american|british)\b/;

function isName(text: string): boolean {
  if (text.length > 60 || /^(?:https?:|www\.|@)|[@/<>{}]|\d{3}/.test(text)) return false;
  if (/\b(?:writer|correspondent|reporter|editor|columnist|contributor)$/i.test(text) && /\s/.test(text))
    return false;
  return !/^(?:admin|administrator|editor|staff|webmaster|author|unknown|null|undefined)$/i.test(text);
}
