import type { Article, Speaker } from '../data/index.ts';
import type { AnnotatedText } from './annotatedText.ts';
import type { Discourse, Linked } from './coreference/coreference.ts';
import type { Entity } from './entities/entity.ts';

/** What resolving one source needs. */
export type Context = {
  article: Article;
  reading: AnnotatedText;
  links: Discourse;
  weighed: Linked['weighed'];
  /** The speakers that were only described so far, for the pronouns that go back to them. */
  described: Map<Entity, Speaker>;
};
