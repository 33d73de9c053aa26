import type { SourceKind, SourceSeen } from '../data/index.ts';
import { ANONYMOUS_NOUNS } from '../english/anonymousNouns.ts';
import { GROUP_NOUNS, WORK_NOUNS } from '../english/groupNouns.ts';
import { isPersonNoun } from '../english/personNouns.ts';
import { PARTICLES } from '../english/titles.ts';
import { headNoun, singular } from './headWords.ts';

/** The ways of naming somebody that give a name, not a description. */
const BY_NAME: ReadonlySet<string> = new Set(['name', 'surname', 'label']);
/** Parts of a whole: people who were asked. */
const COUNTED =
  /(?:%|\bpercent\b|\bper cent\b|\b(?:one|two|three|four|six|eight|nine|most|many|half|majority) (?:in|of|out of)\b)/iu;

/** `people familiar with the matter`. */
const KNOWING = /\b(?:familiar with|close to|briefed on|with (?:direct )?knowledge)\b/iu;

/** What a speaker is: a person with a name, a body, a group, a document, or somebody whose name the article does not give. */
export function sourceKind(source: SourceSeen): SourceKind {
  const noun = headNoun(source.name);
  switch (source.type) {
    case 'organization':
    case 'place':
      return 'body';
    case 'work':
      return 'document';
    case 'person':
      return isNamed(source) ? 'person' : 'unnamed';
    case 'group':
      return kindOfGroup(source, noun);
    case 'unknown':
      if (COUNTED.test(source.name)) return 'group';
      if (WORK_NOUNS.has(noun) || WORK_NOUNS.has(noun.replace(/s$/, ''))) return 'document';
      if (isNamed(source)) return 'body';
      if (GROUP_NOUNS.has(noun)) return 'group';
      return isPersonNoun(noun) ? 'unnamed' : 'unknown';
  }
}

function kindOfGroup(source: SourceSeen, noun: string): SourceKind {
  // `Republicans`, `Trump supporters`: a group, named or not; `officials`, `two aides`: people without their names.
  const isHidden = ANONYMOUS_NOUNS.has(noun) || KNOWING.test(source.name);
  return isHidden && !COUNTED.test(source.name) ? 'unnamed' : 'group';
}

/** Whether a speaker has a name in the article: `Ana Ruiz`, not `a harbor official` or `Source`. */
function isNamed({ name, mentions }: SourceSeen): boolean {
  const words = name.split(/\s+/).filter(Boolean);
  if (words.length === 1 && isPersonNoun(singular(name.toLowerCase()))) return false;
  if (mentions.some(({ via }) => BY_NAME.has(via))) return /\p{Lu}/u.test(name);
  return words.every(isNamePart);
}

function isNamePart(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || (/^\p{Lu}/u.test(word) && !isPersonNoun(word.toLowerCase()));
}
