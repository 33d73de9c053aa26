/** Words that reverse what is said, folded. */
const NEGATIONS = new Set(
  'not no never nor none nobody nothing neither without cannot cant wont dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt wouldnt shouldnt couldnt mustnt neednt aint false untrue refuse refuses refused refusing reject rejects rejected deny denies denied'.split(
    ' ',
  ),
);

/** Verbs that pass a negation on to what follows them (`I do not think that it should close`), and words in between. */
const PASSING = new Set(
  'think believe want expect suppose imagine intend plan propose suggest support favor favour agree accept allow let say mean see wish hope going be been ever even really simply just also yet to that we i you they he she it us them him her the a an'.split(
    ' ',
  ),
);

/** Words that change nothing next to a negation: `did not sell`, `sold`. */
const AUXILIARIES = new Set(
  'do does did will would can could shall should have has had is are was were'.split(' '),
);

/** Whether one of these folded words is a negation. */
export function hasNegation(words: Iterable<string>): boolean {
  for (const word of words) if (isNegation(word)) return true;
  return false;
}

/** Whether these folded words are a negation and nothing else with a meaning: `not`, `did not`, `never`. */
export function isNegationAlone(words: readonly string[]): boolean {
  return hasNegation(words) && words.every((word) => isNegation(word) || AUXILIARIES.has(word));
}

/** Whether these folded words end in a negation of whatever follows: `we will not`, `I do not think that`. */
export function endsNegated(words: readonly string[]): boolean {
  const last = words.findLastIndex(isNegation);
  return last >= 0 && words.slice(last + 1).every((word) => PASSING.has(word));
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word.replace(/['’]/g, '')) || /n['’]t$/.test(word);
}
