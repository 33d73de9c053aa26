/** A model that is loaded when it is first asked for. */
export type OnDemand<Model> = {
  /** The model; loaded again where that failed. */
  load(): Promise<Model>;
  /** Closes it where it was loaded; who only ends does not hear of what went wrong. */
  close(): Promise<void>;
};

/** Loads a model once somebody needs it, and once for all. */
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
