/** A model that is loaded when it is first needed. */
export type OnDemand<Model> = {
  /** The model. If loading failed, the next call tries again. */
  load(): Promise<Model>;
  /** Closes the model if it was loaded. Errors are ignored, because the caller is about to end. */
  close(): Promise<void>;
};

/** A model that is loaded when it is first needed, and only once. */
export function onDemand<Model extends { close(): unknown }>(open: () => Promise<Model>): OnDemand<Model> {
  let loaded: Promise<Model> | null = null;
  return {
    load() {
      loaded ??= open().catch((error) => {
        loaded = null;
        throw error;
      });
      return loaded;
    },
    async close() {
      await loaded?.then((model) => model.close()).catch(() => {});
    },
  };
}
