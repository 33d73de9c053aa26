import type { Act } from '../../data/index.ts';
import { lemmas } from '../../english/lemmas.ts';
import type { Scores } from './contentActs.ts';
import { CUE_VERBS, CUE_WORDS, type CueSense, type Frame } from './cueLexicon.ts';
import { wordSet } from './tokens.ts';

/** What a cue says of the act: the act it names, and what is added to the content's scores. */
export type Sense = { readonly act: Act | null; readonly weights: Scores };

/** Cues that bring out facts. */
const FACTS =
  /\b(?:show|find|found|finds|document|reveal|accord|report|confirm|indicat|list|recount|chronicl|learn|answer)\w*/;

/** More than any content reaches: such a cue decides. */
const DECIDES = 9;

/** Entries by their first word: the words that must follow, and the sense. */
type Entry = { readonly rest: readonly string[]; readonly sense: CueSense };
const VERBS = index(CUE_VERBS);
const WORDS = index(CUE_WORDS);

function index(lexicon: Readonly<Partial<Record<CueSense, string>>>): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const [sense, words] of Object.entries(lexicon) as [CueSense, string][])
    for (const entry of wordSet(words)) {
      const [first, ...rest] = entry.split('_');
      if (!first) continue;
      const list = map.get(first) ?? [];
      if (list.some((other) => other.rest.join() === rest.join())) continue;
      list.push({ rest, sense });
      list.sort((a, b) => b.rest.length - a.rest.length);
      map.set(first, list);
    }
  return map;
}

/** Judges a cue (lower case) by its head, with the content's first words and scores where it names an act only with them. */
export function cueSense(cue: string, lead: string, content: Scores, source: string): Sense {
  const words = cue.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  const senses: CueSense[] = [];
  for (let k = 0; k < words.length; k++) {
    const entry = entryAt(words, k, lead);
    if (!entry) continue;
    senses.push(entry.sense);
    k += entry.rest.length;
  }
  const acts = senses.filter((sense): sense is Act => !sense.includes('-') && sense !== 'assert');
  if (acts.length > 0) return decided(acts[0]!);
  const frame = senses.find((sense) => sense.endsWith('-frame') && sense !== 'open-frame') as
    | Frame
    | undefined;
  if (frame) return framed(frame, words, cue, lead, content, source);
  return senses.includes('assert')
    ? { act: 'assert', weights: { assert: FACTS.test(cue) ? 1.4 : 0.9 } }
    : { act: null, weights: {} };
}

function entryAt(words: readonly string[], at: number, lead: string): Entry | null {
  const word = words[at]!;
  for (const [map, forms] of [
    [VERBS, lemmas(word)],
    [WORDS, [word]],
  ] as const)
    for (const form of forms)
      for (const entry of map.get(form) ?? []) if (follows(words, at + 1, entry.rest, lead)) return entry;
  return null;
}

/** Whether a particle follows in the cue, one word between allowed, or begins the content. */
function follows(words: readonly string[], at: number, rest: readonly string[], lead: string): boolean {
  if (rest.length === 0) return true;
  const after = [...words.slice(at, at + rest.length + 2), ...lead.split(' ').slice(0, 2)];
  return [0, 1].some((skip) => rest.every((part, k) => after[skip + k] === part));
}

/** `expressed [shock]`, `voiced [his disapproval]`: the noun tells. */
function voiced(lead: string): Sense {
  for (const word of lead.split(' ').slice(0, 6)) {
    const sense = WORDS.get(word)?.find(({ rest }) => rest.length === 0)?.sense;
    if (sense && !sense.includes('-')) return decided(sense as Act);
    if (/^(?:of|for|about|over|at|in|that|with)$/.test(word)) break;
  }
  return leaning({ express: 0.5 }, 'express');
}

function decided(act: Act): Sense {
  return { act, weights: { [act]: DECIDES } };
}
function leaning(weights: Scores, act: Act | null = null): Sense {
  return { act, weights };
}

/** `the council to wait`, `to wait`: somebody is to act. */
const TO_ACT = /^(?:(?:\S+ ){0,7}?(?:not |never )?to \w+)/;
const CLAIMS =
  /\b(?:claims?|statements?|allegations?|reports?|ideas?|notions?|suggestions?|charges?|accusations?|rumou?rs?|arguments?|criticisms?|theor(?:y|ies)|concerns?|assertions?|questions?|narratives?|premise|speculation|myth|possibility|evidence|story|stories|talk)\b/;

/** What is called so that it takes place. */
const CONVENED =
  /^(?:an?|the|for) (?:\S+ )?(?:hearing|session|meeting|election|vote|strike|summit|conference|boycott|referendum)\b/;
const FALSE = /\b(?:false|untrue|wrong|baseless|inaccurate|unfounded|misleading)\b/;

