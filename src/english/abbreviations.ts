const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Abbreviations (lower case, without the last full stop) that something always follows in the same sentence. */
export const ALWAYS_SHORT = list(`
  mr mrs ms mx dr prof rev fr hon sen sens rep reps gov govs gen col lt maj capt cmdr cpl sgt pvt adm brig supt insp
  pres amb atty asst assoc dep det dir messrs mme mlle mm st mt ft vs v cf e.g i.e viz approx esp fig figs vol
  pp ed eds trans al gov.-elect rep.-elect lt.gov
`);

/** Abbreviations that may also end a sentence: they do where a word of {@link STARTERS} follows. */
export const OFTEN_SHORT = list(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  inc corp co cos ltd llc llp plc bros dept univ assn bldg ave blvd rd sq etc jr sr esq est p a.m p.m u.s u.k u.n e.u
  d.c n.y n.j n.c n.h n.m n.d s.c s.d r.i w.va ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich
  minn miss mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que ph.d m.d b.a m.a b.s j.d
  tel ext hr hrs min sec oz lb lbs km cm kg deg art sect para
`);

/** Capitalised words that seldom go on after an abbreviation, so that they begin a sentence. */
export const STARTERS = list(`
  The A An This That These Those He She It They We I You There Here His Her Its Their Our My Your
  But And Or So Yet Nor If When While As At By For From In On Of To With Without Under Over After Before Since Until
  Although Though Because However Still Also Then Now Yes No Not What Who Why How Where Which Whether Both Some Many
  Most All Each Every Another Other Others One Two Three Several Such Only Even Just Later Meanwhile Instead Asked
  According Despite During Between Among Earlier Last Next Once Unless Let It’s It's He’s He's She’s She's They’re
  They're We’re We're I’m I'm That’s That's There’s There's
`);

/** Whether a word (lower case, without its full stop) is written with a full stop that may end no sentence. */
export function isAbbreviation(lower: string): boolean {
  return ALWAYS_SHORT.has(lower) || OFTEN_SHORT.has(lower);
}
