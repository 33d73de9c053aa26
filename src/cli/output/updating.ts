import type { DerivedData } from '../../app/actions/updateDerivedData.ts';
import type { StepBars } from '../terminal/progress.ts';
import { derivedLines } from './derivedLines.ts';

/** Brings derived data up to date, and says on standard error what that came to. */
export async function updating(
  bars: StepBars,
  { quiet }: { readonly quiet?: boolean },
  update: () => Promise<DerivedData>,
): Promise<void> {
  let derived: DerivedData;
  try {
    derived = await update();
  } finally {
    bars.end();
  }
  if (!quiet) for (const line of derivedLines(derived)) console.error(line);
}
