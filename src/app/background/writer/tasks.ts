import type {
  AlertAsked,
  ArticleInput,
  Author,
  CorrectionInput,
  Document,
  PersonCorrectionInput,
  StatementInput,
} from '../../../data/index.ts';

/** A task for the writing thread. */
export type WriterTask =
  | { readonly add: Document }
  | { readonly correct: string; readonly said: CorrectionInput; readonly author: Author }
  | { readonly correctPerson: string; readonly said: PersonCorrectionInput; readonly author: Author }
  | { readonly correctArticle: string; readonly said: ArticleInput; readonly author: Author }
  | { readonly addStatement: string; readonly said: StatementInput; readonly author: Author }
  | { readonly joinArticle: string; readonly into: string; readonly author: Author }
  | { readonly removeArticle: string; readonly bytes: 'kept' | 'deleted'; readonly author: Author }
  | { readonly publisher: string; readonly to: string; readonly author: Author }
  | { readonly countSources: true }
  | { readonly alert: AlertAsked; readonly name: string }
  | { readonly removeAlert: string }
  | { readonly undo: number; readonly author: Author };
