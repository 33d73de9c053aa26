/** Words that turn what is said into its contrary, folded. */
const NEGATIONS = new Set(
  'not no never nor none nobody nothing neither without cannot cant wont dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt wouldnt shouldnt couldnt mustnt neednt aint false untrue refuse refuses refused refusing reject rejects rejected deny denies denied'.split(
    ' ',
  ),
);

/** Whether one of some folded words is a negation. */
export function hasNegation(words: Iterable<string>): boolean {
  for (const word of words) if (NEGATIONS.has(word.replace(/['’]/g, '')) || /n['’]t$/.test(word)) return true;
  return false;
}
