import type { Article, Span, Speaker } from '../data/index.ts';
import type { Coreference, LinkedAnaphora } from './coreference/coreference.ts';
import type { Entity } from './entities/entity.ts';
import type { NamedText } from './namedText.ts';
import type { LabelBook } from './speakers/labelSpeaker.ts';

/** What resolving one source needs. */
export type Context = {
  article: Article;
  named: NamedText;
  links: Coreference;
  weighed: LinkedAnaphora['weighed'];
  vetoed: LinkedAnaphora['vetoed'];
  /** The speakers that were only described so far, for the pronouns that go back to them. */
  described: Map<Entity, Speaker>;
  /** Whom the label of a turn names. */
  labelled: LabelBook;
  /** What is said in turns, in order. */
  turns: readonly Span[];
};
