import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mention, MentionForm, Reason } from '../../src/data/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { articleOf, statementOf } from './sampleArticle.ts';

const text = 'Nadia Okoro met Vera Holt and Leo Sand at the gate. She said that it rained.';
const article = articleOf(text);
const statement = statementOf(article, { source: 'She', content: 'that it rained' });

/** What the model may have read: the names, and the pronoun with whom it goes back to. */
function mentions(probabilities: readonly number[]): Mention[] {
  const mention = (words: string, form: MentionForm): Mention => {
    const start = text.indexOf(words);
    const last = words.split(' ').at(-1)!;
    const head = start + words.length - last.length;
    return {
      span: [start, start + words.length],
      head: [head, head + last.length],
      type: 'person',
      form,
      antecedents: null,
    };
  };
  const names = ['Nadia Okoro', 'Vera Holt', 'Leo Sand'].map((words) => mention(words, 'name'));
  const antecedents = probabilities
    .map((probability, i) => ({ mention: i, probability }))
    .sort((a, b) => b.probability - a.probability);
  return [...names, { ...mention('She', 'pronoun'), antecedents }];
}
const speakerBy = (probabilities: readonly number[]) =>
  resolve(article, [statement], { mentions: mentions(probabilities) })[0]?.speaker;

test('the model decides between those whom a pronoun can mean', () => {
  assert.equal(speakerBy([0.95, 0.03, 0])?.name, 'Nadia Okoro');
  assert.equal(speakerBy([0.03, 0.95, 0])?.name, 'Vera Holt');
});

test('whom a pronoun cannot mean is vetoed, whatever the model says', () => {
  assert.notEqual(speakerBy([0, 0, 1])?.name, 'Leo Sand');
});

test('the surer, the higher the confidence', () => {
  const [sure, unsure] = [speakerBy([0.95, 0.03, 0]), speakerBy([0.5, 0.45, 0])];
  assert.ok(sure!.confidence! > unsure!.confidence!);
});

test('who else was weighed is told, and whom the pronoun cannot mean', () => {
  const reasons: Reason[] = [];
  resolve(article, [statement], {
    mentions: mentions([0.03, 0.95, 0]),
    explain: (_, reason) => reasons.push(reason),
  });
  const [reason, ...others] = reasons;
  assert.equal(reason?.field, 'speaker');
  assert.match(reason?.value ?? '', /^Vera Holt/);
  assert.equal(reason?.runnerUp?.value, 'Nadia Okoro');
  assert.deepEqual(
    reason?.rules.map(({ id }) => id),
    ['via/pronoun'],
  );
  assert.deepEqual(
    others.map(({ field, value, rules }) => [field, value, rules[0]?.id]),
    [['not the speaker', 'Leo Sand', 'veto/gender']],
  );
});

test('nobody is he and she: whom one pronoun surely meant, the other does not', () => {
  const text =
    'Radom Kesk spoke first. His spokeswoman, Dina Marak, stood beside him. She declined to say more.';
  const page = articleOf(text);
  const at = (words: string, form: MentionForm, antecedents: Mention['antecedents']): Mention => {
    const span = [text.indexOf(words), text.indexOf(words) + words.length] as const;
    return { span, head: span, type: 'person', form, antecedents };
  };
  const read = [
    at('Radom Kesk', 'name', null),
    at('His', 'pronoun', [{ mention: 0, probability: 0.99 }]),
    at('Dina Marak', 'name', null),
    at('She', 'pronoun', [{ mention: 0, probability: 0.9 }]),
  ];
  const [speaker] = resolve(page, [statementOf(page, { source: 'She' })], { mentions: read });
  assert.equal(speaker?.speaker?.name, 'Dina Marak');
});
