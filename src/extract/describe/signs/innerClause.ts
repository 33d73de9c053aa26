/** Where a clause of its own begins: `…, and it will`, `…; it will`. */
const JOINED = /(?:[,;:]|\s-) ["']?(?:and|but|so|or|then|yet|because)\b|\sbut\b|;|\s-\s/g;
/** What comes first in its sentence, up to a comma: `if it rains, the gate will`. */
const FRONTED =
  /^["' ]*(?:that )?(?:if|when|once|as|while|after|although|though|because|since|unless|with|without|in|on|at|for|by|given) .*, /;
/** Words that begin a clause inside another, after its first word: `a dam which will`, `than they would`. */
const RELATIVE = /\S (?:who|whom|whose|which|what|where|how|why|than|whether|as if)\b/;
/** `that` after a noun: `a plan that would`. */
const THAT = /\S that\b/;
/** Verbs and words of thinking, whose clause counts for the whole: `I think it will`. */
const THINKING =
  /\b(?:think|thinks|thought|believe[sd]?|expect|expects|expected|predict|predicts|sure|certain|confident|convinced|know|knows|bet|guess|suspect|suspects|feel|feels|doubt|likely|chance|chances|possible|clear|fear|fears|afraid|hope|hopes|worried|mean|means|fact|point|so|such(?! as)|show|shows|showed|prove|proves|proved|saying|arguing)\b/;
/** A verb that is the one of its clause. */
const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|did|does|do|isn't|aren't|wasn't|weren't|said|told|knew|(?:it|that|there|he|she|what|who)'s|(?:we|they|you)'re|i'm|(?:i|we|they|you)'ve)\b/;

/** What only brings forward a part of the main clause: `that's what we will do`, `those are the gates that we will open`. */
const CLEFT =
  /^["' ]*(?:that's|this is|that is|those are|these are|it's|it is|here's) (?:\w+ ){0,3}?(?:what|where|why|how|who|that) /;

/**
 * Whether words in the middle of a sentence belong to a clause inside it, judged by the words before them: `a bridge that
 * <will> …`, `it was told that <would> …`. What somebody thinks counts as the main clause.
 */
export function inInnerClause(before: string): boolean {
  const clause = before.slice(lastJoint(before)).replace(FRONTED, '').replace(CLEFT, '').trim();
  if (RELATIVE.test(clause)) return true;
  if (THINKING.test(clause)) return false;
  return THAT.test(clause) || FINITE.test(clause);
}

function lastJoint(words: string): number {
  return [...words.matchAll(JOINED)].reduce(
    (last, { index, 0: joint }) => Math.max(last, index + joint.length),
    0,
  );
}
