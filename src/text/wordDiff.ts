/**
 * Runs of words of two texts on one line as `wdiff` writes them: `[-…-]` for those that only the `first` has, `{+…+}` for those that only the
 * other has.
 */
export function wordDiff<In extends string>(
  runs: readonly { readonly text: string; readonly in: In | 'both' }[],
  first: NoInfer<In>,
): string {
  return runs
    .map(({ text, in: whose }) => (whose === 'both' ? text : whose === first ? `[-${text}-]` : `{+${text}+}`))
    .join(' ');
}
