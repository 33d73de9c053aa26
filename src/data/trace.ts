import type { MentionForm, MentionType } from './mention.ts';
import type { Rule } from './rule.ts';
import type { Span } from './span.ts';
import type { Speaker } from './statement.ts';

/**
 * One thing that the program saw in an article on its way to its statements. Spans are UTF-16 code units of the article's text; tokens,
 * mentions and entities have numbers from 0, by which others name them.
 */
export type TraceLine =
  | {
      readonly trace: 'token';
      readonly number: number;
      readonly text: string;
      readonly span: Span;
      readonly sentence: number;
      readonly paragraph: number;
      /** Between quotation marks. */
      readonly quoted: boolean;
      /** What is known of it as a word: `capital`, `given name`, `title` … */
      readonly facts: readonly string[];
      /** The entity whose name it is a part of, or that it was found to mean. */
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
      /** What the model takes it back to, and how likely (0…1); null where it was not asked. */
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
      /** The token of a pronoun or of a description's noun. */
      readonly token: number;
      readonly text: string;
      readonly span: Span;
      /** The antecedent; null when it cannot be determined. */
      readonly entity: number | null;
      readonly name: string | null;
      /** Of a pronoun, who was weighed, by the share of the evidence (0…1). */
      readonly weighed: readonly { readonly entity: number; readonly name: string; readonly share: number }[];
      /** Mentions that cannot be the pronoun's antecedent. */
      readonly vetoed: readonly { readonly entity: number; readonly name: string; readonly rule: Rule }[];
    };

/** Takes what the program sees in an article. */
export type Trace = (line: TraceLine) => void;
