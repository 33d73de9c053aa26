import { acts, type CodedColumn } from '../../../data/index.ts';
import { areSameSpeakers, speakersIn, speakersValue } from './sameSpeakers.ts';

/** The value of a cell; `right`: whether it agrees with the program, null if the program's value is not known. */
export type CodedValue = { readonly value: string; readonly right: boolean | null };

/** The value of a cell; null if it is empty or the coder cannot tell. */
export type Coded = CodedValue | null | { readonly problem: string };

const YES = /^(?:yes|y|true|1|right|correct)$/i;
const NO = /^(?:no|n|false|0|wrong|incorrect)$/i;
const UNCLEAR = /^(?:|\?|unclear|unsure|n\/?a)$/i;

/** The program's speaker and act, if known. */
type Machine = { readonly speaker: string; readonly act: string } | null;

/** The value of a cell. Coders who see what the program found judge it; others enter speaker and act themselves. */
export function codedValue(
  column: CodedColumn,
  cell: string,
  { machine, shown }: { readonly machine: Machine; readonly shown: boolean },
): Coded {
  if (UNCLEAR.test(cell)) return null;
  const judged = YES.test(cell) ? true : NO.test(cell) ? false : null;
  if (column === 'is_statement') {
    if (judged === null) return { problem: `“${cell}”: write yes or no` };
    return { value: judged ? 'yes' : 'no', right: judged };
  }
  if (judged !== null) {
    if (shown) return { value: judged ? 'yes' : 'no', right: judged };
    return { problem: `“${cell}”: write ${column === 'right_act' ? 'the act' : 'who it is, or none'}` };
  }
  if (column === 'right_act') return actValue(cell.toLowerCase(), { machine, shown });
  const right = machine && areSameSpeakers(cell, machine.speaker);
  if (shown) return { value: right ? 'yes' : 'no', right };
  // All forms of a name give the same value.
  return { value: speakersValue(right ? machine!.speaker : cell), right };
}

function actValue(
  act: string,
  { machine, shown }: { readonly machine: Machine; readonly shown: boolean },
): Coded {
  if (!acts.some((one) => one === act))
    return { problem: `“${act}” is no act: write one of ${acts.join(', ')}` };
  const right = machine && machine.act === act;
  return { value: shown ? (right ? 'yes' : 'no') : act, right };
}

/** Whether the program names a speaker. */
export function namesSpeaker(machine: Machine): boolean {
  return machine !== null && speakersIn(machine.speaker).length > 0;
}
