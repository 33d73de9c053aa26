import { addressOf } from '../../app/queries/addresses.ts';
import {
  type CorrectableField,
  type Correction,
  correctableFields,
  type GenderCounted,
  type TextQuote,
} from '../../data/index.ts';
import { ACT_WORDS, PART_WORDS, ROLE_CLASS_WORDS } from '../../render/wording.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** The effect of a correction: the field, what the program had found (null if that says nothing), and the new value. */
export type CorrectionWords = {
  readonly field: string;
  readonly before: string | null;
  readonly after: Html | string;
};

/** Returns the name of a person by id; null if the record has no such person. */
export type NameOf = (person: string) => string | null;

/** A correction in words, field by field. */
export function correctionWords(correction: Correction, nameOf: NameOf): CorrectionWords[] {
  const { what, value, before } = correction;
  const machine = before?.statement;
  switch (what) {
    case 'speaker':
      return [
        { field: 'speaker', before: names(machine?.speakers ?? []), after: names([value ?? []].flat()) },
      ];
    case 'spans':
      return (['source', 'cue', 'content'] as const).flatMap((part) => {
        const given = value[part];
        if (given === undefined) return [];
        return [{ field: PART_WORDS[part], before: machine?.[part]?.text ?? 'none', after: quoted(given) }];
      });
    case 'act':
      return [
        { field: 'what they did', before: machine ? ACT_WORDS[machine.act] : null, after: ACT_WORDS[value] },
      ];
    case 'conditions':
      return [
        {
          field: 'conditions',
          before: machine?.conditions.map(({ text }) => text).join('; ') || 'none',
          after: value.map(({ place }) => quoted(place)).join('; ') || 'none',
        },
      ];
    case 'add':
      return [{ field: 'statement', before: null, after: machine?.content.text ?? '' }];
    case 'not-a-statement':
      return [{ field: 'statement', before: machine?.content.text ?? null, after: 'not a statement' }];
    case 'confirm': {
      const by = value.speakers.join(', ') || 'no speaker named';
      return [{ field: 'statement', before: null, after: `right; speaker: ${by}` }];
    }
    case 'link':
      return [
        {
          field: `person of ${value.speaker}`,
          before: null,
          after: value.person === null ? 'nobody in the record' : personLink(value.person, nameOf),
        },
      ];
    case 'merge':
      return [{ field: 'person', before: null, after: html`the same as ${personLink(value.into, nameOf)}` }];
    case 'split':
      return [
        {
          field: 'person',
          before: null,
          after: html`${personLink(value.person, () => value.name)} in ${String(value.articles.length)} of the articles`,
        },
      ];
    case 'rename':
      return [{ field: 'name', before: null, after: value.name }];
    case 'gender':
      return [{ field: 'gender', before: null, after: GENDER_OF_ONE[value.gender] }];
    case 'role-class':
      return [{ field: 'class of roles', before: null, after: ROLE_CLASS_WORDS[value.roleClass] }];
    case 'article':
      return correctableFields.flatMap((name) => {
        const said = value[name];
        if (!said) return [];
        return [{ field: FIELD_WORDS[name], before: fieldWords(said.from), after: fieldWords(said.to) }];
      });
    case 'join':
      return [
        {
          field: 'article',
          before: null,
          after: html`an earlier version of <a href="${addressOf.article(value.into)}">${value.into}</a>`,
        },
      ];
    case 'remove':
      return [{ field: 'article', before: value.title, after: `removed; its bytes were ${value.bytes}` }];
    case 'publisher':
      return [{ field: 'publisher, in all articles', before: value.from, after: value.to }];
    case 'undo':
      return [{ field: 'undo', before: null, after: `correction ${correction.undoes} no longer holds` }];
  }
}

/** The gender of one person in words. */
const GENDER_OF_ONE: Readonly<Record<GenderCounted, string>> = {
  female: 'woman',
  male: 'man',
  other: 'other',
  unknown: 'unknown',
};

/** The fields of an article in words. */
const FIELD_WORDS: Readonly<Record<CorrectableField, string>> = {
  title: 'title',
  publisher: 'publisher',
  byline: 'authors',
  publishedAt: 'published',
  canonicalUrl: 'address',
};

function fieldWords(value: string | null | readonly string[]): string {
  return (typeof value === 'string' ? value : value?.join('; ')) || 'none';
}

function personLink(id: string, nameOf: NameOf): Html {
  const name = nameOf(id);
  return name === null ? html`${id}` : html`<a href="${addressOf.person(id)}">${name}</a>`;
}

function names(speakers: readonly { readonly name: string }[]): string {
  return speakers.map(({ name }) => name).join(', ') || 'none';
}

function quoted(place: TextQuote | null): string {
  return place === null ? 'none' : place.map(({ words }) => words).join(' … ');
}
