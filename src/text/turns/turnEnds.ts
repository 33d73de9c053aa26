const ENDS =
  /^[[(*–—-]{0,3}\s?(?:end(?:s| of (?:the )?(?:interview|transcript|recording|audio|hearing|session|tape))?|(?:this )?interview (?:was )?(?:edited|conducted|by)\b.{0,200}|(?:edited|interview(?:ed)?|words|photos?|photographs?|transcri(?:bed|pt|ption)|translat(?:ed|ion))(?: by\b|:).{0,100}|this (?:interview|conversation|transcript) (?:has been|was)\b.{0,200})[\])*.–—-]{0,3}$/iu;

/** Whether a paragraph ends what is said before it: `END OF INTERVIEW`, `This interview was edited for length.`, `Interview: Nora Fell` */
export function endsTurn(words: string): boolean {
  return ENDS.test(words);
}
