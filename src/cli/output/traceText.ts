import type { TraceLine } from '../../data/index.ts';
import { visible } from '../../render/visible.ts';

type Of<Kind extends TraceLine['trace']> = Extract<TraceLine, { trace: Kind }>;

const HEADINGS: Readonly<Record<TraceLine['trace'], string>> = {
  token: 'Tokens',
  mention: 'Mentions',
  entity: 'Entities',
  coreference: 'Coreference',
};

/** A trace as text to read: a heading for each kind of line, tokens by sentence. */
export function traceText(lines: readonly TraceLine[]): string {
  return [...Map.groupBy(lines, ({ trace }) => trace)]
    .flatMap(([kind, some]) => [HEADINGS[kind], '', ...some.flatMap(textOf), ''])
    .join('\n');
}

function textOf(line: TraceLine, index: number, all: readonly TraceLine[]): string[] {
  switch (line.trace) {
    case 'token': {
      const before = all[index - 1];
      const opens = before?.trace !== 'token' || before.sentence !== line.sentence;
      return [...(opens ? [`sentence ${line.sentence}`] : []), tokenText(line)];
    }
    case 'mention':
      return mentionText(line);
    case 'entity':
      return entityText(line);
    case 'coreference':
      return coreferenceText(line);
  }
}

function tokenText({ number, text, quoted, facts, entity }: Of<'token'>): string {
  const notes = [...facts, ...(quoted ? ['quoted'] : []), ...(entity === null ? [] : [`entity ${entity}`])];
  return `${String(number).padStart(6)}  ${visible(text).padEnd(20)}  ${notes.join(', ')}`.trimEnd();
}

function mentionText({ number, text, head, type, form, antecedents }: Of<'mention'>): string[] {
  return [
    `${String(number).padStart(6)}  ${visible(text)}  (${type}, ${form}; head: ${visible(head)})`,
    ...(antecedents ?? []).map(
      ({ mention, text: of, probability }) =>
        `${' '.repeat(8)}${probability.toFixed(2)}  ${mention} ${visible(of)}`,
    ),
  ];
}

function entityText({
  number,
  name,
  type,
  gender,
  plural,
  names,
  roles,
  onBehalfOf,
}: Of<'entity'>): string[] {
  const notes = [type, gender, plural ? 'plural' : null, onBehalfOf ? `speaks for ${onBehalfOf}` : null];
  return [
    `${String(number).padStart(6)}  ${visible(name)}  (${notes.filter((note) => note !== null).join(', ')})`,
    ...(names.length > 0
      ? [
          `${' '.repeat(8)}names: ${names.map(({ text, span }) => `${visible(text)} ${span.join('-')}`).join(', ')}`,
        ]
      : []),
    ...(roles.length > 0 ? [`${' '.repeat(8)}roles: ${roles.map(visible).join(', ')}`] : []),
  ];
}

function coreferenceText({ token, text, name, weighed, vetoed }: Of<'coreference'>): string[] {
  return [
    `${String(token).padStart(6)}  ${visible(text)} → ${name === null ? 'nobody' : visible(name)}`,
    ...weighed.map((one) => `${' '.repeat(8)}${one.share.toFixed(2)}  ${visible(one.name)}`),
    ...vetoed.map((one) => `${' '.repeat(8)}veto  ${visible(one.name)}  ${one.rule.id} · ${one.rule.file}`),
  ];
}