function framed(
  frame: Frame,
  words: readonly string[],
  cue: string,
  lead: string,
  content: Scores,
  source: string,
): Sense {
  switch (frame) {
    case 'ask-frame':
      if (source === '' && /\b(?:asked|when asked)\b/.test(cue)) return decided('ask');
      if (
        /^(?:if|whether|what|why|how|who|when|where|which|about|[^ ]+ (?:if|whether|what|why|how|about))\b/.test(
          lead,
        )
      )
        return decided('ask');
      if (/\bask(?:s|ed|ing)? (?:for|that)\b/.test(cue) || /^for\b/.test(lead)) return decided('demand');
      return TO_ACT.test(lead) && !/\?/.test(lead) && (content.ask ?? 0) < 2
        ? decided('demand')
        : decided('ask');
    case 'tell-frame':
      if (
        /^(?:(?:him|her|them|me|us|you|it|people|the \w+|his \w+|her \w+|their \w+|\w+) (?:not |never )?)?to (?!the\b|a\b|his\b|her\b|be\b)\w+/.test(
          lead,
        )
      )
        return decided('demand');
      return leaning({});
    case 'voice-frame':
      return voiced(lead);
    case 'like-frame':
      return decided(
        /\b(?:would|'d)\b/.test(cue) || /^(?:to|that|it|when|if|for|\w+ing)\b/.test(lead)
          ? 'express'
          : 'praise',
      );
    case 'want-frame':
      if (/^to (?:know|hear|find out|learn|understand|see (?:if|whether))\b/.test(lead))
        return decided('ask');
      if (/^to\b/.test(lead)) return decided('promise');
      return decided('demand');
    case 'call-frame': {
      if (/\bcall/.test(cue) && CONVENED.test(lead)) return decided('demand');
      if (CLAIMS.test(lead) && FALSE.test(lead)) return decided('deny');
      if (/\b(?:un)?favou?rably\b/.test(lead))
        return decided(/\bunfavou?rably\b/.test(lead) ? 'accuse' : 'praise');
      if (/\b(?:consider|weigh)\w*\b/.test(cue) && /^\w+ing\b/.test(lead)) return decided('promise');
      const blame = content.accuse ?? 0;
      const good = content.praise ?? 0;
      if (Math.max(blame, good) < 1) return decided('assert');
      return decided(blame >= good ? 'accuse' : 'praise');
    }
    case 'reject-frame':
      return decided(
        CLAIMS.test(lead) || (words.some((word) => word.startsWith('dismiss')) && (content.refuse ?? 0) < 1)
          ? 'deny'
          : 'refuse',
      );
    case 'question-frame':
      if (
        /^(?:whether|if|the (?:very )?(?:need|validity|accuracy|existence|authenticity|legality|legitimacy|wisdom|value|claim|premise|idea))\b/.test(
          lead,
        )
      )
        return decided('deny');
      return /^(?:why|how|what|who)\b/.test(lead) && (content.accuse ?? 0) < 1.5
        ? decided('ask')
        : decided('accuse');
    case 'decide-frame':
      if (/^(?:against|not to)\b/.test(lead) || /\bagainst\b/.test(cue)) return decided('refuse');
      if (/^(?:to|on)\b/.test(lead)) return decided('promise');
      return leaning({ demand: 0.4, promise: 0.3 }, 'promise');
    case 'agree-frame':
      if (/^to\b/.test(lead) || /\bto\b/.test(cue)) return decided('promise');
      return /\bwith\b/.test(cue) || /^with\b/.test(lead)
        ? decided('praise')
        : leaning({ assert: 0.3 }, 'promise');
    case 'warn-frame':
      if (
        /^(?:against|not to|\S+ not to|\S+ to|(?:the|his|her) \S+ (?:not )?to)\b/.test(lead) ||
        /\bagainst\b/.test(cue)
      )
        return decided('demand');
      return (content.promise ?? 0) > 2 && !/^(?:i|we) (?:will|would) (?:be|have)/.test(lead)
        ? decided('threaten')
        : decided('predict');
    case 'feel-frame':
      return /^(?:that|as if|like|the|it|he|she|they|his|her|their|a|an|there|this|more|some|[^ ]+ (?:is|was|are|were|had|has|would|will)) ?/.test(
        lead,
      )
        ? leaning({ assert: 0.1, express: 0.8 }, 'express')
        : decided('express');
    case 'seek-frame':
      if (/^to\b/.test(lead) || /\bto$/.test(cue)) return decided('promise');
      return decided('demand');
    case 'insist-frame':
      return leaning({ deny: 0.5, demand: 0.2, assert: 0.3 }, 'assert');
    case 'suggest-frame':
      if (/^\w+ing\b/.test(lead)) return decided('demand');
      return leaning({ demand: 0.3 }, 'assert');
    case 'announce-frame':
      return leaning(
        TO_ACT.test(lead) || /\b(?:plans?|would|will|decision|candidacy|bid|run|campaign)\b/.test(lead)
          ? { promise: 1.8 }
          : { assert: 0.4 },
        'promise',
      );
    case 'challenge-frame':
      if (CLAIMS.test(lead)) return decided('deny');
      return TO_ACT.test(lead) ? decided('demand') : decided('accuse');
    case 'see-frame':
      if (
        /\b(?:see|sees|saw|seen|think|thinks|thought) (?:\w+ )?(?:as|of)\b/.test(cue) ||
        / as /.test(` ${lead} `)
      )
        return leaning({ accuse: 0.4, praise: 0.5 }, 'assert');
      return leaning({ predict: 0.2 }, 'assert');
    case 'vow-frame':
      return /^to (?:sue|punish|jail|prosecute|retaliate|destroy|kill|fight|shut|block|bomb|attack|fire|deport|expel|hit|imprison|expose)\b/.test(
        lead,
      ) && /sue|punish|jail|retaliate|destroy|kill|bomb|attack|expel|hit|imprison/.test(lead)
        ? decided('threaten')
        : decided(/^(?:not|never) to\b/.test(lead) ? 'refuse' : 'promise');
    case 'claim-frame':
      return leaning({ accuse: 0.8 }, source === '' ? 'accuse' : 'assert');
    case 'topic-frame':
      if (/\babout\b/.test(cue) && /^\w+ing\b/.test(lead)) return decided('promise');
      return leaning({ assert: 0.6 }, 'assert');
    case 'fact-frame':
      return leaning({ assert: 0.4 }, 'assert');
    default:
      return leaning({});
  }
}
