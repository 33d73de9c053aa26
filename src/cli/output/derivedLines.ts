import type { DerivedData } from '../../app/actions/updateDerivedData.ts';
import { countOf } from '../../text/countOf.ts';

/** What bringing derived data up to date came to, a line for each that there are any of. */
export function derivedLines({ linked, duplicates }: DerivedData): string[] {
  return [
    ...linkedLines(linked),
    ...(duplicates && duplicates.groups > 0
      ? [
          `${countOf(duplicates.groups, 'statement')} found in several articles, ${duplicates.statements} times in all`,
        ]
      : []),
  ];
}

/** How many speakers were linked to people; no line where nobody speaks. */
export function linkedLines({ speakers, linked, undecided }: DerivedData['linked']): string[] {
  if (speakers === 0) return [];
  return [`${linked} of ${countOf(speakers, 'speaker')} linked to people, ${undecided} left open`];
}
