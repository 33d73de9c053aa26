import type { DigestStatement } from '../data/index.ts';
import { percent } from './wording.ts';

/** How sure a statement of a digest is, and its speaker: `statement 92%, speaker 95%`. */
export function digestSureness({ confidence, speaker }: DigestStatement): string {
  const own = speaker && (speaker.confidence === null ? 'unknown' : percent(speaker.confidence));
  return `statement ${percent(confidence)}${own ? `, speaker ${own}` : ''}`;
}
