/** How far an action is with what takes long. */
export type Step = {
  readonly what: 'documents' | 'articles' | 'embeddings' | 'sources' | 'feeds' | 'pages' | 'quotations';
  readonly done: number;
  readonly total: number;
};

/** How an action that takes long reports how far it is, and how it is asked to end. */
export type Running = {
  /** Ends the action after what it is at; nothing is lost, and the next run does the rest. */
  readonly signal?: AbortSignal;
  /** Called before the first thing is done and after each. */
  readonly onProgress?: (step: Step) => void;
};
