import { type Mention, ruleName, type Trace, type TraceLine } from '../data/index.ts';
import type { Token } from '../text/annotated/token.ts';
import type { Context } from './context.ts';
import type { Entity } from './entities/entity.ts';

/** Hands on the tokens, mentions, entities and coreference of an article, in this order. */
export function traceArticle(context: Context, mentions: readonly Mention[], trace: Trace): void {
  const numbers = numbered(context);
  for (const line of tokenLines(context, numbers)) trace(line);
  for (const line of mentionLines(context, mentions)) trace(line);
  for (const [entity, number] of numbers) trace(entityLine(context, entity, number));
  for (const line of coreferenceLines(context, numbers)) trace(line);
}

type Numbers = ReadonlyMap<Entity, number>;

/** The named entities in order, then those that are only described. */
function numbered({ named, links }: Context): Numbers {
  const numbers = new Map<Entity, number>();
  const described = [...links.values()].filter((entity) => entity !== null);
  for (const entity of [...named.entities.all, ...described])
    if (!numbers.has(entity)) numbers.set(entity, numbers.size);
  return numbers;
}

function* tokenLines({ named, links }: Context, numbers: Numbers): Generator<TraceLine> {
  for (const [number, token] of named.tokens.entries()) {
    const name = named.nameAt.get(number);
    const entity = name ? named.entities.of.get(name) : links.get(number);
    yield {
      trace: 'token',
      number,
      text: named.text.slice(token.start, token.full),
      span: [token.start, token.full],
      sentence: token.sentence,
      paragraph: token.block,
      quoted: token.quoted,
      facts: factsOf(token),
      entity: entity ? numbers.get(entity)! : null,
    };
  }
}

/** What is known of a token as a word, in words. */
function factsOf(token: Token): string[] {
  const facts: readonly (readonly [boolean, string])[] = [
    [!token.word, 'no word'],
    [token.capital, 'capital'],
    [token.first, 'first'],
    [token.possessive, 'possessive'],
    [token.isGivenName, 'given name'],
    [token.isTitle, 'title'],
    [token.isSuffix, 'suffix'],
    [token.isOffice, 'office'],
    [token.isPersonNoun, 'person noun'],
    [token.isPlace, 'place'],
    [token.isDemonym, 'demonym'],
    [token.isFunctionWord, 'function word'],
  ];
  return facts.flatMap(([is, fact]) => (is ? [fact] : []));
}

function* mentionLines({ named }: Context, mentions: readonly Mention[]): Generator<TraceLine> {
  const textOf = ({ span: [start, end] }: Pick<Mention, 'span'>) => named.text.slice(start, end);
  for (const [number, mention] of mentions.entries()) {
    const { span, head, type, form, antecedents } = mention;
    yield {
      trace: 'mention',
      number,
      text: textOf(mention),
      span,
      head: textOf({ span: head }),
      type,
      form,
      antecedents:
        antecedents?.map(({ mention: other, probability }) => ({
          mention: other,
          text: textOf(mentions[other]!),
          probability,
        })) ?? null,
    };
  }
}

function entityLine({ named }: Context, entity: Entity, number: number): TraceLine {
  return {
    trace: 'entity',
    number,
    name: entity.name,
    type: entity.type,
    gender: entity.gender,
    plural: entity.plural,
    names: entity.names.map(({ start, end }) => ({ text: named.text.slice(start, end), span: [start, end] })),
    roles: entity.roles.map(({ text }) => text),
    onBehalfOf: entity.speaksFor,
  };
}

function* coreferenceLines(
  { named, links, weighed, vetoed }: Context,
  numbers: Numbers,
): Generator<TraceLine> {
  for (const [token, entity] of links) {
    const { start, full } = named.tokens[token]!;
    yield {
      trace: 'coreference',
      token,
      text: named.text.slice(start, full),
      span: [start, full],
      entity: entity && numbers.get(entity)!,
      name: entity?.name ?? null,
      weighed: [...(weighed.get(token) ?? [])]
        .toSorted((a, b) => b[1] - a[1])
        .map(([one, share]) => ({ entity: numbers.get(one)!, name: one.name, share })),
      vetoed: [...(vetoed.get(token) ?? [])].map(([one, rule]) => ({
        entity: numbers.get(one)!,
        name: one.name,
        rule: ruleName(rule),
      })),
    };
  }
}
