import {
  type Article,
  articleId,
  type Document,
  type Linker,
  makeDocument,
  makePart,
  type Span,
  type Speaker,
  type Statement,
  statementId,
  withSpeakers,
} from '../../src/data/index.ts';

export const maker = { program: '0.0.0-test', model: 'invented-1' };

export type Added = { document: Document; article: Article; statements: Statement[] };

/** An invented article of sentences `NAME said CONTENT`, with a statement for each. */
export function sample(
  uri: string,
  said: readonly (readonly [name: string, content: string, rest?: Partial<Statement>])[],
  fields: Partial<Article> = {},
): Added {
  const text = said.map(([name, content]) => `${name} said ${content}.`).join('\n\n');
  const bytes = new TextEncoder().encode(text);
  const document = makeDocument(uri, bytes, { fetchedAt: '2025-02-03T04:05:06.000Z' });
  const article: Article = {
    id: articleId(uri, document.sha256),
    uri,
    sha256: document.sha256,
    title: 'Invented news',
    byline: ['Ines Marl'],
    publisher: 'The Reed Courier',
    publishedAt: '2025-02-03T06:00:00+01:00',
    modifiedAt: null,
    canonicalUrl: null,
    language: 'en',
    charset: 'utf-8',
    text,
    paragraphs: [{ span: [0, text.length], role: 'body', why: null }],
    segments: [{ text: [0, text.length], bytes: [0, bytes.length], from: 'verbatim' }],
    ...fields,
  };
  let at = 0;
  const statements = said.map(([name, content, rest]) => {
    const source: Span = [at, at + name.length];
    const cue: Span = [source[1] + 1, source[1] + 5];
    const contents: Span = [cue[1] + 1, cue[1] + 1 + content.length];
    at = contents[1] + 3;
    return statementOf(article, { source: [source], cue: [cue], content: [contents] }, name, rest);
  });
  return { document, article, statements };
}

/** A statement of these spans. */
export function statementOf(
  article: Article,
  spans: { source: Span[]; cue: Span[]; content: Span[] },
  name: string,
  rest: Partial<Statement> = {},
): Statement {
  const { id, uri, title, publisher, byline, publishedAt, sha256 } = article;
  const mention = spans.source[0] ?? spans.content[0]!;
  const named: Speaker = {
    name,
    type: 'person',
    aliases: [],
    role: null,
    via: 'name',
    mention,
    person: null,
    onBehalfOf: null,
    confidence: 0.9,
  };
  const { speaker = named, speakers = speaker ? [speaker] : [], ...others } = rest;
  const statement: Statement = {
    id: statementId(id, spans),
    article: { id, uri, title, publisher, byline, publishedAt, sha256 },
    kind: 'indirect',
    source: makePart(article.text, spans.source),
    cue: makePart(article.text, spans.cue),
    content: makePart(article.text, spans.content)!,
    speaker: null,
    speakers: [],
    act: 'assert',
    negated: false,
    within: null,
    conditions: [],
    addressee: null,
    saidAt: null,
    occasion: null,
    confidence: 0.75,
    model: maker.model,
    ...others,
  };
  return withSpeakers(statement, speakers);
}

/** A statement whose speakers have these roles. */
export function withRoles(statement: Statement, roleOf: (name: string) => string | null): Statement {
  const speakers = statement.speakers.map((one) => ({ ...one, role: roleOf(one.name) }));
  return withSpeakers(statement, speakers);
}

/** Finds a span's words in a document that is plain UTF-8. */
export function derive(document: Document, _article: Article, [start, end]: Span): string {
  return new TextDecoder().decode(document.bytes).slice(start, end);
}

/** A linker for which all speakers and people are in one block. */
export function inOneBlock(link: Linker['link']): Linker {
  return { blockOf: () => 'person of all', blocksOf: () => ['person of all'], link };
}
