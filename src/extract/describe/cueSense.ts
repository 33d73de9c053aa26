import { type Act, type Rule, rules } from '../../data/index.ts';
import { cueEntryAt } from './cueEntries.ts';
import { type CueEntry, type Frame, isAct } from './cueEntry.ts';
import { type CueInContext, decided, leaning, type Sense } from './frames/frame.ts';
import { FRAMES } from './frames/index.ts';

/** Cues that bring out facts: `found`, `according to`. */
const FACTS =
  /\b(?:show|find|found|finds|document|reveal|accord|report|confirm|indicat|list|recount|chronicl|learn|answer)\w*/;

/** Cues that leave it to the content what is done. */
export const OPEN = rules(import.meta.url, 'cue', {
  // `said`, `added`
  open: leaning({}),
  // a cue that the lexicon does not have
  unknown: leaning({}),
  // `found <the wells dry>`
  fact: leaning({ assert: 1.4 }, 'assert'),
  // `explained <the toll>`
  statement: leaning({ assert: 0.9 }, 'assert'),
});

/** Judges a cue by the entries of its words; the rule that decides comes first, then the entry that led to it. */
export function cueSense(context: CueInContext): Sense & { readonly rules: readonly Rule[] } {
  const entries = entriesIn(context);
  const naming = entries.find(({ sense }) => isAct(sense) && sense !== 'assert');
  if (naming) return { ...decided(naming.sense as Act), rules: [naming] };
  const framing = entries.find(({ sense }) => !isAct(sense) && sense !== 'open-frame');
  if (framing) {
    const uses = FRAMES[framing.sense as Exclude<Frame, 'open-frame'>];
    const use = uses.find(({ when }) => when(context))!;
    return { ...use.sense, rules: [use, framing] };
  }
  const stating = entries.find(({ sense }) => sense === 'assert');
  if (stating) {
    const rule = FACTS.test(context.cue) ? OPEN.fact : OPEN.statement;
    return { act: rule.act, weights: rule.weights, rules: [rule, stating] };
  }
  const [open] = entries;
  return { ...leaning({}), rules: open ? [OPEN.open, open] : [OPEN.unknown] };
}

/** The entries of a cue's words, in order; a word that an entry takes in begins no other. */
function entriesIn({ words, lead }: CueInContext): CueEntry[] {
  const entries: CueEntry[] = [];
  for (let k = 0; k < words.length; k++) {
    const entry = cueEntryAt(words, k, lead);
    if (!entry) continue;
    entries.push(entry);
    k += entry.rest.length;
  }
  return entries;
}
