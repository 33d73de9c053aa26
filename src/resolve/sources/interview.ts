import { rules, type Span, type Statement } from '../../data/index.ts';
import { fold } from '../../text/fold.ts';
import type { Context } from '../context.ts';
import type { Entity } from '../entities/entity.ts';
import { type FoundSpeakers, speakerOf } from '../speakers/speakerOf.ts';
import { bylineName, writerNamed } from './writer.ts';

/** Who asks and who answers where no name says so. */
export const LETTERS = rules(import.meta.url, 'interview', {
  // `Q: Will it open?`: the writer
  question: {},
  // `A: It will.`: the one person named before the first question
  answer: {},
});

const TURN_LETTER = /^([QA])[.:]?$/;

/**
 * Who asks and who answers in an interview that names nobody in its turns, by `Q` and `A` or by questions set apart: whoever asks is the
 * writer, whoever answers the one person that is named before the first question. Undefined for other statements, nobody where nothing
 * shows who is meant.
 */
export function interviewSpeaker(context: Context, statement: Statement): FoundSpeakers | undefined {
  const { source, cue, turn, content } = statement;
  if (turn && !source && !cue) {
    const first = context.turns[0]![0];
    return turn === 'question' ? whoAsks(context, content.spans[0]!) : whoAnswers(context, first);
  }
  const letter = TURN_LETTER.exec(source?.text ?? '')?.[1];
  const at = source?.spans[0];
  if (!letter || !at || !/^[QA]\s*[:.]/.test(context.named.text.slice(at[0]))) return undefined;
  if (letter === 'Q') return whoAsks(context, at);
  return whoAnswers(context, /(?:^|\n)[^\S\n]*Q[.:]\s/.exec(context.named.text)?.index ?? 0);
}

function whoAsks(context: Context, at: Span): FoundSpeakers {
  const name = bylineName(context.article);
  return { value: name ? [writerNamed(context, name, at)] : [], rule: LETTERS.question };
}

/** The one person named before the first question; of several, the one named in the headline or addressed by the first question. */
function whoAnswers(context: Context, first: number): FoundSpeakers {
  const { article, named: text } = context;
  const byline = article.byline.join('\n').toLowerCase();
  const named = text.entities.all.filter(
    ({ name, names }) =>
      names.some(({ start }) => start < first && !isCredit(text.text, start)) &&
      !byline.includes(name.toLowerCase()),
  );
  const known = named.filter(({ type }) => type === 'person');
  const people = known.length > 0 ? known : named.filter((one) => isTwoNames(context, one));
  const title = (article.title ?? '').toLowerCase();
  const inTitle = people.filter(({ name }) => title.includes(name.toLowerCase()));
  const question = text.text
    .slice(first)
    .trimStart()
    .split('\n', 1)[0]!
    .replace(/^Q[.:]\s/, '');
  const address = ADDRESS.exec(question)?.[1];
  const addressed = people.filter(({ words }) => address && fold(address) === words.at(-1));
  const [only, ...others] = [inTitle, addressed].find((some) => some.length === 1) ?? people;
  return {
    value: only && others.length === 0 ? [speakerOf(only, { via: 'implicit', mention: only.mention })] : [],
    rule: LETTERS.answer,
  };
}

/** `Mr Hasek, when …`: whoever is asked. */
const ADDRESS = /^(?:\p{Lu}[\p{L}.]* ){0,3}(\p{Lu}[\p{L}’'-]+),/u;

/** `Interview: Nora Fell`, `Photos by Leo Sand`: who made the article. */
function isCredit(text: string, start: number): boolean {
  return /(?:^|[\n.] ?)(?:interview(?:ed)?|words?|text|photos?|photography|pictures?|story)(?: by|:) $/i.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

/** A first name and a surname that no list knows: `Lorna Harl`, but not `the Valley Post`. */
function isTwoNames({ named }: Context, { type, words, names }: Entity): boolean {
  return (
    type === 'unknown' && words.length > 1 && !/\bthe $/i.test(named.text.slice(0, names[0]!.start).slice(-5))
  );
}
