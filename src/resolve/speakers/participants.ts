import { isFirstName } from '../../english/firstNames.ts';
import { isOfficeName, kindOfLabel } from '../../english/labels.ts';
import { isOffice } from '../../english/personNouns.ts';
import { TITLES } from '../../english/titles.ts';

/** Somebody in the list of those who take part, with their office. */
export type Participant = { readonly name: string; readonly office: string };

const NAME = String.raw`(?<name>(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){1,4}\p{Lu}[\p{L}\p{M}'’-]+)`;
/** `Ana Ruiz, Minister for Ports` · `Ana Ruiz (Minister for Ports)` · `Ana Ruiz – Minister for Ports`. */
const NAME_FIRST = new RegExp(
  String.raw`^${NAME}(?:,\s|\s?\(|\s[–—-]\s|:\s)(?:the\s)?(?<office>\p{L}[^()]{2,80})\)?$`,
  'u',
);
/** `Moderator: Ana Ruiz` · `Minister for Ports – Ana Ruiz`. */
const OFFICE_FIRST = new RegExp(
  String.raw`^(?:the\s)?(?<office>\p{Lu}[^:()]{2,80}?)(?::\s|\s[–—-]\s|,\s)${NAME}$`,
  'iu',
);
/** `Mayor Ana Ruiz (in the chair)` · `Town Clerk Ana Ruiz`: an office before the name, without a mark. */
const TITLED = new RegExp(
  String.raw`^(?:the\s)?(?<office>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,2}?)\s${NAME}(?:\s\([^()]{2,40}\))?$`,
  'u',
);
/** `[The Deputy Speaker (Hon. Ana Ruiz) in the Chair]` */
const IN_THE_CHAIR = new RegExp(
  String.raw`^\W?(?:the\s)?(?<office>[\p{L} ]{3,60}?)\s\((?:Hon\.\s)?${NAME}\)\s(?:in|took)\sthe\schair\W?$`,
  'iu',
);
/** What such a list begins with. */
const HEAD =
  /^(?:(?:also |(?:board |committee |council )?members )?present|participants?|(?:also )?in attendance|attending|attendees|speakers?|panel(?:lists?)?|members|witnesses|guests|people|cast|hosts?)\s?[:–—-]\s?/i;
/** No list is longer. */
const LONGEST = 20_000;

/** Who takes part, by the lists before and after what is said. */
export function participantsIn(text: string): Participant[] {
  return text
    .slice(0, LONGEST)
    .split(/\s{0,9}[;\n•]\s{0,9}/)
    .flatMap((part): Participant[] => {
      const entry = part
        .replace(HEAD, '')
        .replace(/^[-–*\d.)]{1,4}\s/, '')
        .replace(/[.,]$/, '')
        .trim();
      if (entry.length > 160) return [];
      for (const pattern of [NAME_FIRST, OFFICE_FIRST, IN_THE_CHAIR]) {
        const { name, office } = pattern.exec(entry)?.groups ?? {};
        if (name && office && isHeld(office) && isPerson(name)) return [{ name, office: office.trim() }];
      }
      return entry.split(/,\s/).flatMap((one) => {
        const { name, office } = TITLED.exec(one)?.groups ?? {};
        return name && office && isHeld(office) && isPerson(name) ? [{ name, office }] : [];
      });
    });
}

/** Whether words name an office: `Minister for Ports`, `Chief Engineer`, `Moderator`. */
function isHeld(words: string): boolean {
  const kind = kindOfLabel(words);
  if (isOfficeName(words) || (kind !== null && kind !== 'none')) return true;
  const [head = ''] = words.toLowerCase().split(/\s(?:for|of|to|at|in)\s|,/, 1);
  return isOffice(head.split(' ').at(-1)!);
}

/** Whether words name a person, with or without a title, and no office of capitals: `Chief Engineer`. */
function isPerson(words: string): boolean {
  const [first = '', second = ''] = words.toLowerCase().split(/\s/);
  if (isHeld(words)) return false;
  return (
    isFirstName(first) ||
    (TITLES.has(first.replace(/\.$/, '')) && second !== '') ||
    /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(words)
  );
}
