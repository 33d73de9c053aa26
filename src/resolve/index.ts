export { linkPronouns, type PronounLink } from './coreference/linkPronouns.ts';
export type { Entity } from './entities/entity.ts';
export type { NamedText } from './namedText.ts';
export { nameText } from './nameText.ts';
export { resolve } from './resolve.ts';
