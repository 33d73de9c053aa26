import type { Removal } from '../../data/index.ts';
import { removedBy } from '../../record/index.ts';

/** Why an input is not added: somebody removed what is read there. */
export function removedMessage(removal: Removal): string {
  return `it was removed from the record by ${removedBy(removal)}; undo correction ${removal.correction} to add it`;
}
