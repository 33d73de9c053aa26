import {
  type Article,
  makePart,
  type Span,
  type Speaker,
  type Statement,
  statementId,
} from '../../src/data/index.ts';
import type { Member } from './cast.ts';
import { dayBefore, type Passage } from './passages.ts';

/** The statements of an article that passages were printed in, at this moment. */
export function statementsIn(article: Article, said: readonly Passage[], at: Date): Statement[] {
  const { id, uri, title, publisher, byline, publishedAt, sha256, text } = article;
  const mentions = new Map<Member, Span>();
  let from = 0;
  return said.map((passage) => {
    const { told, source, cue, content, condition, saidAt } = passage;
    const place = text.indexOf(passage.text, from);
    if (place < 0) throw new Error(`${uri}: a paragraph was not read`);
    from = place + passage.text.length;
    const moved = ([start, end]: Span): Span => [start + place, end + place];
    const spans = { source: source ? [moved(source)] : [], cue: [moved(cue)], content: [moved(content)] };
    const { member } = told;
    const mention = (member && mentions.get(member)) ?? spans.source[0];
    if (member && mention) mentions.set(member, mention);
    const marked = (span: Span) => ({ text: text.slice(...moved(span)), span: moved(span) });
    const speaker: Speaker | null =
      member && mention
        ? {
            name: member.name,
            type: member.type,
            aliases: member.called === member.name ? [] : [member.called],
            role: member.role,
            via: mention === spans.source[0] ? 'name' : 'surname',
            mention,
            person: null,
            onBehalfOf: null,
            confidence: 0.9,
          }
        : null;
    return {
      id: statementId(id, spans),
      article: { id, uri, title, publisher, byline, publishedAt, sha256 },
      kind: told.direct ? 'direct' : 'indirect',
      source: makePart(text, spans.source),
      cue: makePart(text, spans.cue),
      content: makePart(text, spans.content)!,
      speaker,
      speakers: speaker ? [speaker] : [],
      act: told.act,
      negated: false,
      within: null,
      conditions: condition ? [{ connective: told.condition!.connective, ...marked(condition) }] : [],
      addressee: null,
      saidAt: saidAt
        ? {
            ...marked(saidAt),
            date: dayBefore(at, told.daysAgo ?? 0)
              .toISOString()
              .slice(0, 10),
          }
        : null,
      occasion: null,
      confidence: 0.85,
      model: 'invented-1',
    };
  });
}
