import type { DigestStatement } from '../data/index.ts';
import { percent } from './wording.ts';

/** The confidences of a statement of a digest and of its speaker: `statement 92%, speaker 95%`. */
export function digestConfidences({ confidence, speaker }: DigestStatement): string {
  const own = speaker && (speaker.confidence === null ? 'unknown' : percent(speaker.confidence));
  return `statement ${percent(confidence)}${own ? `, speaker ${own}` : ''}`;
}
