import type { Rule } from '../../../src/data/index.ts';
import type { Description } from '../../../src/extract/describe/index.ts';
import { described } from './reported.ts';

// `npm run rules -- '[The union] {fought for} <a second ward>.'` prints what the rules alone say of a statement marked by hand: its
// source in [], its cue in {}, its content in <>.

const marked = process.argv.slice(2);
if (marked.length === 0 || marked.some((text) => !/<.+>/s.test(text))) {
  console.error("mark a statement: npm run rules -- '[The union] {fought for} <a second ward>.'");
  process.exit(2);
}
for (const text of marked) console.log([text, ...linesOf(described(text)), ''].join('\n'));

/** A line for each field: its value, then the rules that give it, the one that decides first. */
function linesOf({ by, ...said }: Description): string[] {
  const fields: [string, string, readonly Rule[]][] = [
    ['act', said.act, by.act],
    ...(by.otherAct ? [['else', by.otherAct.value, [by.otherAct.rule]] as [string, string, Rule[]]] : []),
    ['kind', said.kind, by.kind],
    ['negated', said.negated ? 'yes' : 'no', by.negated],
    ...said.conditions.map(({ text, rules }): [string, string, readonly Rule[]] => [
      'condition',
      text,
      rules,
    ]),
    ...by.noConditions.map(({ connective, rule }): [string, string, Rule[]] => [
      'no condition',
      connective,
      [rule],
    ]),
    ['addressee', said.addressee?.text ?? '', by.addressee],
    ['said at', [said.saidAt?.text, said.saidAt?.date].filter(Boolean).join(' = '), by.saidAt],
    ['occasion', said.occasion?.text ?? '', by.occasion],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .flatMap(([field, value, rules]) => [
      `  ${field.padEnd(12)}  ${value}`,
      ...rules.map(({ id, file }) => `${' '.repeat(16)}${id} · ${file}`),
    ]);
}
