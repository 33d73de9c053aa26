import { wordsByKind } from './wordList.ts';

const kinds = wordsByKind('labels.tsv', ['chair', 'question', 'speaker', 'none']);

/** What a label says of who speaks, where its words name an office and no person; null for a name. */
export function kindOfLabel(label: string): 'chair' | 'question' | 'speaker' | 'none' | null {
  const words = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}’'\s-]/gu, '')
    .replace(/^the\s+/, '')
    .split(/\s+/)
    .filter(Boolean);
  const whole = words.join(' ');
  for (const kind of ['chair', 'question', 'speaker', 'none'] as const)
    if (kinds[kind].has(whole)) return kind;
  // `Speaker 2`, `Question 4`, `SPEAKER_01`: somebody without a name.
  if (/^(?:unknown |unidentified |male |female )?speaker\s?_?\d{0,3}$/.test(whole)) return 'speaker';
  if (/^(?:interviewer|questioner|reporter|question|journalist)\s?\d{1,3}$/.test(whole)) return 'question';
  if (
    /^(?:participant|interviewee|respondent|witness|caller|answer|guest|person|voice)\s?\d{1,3}$/.test(whole)
  )
    return 'speaker';
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length > 1 && kinds.none.has(first) && !/^(?:may|april|june|august)$/.test(first)) return 'none';
  if (words.length > 1 && LEADING.has(last)) return 'chair';
  // `Hon. Deputy Speaker`, `The Assistant Deputy Speaker`
  const rest = words.slice(1).join(' ');
  return (ADDRESSED.has(first) || isInPlace(first)) && kindOfLabel(rest) === 'chair' ? 'chair' : null;
}

/** Offices that lead a meeting, whatever stands before them: `The ACTING PRESIDENT pro tempore`, `Assistant Deputy Speaker`. */
const LEADING = new Set(['moderator', 'chairperson', 'facilitator', 'convener', 'tempore', 'officer']);

/** What a chamber calls those who hold an office. */
const ADDRESSED = new Set(['hon', 'honourable', 'honorable']);

/** Whether an office with this word, in lower case, before it is another one: the `Deputy Speaker` is not the `Speaker`. */
export function isInPlace(word: string): boolean {
  return /^(?:acting|assistant|associate|deputy|former|interim|junior|shadow|temporary|under|vice)$/.test(
    word,
  );
}

/** `Minister for Ports`, `Leader of the House`: words of offices, with or without `the`, that a person holds. */
export function isOfficeName(words: string): boolean {
  return /^(?:the\s)?(?:(?:deputy|vice|first|prime|assistant|acting|shadow|parliamentary|under)[\s-]?){0,3}(?:minister|secretary|under-secretary|undersecretary|attorney[ -]general|solicitor[ -]general|chancellor|leader|counsel|advocate|paymaster[ -]general|commissioner|ombudsman|registrar|moderator|clerk|president|premier|taoiseach|tánaiste|rapporteur|treasurer)\b(?:\s(?:for|of|to|in|general|without)\b.*)?$/i.test(
    words,
  );
}
