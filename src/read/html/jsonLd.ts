import { type Element, type Page, type TextNode, textWithin } from './tree.ts';

/** What a page's JSON-LD says of its article, each as it stands there. */
export type JsonLdArticle = {
  headline: string | null;
  authors: string[];
  publisher: string | null;
  published: string | null;
  modified: string | null;
  url: string | null;
  language: string | null;
  section: string | null;
  free: boolean | null;
  /** The whole text, and the piece of the page that contains it as a JSON string. */
  body: { text: string; script: TextNode } | null;
};

type Thing = Record<string, unknown>;

/** Longer scripts are passed over: parsing brackets within brackets takes memory that no limit of a thread counts. */
const LARGEST = 2_000_000;

/** What JSON-LD says of a page whose article it does not describe, or not with its dates. */
export type JsonLdDates = { published: string | null; modified: string | null };

/** The dates of the first page (`WebPage`) that the JSON-LD dates; null where it dates none. */
export function jsonLdPageDates(page: Page): JsonLdDates | null {
  for (const { things } of scriptsOf(page)) {
    for (const thing of things) {
      if (!typesOf(thing).some((type) => /^(?:schema:)?(?:Web|Item|About)Page$/.test(type))) continue;
      const published = stringIn(thing.datePublished) ?? stringIn(thing.dateCreated);
      if (published !== null) return { published, modified: stringIn(thing.dateModified) };
    }
  }
  return null;
}

/** The first article that the page's JSON-LD describes; null when no article can be read. */
export function jsonLdArticle(page: Page): JsonLdArticle | null {
  for (const { script, things } of scriptsOf(page)) {
    const article = things.find(isArticle);
    if (!article) continue;
    const named = namesById(things);
    const node = script.children.find((child) => child.kind === 'text');
    const body = stringIn(article.articleBody);
    return {
      headline: stringIn(article.headline) ?? stringIn(article.name),
      authors: [...namesIn(authorsOf(article, named), named).take(50)],
      publisher: publisherOf(article, named),
      published: stringIn(article.datePublished) ?? stringIn(article.dateCreated),
      modified: stringIn(article.dateModified),
      url:
        stringIn(article.mainEntityOfPage) ??
        stringIn(idOf(article.mainEntityOfPage)) ??
        stringIn(article.url),
      language: stringIn(article.inLanguage),
      section: stringIn(article.articleSection),
      free: freeIn(article.isAccessibleForFree),
      body:
        body && node?.kind === 'text' && script.children.length === 1 ? { text: body, script: node } : null,
    };
  }
  return null;
}

/** The page's JSON-LD, script by script. */
function* scriptsOf(page: Page): Generator<{ script: Element; things: Thing[] }> {
  for (const script of page.elements) {
    if (script.name !== 'script' || !/ld\+json/i.test(script.attributes.type ?? '')) continue;
    if (script.textEnd - script.textStart > LARGEST) continue;
    yield { script, things: [...thingsIn(parse(textWithin(page, script)), 0)] };
  }
}

/** JSON as pages write it: in comments or CDATA, with line breaks inside strings, with a semicolon after it. */
function parse(source: string): unknown {
  const bare = withoutSemicolon(withoutComment(source.trim()));
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next form may do; where none does, the page says nothing.
    }
  }
  return null;
}

function withoutComment(source: string): string {
  const inside = source.replace(/^(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)/, '');
  if (!inside.endsWith('-->') && !inside.endsWith(']]>')) return inside;
  const before = inside.slice(0, -3).trimEnd();
  return before.endsWith('//') ? before.slice(0, -2).trimEnd() : before;
}

function withoutSemicolon(source: string): string {
  return source.endsWith(';') ? source.slice(0, -1) : source;
}

/** Things within things are looked at no deeper. */
const DEEPEST = 6;

function* thingsIn(value: unknown, depth: number): Generator<Thing> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const item of value) yield* thingsIn(item, depth + 1);
  else if (isThing(value)) {
    yield value;
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'])
      yield* thingsIn(value[key], depth + 1);
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(thing: Thing): boolean {
  return typesOf(thing).some((type) => /(?:Article|BlogPosting|^Report|Review)$/.test(type));
}

function typesOf(thing: Thing): string[] {
  const types = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']];
  return types.filter((type) => typeof type === 'string');
}

/** The names of things by their `@id`, of each the first. */
function namesById(things: readonly Thing[]): ReadonlyMap<unknown, unknown> {
  const names = new Map<unknown, unknown>();
  for (const thing of things) if (thing.name && !names.has(thing['@id'])) names.set(thing['@id'], thing.name);
  return names;
}

/** The names of people or organisations, also where only their `@id` is given. */
function* namesIn(
  value: unknown,
  named: ReadonlyMap<unknown, unknown>,
  depth = 0,
): Generator<string, undefined> {
  if (depth > DEEPEST) return;
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* namesIn(item, named, depth + 1);
  else if (isThing(value)) {
    yield* namesIn(value.name === undefined ? named.get(value['@id']) : value.name, NONE, depth + 1);
  }
}
const NONE: ReadonlyMap<unknown, unknown> = new Map();

function publisherOf(article: Thing, named: ReadonlyMap<unknown, unknown>): string | null {
  return namesIn(article.publisher, named).next().value ?? null;
}

/** The authors of an article but the organisation that publishes it. */
function authorsOf(article: Thing, named: ReadonlyMap<unknown, unknown>): unknown[] {
  const house = publisherOf(article, named);
  const authors = Array.isArray(article.author) ? article.author : [article.author];
  return authors.filter((author) => {
    const isBody = isThing(author) && typesOf(author).some((type) => /Organi[sz]ation$/.test(type));
    return !isBody || house === null || namesIn(author, named).next().value?.trim() !== house.trim();
  });
}

function idOf(value: unknown): unknown {
  return isThing(value) ? value['@id'] : null;
}

function stringIn(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

function freeIn(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? !/^(?:false|no)$/i.test(value.trim()) : null;
}
