import type { Token } from '../text/annotated/token.ts';

/** `al-Rashidi`, `d’Abo`: a name that begins with its particle. */
const HYPHENED_PARTICLE = /^(?:a[dhlnrstz]|ash|el|ul|ud|ur|us|bin|ibn|abu|d|l|dell|nic)[-‑'’]\p{Lu}\p{Ll}/u;

/** Whether the token is written as a name is: with a capital, or with one after its particle. */
export function isWrittenAsName(token: Token | undefined): boolean {
  return token !== undefined && (token.capital || beginsWithParticle(token));
}

/** `al-Rashidi` */
export function beginsWithParticle({ text }: Token): boolean {
  return HYPHENED_PARTICLE.test(text);
}
