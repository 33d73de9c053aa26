import type { Span } from '../data/index.ts';

/** What says that somebody is not named: `on condition of anonymity`, `asked not to be identified`. */
const UNNAMED =
  /\b(?:(?:on|under) (?:the )?condition of (?:strict )?anonymity|on (?:the )?condition (?:that )?(?:he|she|they|their names?|his name|her name) (?:not be|would not be|was not|were not|wasn['’]t|weren['’]t) (?:named|identified|used|published)|(?:asked|requested|preferred|wished|wanted|chose|begged) (?:not to be|to not be|to remain|to stay|to be kept) (?:further )?(?:named|identified|anonymous|quoted by name|unnamed)|(?:asked|requested|insisted) (?:for )?(?:that (?:his|her|their) names? (?:be withheld|not be (?:used|published|given))|anonymity)|(?:requested|requesting|insisting on|insisted on|granted|promised|given|was given|were given|seeking|sought) anonymity|(?:declined|refused|did not want|didn['’]t want|does not want|do not want|not wanting|unwilling|not willing|reluctant) to be (?:further )?(?:named|identified|quoted by name)|(?:speaking|spoke|speaks|speak|talked|talking|discussed) anonymously|whose names? (?:is|are|was|were|has been|have been|is being|are being) (?:being )?(?:withheld|changed|not being (?:used|published))|(?:could|can|may) not be (?:named|identified)|(?:was|were|is|are) not (?:being )?(?:named|identified))\b/giu;
/** How a reason begins. */
const BEGINS =
  /^[,;:]?\s{0,3}(?:in (?:return|exchange) )?(?:publicly |by name |in this article |in print |here |for this (?:article|story) )?[,;–—-]{0,2}\s{0,3}((?:because|since|as|citing|fearing|due to|owing to|out of|for fear|for reasons|for legal reasons|for safety|for security|in order to|so that|so as|lest|given|to (?:avoid|protect|discuss|describe|speak|talk|preserve|reveal|disclose|be able|share|comment|detail|relay|recount|guard|prevent|save|spare|be candid|speak freely))\b)/iu;
/** A reason by itself: `who was not authorized to speak publicly`. */
const NOT_ALLOWED =
  /\b(?:because )?(?:(?:he|she|they|who|that person|the (?:official|source|person|aide|officer|employee)s?) )?(?:(?:was|were|is|are|had|has|have|did|do|does)(?: not|n['’]t) (?:been )?|not |un)(?:authori[sz]ed|permitted|allowed|cleared|have (?:permission|clearance|authority)|empowered) to (?:speak|talk|comment|discuss|be quoted|give|brief|disclose|reveal|release|share)\b/giu;
/** Where a reason ends before its sentence: at a mark after which the sentence goes on without it. */
const ENDS = /[;–—)"“”]|,(?!\s(?:and|or|but|nor|which|including|even|especially)\b)|\.(?=["”’])/u;

/** The verb of the sentence after a reason without a mark between: `a clerk whose name was withheld for fear of reprisals said`. */
const VERB =
  /(?<!\b(?:he|she|they|who|had|has|have|was|were|been|be|not|to|it|we|I|officials|sources|people))\s(?:said|says|told|added|confirmed)\b/u;

/** Words that say that a source is not named, with the reason that they give, where they give one. */
export type Anonymity = { readonly at: Span; readonly reason: Span | null };

/** Where a sentence says that somebody is not named, and why, in order. */
export function anonymityIn(text: string, [start, end]: Span): Anonymity[] {
  const sentence = text.slice(start, end);
  const found: Anonymity[] = [];
  for (const match of sentence.matchAll(UNNAMED)) {
    const after = match.index + match[0].length;
    const begins = BEGINS.exec(sentence.slice(after));
    const from = begins ? after + begins[0].length - begins[1]!.length : null;
    const at: Span = [start + match.index, start + after];
    const before = from === null ? reasonBefore(sentence, match.index) : null;
    found.push({
      at,
      reason:
        from === null ? before && shifted(before, start) : shifted([from, endOf(sentence, from)], start),
    });
  }
  for (const match of sentence.matchAll(NOT_ALLOWED)) {
    const span = shifted([match.index, endOf(sentence, match.index)], start);
    // Most stand inside a reason that `because` begins.
    if (found.some(({ reason }) => reason && reason[0] < span[1] && span[0] < reason[1])) continue;
    const bare = found.find(({ reason }) => reason === null);
    if (bare) found[found.indexOf(bare)] = { at: bare.at, reason: span };
    else found.push({ at: span, reason: span });
  }
  return found;
}

/** `Because he feared for his job, the clerk asked not to be named`. */
function reasonBefore(sentence: string, until: number): Span | null {
  const match = /^["“]?((?:Because|Since|Fearing|Citing|For fear|Out of)\b[^,]{3,300}),/u.exec(
    sentence.slice(0, until),
  );
  if (!match) return null;
  const from = match[0].indexOf(match[1]!);
  return [from, from + match[1]!.length];
}

/** The end of a reason in its sentence. */
function endOf(sentence: string, from: number): number {
  const rest = sentence.slice(from);
  const stop = Math.min(ENDS.exec(rest)?.index ?? rest.length, VERB.exec(rest)?.index ?? rest.length);
  return from + rest.slice(0, stop).replace(/(?<![\s.,!?])[\s.,!?]+$/u, '').length;
}

function shifted([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}
