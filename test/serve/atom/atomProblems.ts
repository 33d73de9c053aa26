import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument, type XmlNode } from 'libxml2-wasm';

const SCHEMA = readFileSync(join(import.meta.dirname, 'atom.rng'));
const NAMES = { a: 'http://www.w3.org/2005/Atom' };

/** What RFC 4287 says in words that no grammar can: where these are found in a feed, it is not valid. */
const RULES: Readonly<Record<string, string>> = {
  'an entry has no author, nor has the feed': '/a:feed[not(a:author)]/a:entry[not(a:author)]',
  'an entry without content has no page':
    '//a:entry[not(a:content)][not(a:link[@rel="alternate" or not(@rel)])]',
  'something has two pages': '//*[count(a:link[@rel="alternate"]) > 1]',
  'two entries have the same id': '//a:entry[a:id=preceding-sibling::a:entry/a:id]',
  'the feed does not say where it is': '/a:feed[not(a:link[@rel="self"])]',
};

/** What is wrong with an Atom feed by RFC 4287, as a strict parser of XML and its validator see it; empty where nothing is. */
export function atomProblems(text: string): string[] {
  try {
    using feed = XmlDocument.fromString(text);
    using grammar = XmlDocument.fromBuffer(SCHEMA);
    using validator = RelaxNGValidator.fromDoc(grammar);
    validator.validate(feed);
    return Object.entries(RULES).flatMap(([problem, where]) =>
      feed.find(where, NAMES).length > 0 ? [problem] : [],
    );
  } catch (error) {
    return [error instanceof Error ? error.message.trim() : String(error)];
  }
}

/** The texts of the nodes that an XPath finds in a feed. */
export function textsIn(text: string, path: string): string[] {
  using feed = XmlDocument.fromString(text);
  return feed.find(path, NAMES).map((node: XmlNode) => node.content);
}
