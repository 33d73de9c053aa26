import type { MentionForm, MentionType } from './mention.ts';
import type { Rule } from './rule.ts';
import type { Span } from './span.ts';
import type { Speaker } from './statement.ts';

/**
 * One line of a trace: a token, mention, entity or coreference link that the program found in an article. Spans are in
 * UTF-16 code units of the article's text. Tokens, mentions and entities are numbered from 0, and other lines refer to
 * these numbers.
 */
export type TraceLine =
  | {
      readonly trace: 'token';
      readonly number: number;
      readonly text: string;
      readonly span: Span;
      readonly sentence: number;
      readonly paragraph: number;
      /** Whether it is between quotation marks. */
      readonly quoted: boolean;
      /** Lexical facts about the token: `capital`, `given name`, `title` … */
      readonly facts: readonly string[];
      /** The entity whose name it is part of, or to which it refers. */
      readonly entity: number | null;
    }
  | {
      readonly trace: 'mention';
      readonly number: number;
      readonly text: string;
      readonly span: Span;
      readonly head: string;
      readonly type: MentionType;
      readonly form: MentionForm;
      /** The model's candidates for its antecedent, with their probabilities (0…1); null if they were not computed. */
      readonly antecedents:
        | readonly { readonly mention: number; readonly text: string; readonly probability: number }[]
        | null;
    }
  | {
      readonly trace: 'entity';
      readonly number: number;
      readonly name: string;
      readonly type: Speaker['type'];
      readonly gender: 'female' | 'male' | null;
      readonly plural: boolean;
      readonly names: readonly { readonly text: string; readonly span: Span }[];
      readonly roles: readonly string[];
      readonly onBehalfOf: string | null;
    }
  | {
      readonly trace: 'coreference';
      /** The token of a pronoun, or of the noun of a description. */
      readonly token: number;
      readonly text: string;
      readonly span: Span;
      /** The antecedent; null when it cannot be determined. */
      readonly entity: number | null;
      readonly name: string | null;
      /** For a pronoun: the candidates, each with its share of the evidence (0…1). */
      readonly weighed: readonly { readonly entity: number; readonly name: string; readonly share: number }[];
      /** Entities that cannot be the pronoun's antecedent, each with the rule that excludes it. */
      readonly vetoed: readonly { readonly entity: number; readonly name: string; readonly rule: Rule }[];
    };

/** Receives the lines of a trace. */
export type Trace = (line: TraceLine) => void;
