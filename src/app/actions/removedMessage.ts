import type { Removal } from '../../data/index.ts';
import { removedBy } from '../../record/index.ts';

/** The message for an input that is not added because somebody removed this article. */
export function removedMessage(removal: Removal): string {
  return `it was removed from the record by ${removedBy(removal)}; undo correction ${removal.correction} to add it`;
}
