import { rules, type Statement } from '../../data/index.ts';
import type { Context } from '../context.ts';
import type { Entity } from '../entities/entity.ts';
import { type FoundSpeakers, speakerOf } from '../speakers/speakerOf.ts';
import { bylineName, writerNamed } from './writer.ts';

/** Who speaks by a letter. */
export const LETTERS = rules(import.meta.url, 'interview', {
  // `Q: Will it open?`: the writer
  question: {},
  // `A: It will.`: the one person named before the first question
  answer: {},
});

const TURN_LETTER = /^([QA])[.:]?$/;

/**
 * Who `Q` and `A` are in an interview that is written so: whoever asks is the writer, whoever answers the one person that is named
 * before the first question. Undefined where the source is no such letter, nobody where nothing shows who is meant.
 */
export function interviewSpeaker(context: Context, statement: Statement): FoundSpeakers | undefined {
  const source = statement.source;
  const letter = TURN_LETTER.exec(source?.text ?? '')?.[1];
  const at = source?.spans[0];
  if (!letter || !at || !/^[QA]\s*[:.]/.test(context.named.text.slice(at[0]))) return undefined;
  if (letter === 'Q') {
    const name = bylineName(context.article);
    return { value: name ? [writerNamed(context, name, at)] : [], rule: LETTERS.question };
  }
  const first = /(?:^|\n)[^\S\n]*Q[.:]\s/.exec(context.named.text)?.index ?? 0;
  const named = context.named.entities.all.filter(({ names }) => names.some(({ start }) => start < first));
  const known = named.filter(({ type }) => type === 'person');
  const people = known.length > 0 ? known : named.filter((one) => isTwoNames(context, one));
  const [only] = people;
  return {
    value: people.length === 1 && only ? [speakerOf(only, { via: 'implicit', mention: only.mention })] : [],
    rule: LETTERS.answer,
  };
}

/** A first name and a surname that no list knows: `Lorna Harl`, but not `the Valley Post`. */
function isTwoNames({ named }: Context, { type, words, names }: Entity): boolean {
  return (
    type === 'unknown' && words.length > 1 && !/\bthe $/i.test(named.text.slice(0, names[0]!.start).slice(-5))
  );
}
