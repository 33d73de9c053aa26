import { genderOfPronoun } from '../../src/english/pronouns.ts';

/** A passage of GAP (Webster et al. 2018): a pronoun, two names, and whether it means either. */
export type GapPassage = {
  readonly id: string;
  readonly text: string;
  readonly pronoun: readonly [number, number];
  readonly names: readonly {
    readonly span: readonly [number, number];
    readonly meant: boolean;
  }[];
};

export function readGap(tsv: string): GapPassage[] {
  const [, ...lines] = tsv.trimEnd().split('\n');
  return lines.map((line) => {
    const [id, text, pronoun, at, a, atA, isA, b, atB, isB] = line.split('\t') as string[];
    const span = (words: string, start: string) => [Number(start), Number(start) + words.length] as const;
    return {
      id: id!,
      text: text!,
      pronoun: span(pronoun!, at!),
      names: [
        { span: span(a!, atA!), meant: isA === 'TRUE' },
        { span: span(b!, atB!), meant: isB === 'TRUE' },
      ],
    };
  });
}

/** The gender of a passage's pronoun: all of GAP's have one. */
export function genderOf({ text, pronoun }: GapPassage): 'female' | 'male' {
  return genderOfPronoun(text.slice(...pronoun).toLowerCase()) ?? 'male';
}
