/** The progress of a long action. */
export type Step = {
  readonly what: 'documents' | 'articles' | 'embeddings' | 'sources' | 'feeds' | 'pages' | 'quotations';
  readonly done: number;
  readonly total: number;
};

/** How a long action reports its progress, and how it can be interrupted. */
export type Running = {
  /** Interrupts the action after its current step; nothing is lost, and the next run does the rest. */
  readonly signal?: AbortSignal;
  /** Called before the first step and after each. */
  readonly onProgress?: (step: Step) => void;
};
