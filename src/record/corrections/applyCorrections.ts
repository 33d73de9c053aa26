import { isDeepStrictEqual } from 'node:util';
import {
  type Article,
  type CorrectedSpeaker,
  contains,
  makePart,
  type Span,
  type Speaker,
  type Statement,
  type StatementCorrection,
  withSpeakers,
} from '../../data/index.ts';
import { spansOf } from './textQuote.ts';

/** A statement after its corrections, whether it was rejected, and which corrections could be applied. */
export type Corrected = {
  readonly statement: Statement;
  readonly rejected: boolean;
  readonly applied: boolean[];
};

/** Applies corrections to a statement in order; those whose words the article does not have change nothing. */
export function applyCorrections(
  machine: Statement,
  corrections: readonly StatementCorrection[],
  { text }: Pick<Article, 'text'>,
): Corrected {
  let statement = machine;
  let rejected = false;
  const applied = corrections.map((correction) => {
    if (correction.what === 'not-a-statement') {
      rejected = true;
      return true;
    }
    const changed = correctedBy(statement, correction, text);
    if (changed) statement = changed;
    return changed !== null;
  });
  return { statement, rejected, applied };
}

type FieldCorrection = Exclude<StatementCorrection, { what: 'not-a-statement' }>;

function correctedBy(statement: Statement, correction: FieldCorrection, text: string): Statement | null {
  switch (correction.what) {
    case 'act':
      return { ...statement, act: correction.value };
    case 'speaker':
      return withCorrectedSpeakers(statement, correction.value, text);
    case 'conditions':
      return withConditions(statement, correction.value, text);
    case 'add':
      return statement;
    case 'confirm':
      return isDeepStrictEqual(namesOf(statement), correction.value.speakers) ? statement : null;
    case 'spans':
      return withSpans(statement, correction.value, text);
  }
}

/** A confirmation is not valid for other speakers than those confirmed. */
function namesOf({ speakers }: Statement): string[] {
  return speakers.map(({ name }) => name);
}

type Value<What> = Extract<StatementCorrection, { what: What }>['value'];

function withCorrectedSpeakers(
  statement: Statement,
  value: Value<'speaker'>,
  text: string,
): Statement | null {
  const speakers = [value ?? []].flat().map((one) => correctedSpeaker(one, text));
  return speakers.includes(null)
    ? null
    : withSpeakers(
        statement,
        speakers.filter((one) => one !== null),
      );
}

function correctedSpeaker(value: CorrectedSpeaker, text: string): Speaker | null {
  const mention = spansOf(value.mention, text)?.[0];
  if (!mention) return null;
  const { name, type, role } = value;
  return {
    ...{ name, type, aliases: [], role, via: 'name', mention, person: null, onBehalfOf: null },
    confidence: 1,
  };
}

function withConditions(statement: Statement, value: Value<'conditions'>, text: string): Statement | null {
  const conditions = value.map(({ connective, place }) => {
    const span = spansOf(place, text)?.[0];
    return span ? { connective, span, text: text.slice(...span) } : null;
  });
  if (conditions.includes(null)) return null;
  return { ...statement, conditions: conditions.filter((one) => one !== null) };
}

function withSpans(statement: Statement, value: Value<'spans'>, text: string): Statement | null {
  const parts: Partial<Record<'source' | 'cue' | 'content', Statement['source']>> = {};
  for (const [name, place] of Object.entries(value)) {
    const spans = place && spansOf(place, text);
    if (place && !spans) return null;
    parts[name as keyof typeof parts] = spans ? makePart(text, spans) : null;
  }
  const { source = statement.source, cue = statement.cue, content = statement.content } = parts;
  if (!content) return null;
  const within = ({ span }: { span: Span }) => content.spans.some((outer) => contains(outer, span));
  const cut = { ...statement, source, cue, content, conditions: statement.conditions.filter(within) };
  return statement.parts ? { ...cut, parts: statement.parts.filter(within) } : cut;
}
