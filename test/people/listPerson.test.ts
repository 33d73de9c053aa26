import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPeople } from '../../src/people/index.ts';
import { linkPersons } from '../../src/people/linking/linkPersons.ts';

const person = (id: string, given: string, family: string, body: string, from: string) =>
  `<person xml:id="${id}"><persName><surname>${family}</surname><forename>${given}</forename></persName>` +
  `<sex value="F"/><birth when="1980-02-03"/><affiliation role="member" ref="#${body}" from="${from}"/></person>`;
const list = `<?xml version="1.0"?><TEI><listPerson>${person('SallaBrink', 'Salla', 'Brink', 'parliament.HC', '2020')}${person('SallaBrink2', 'Salla', 'Brink', 'parliament.HL', '2020')}${person('OnaMcFee', 'Ona', 'McFee &amp; Sons', 'parliament.HC', '2010')}</listPerson></TEI>`;

test('a TEI list gives names, dated seats and identifiers', () => {
  const { format, people, troubles } = readPeople(list)!;
  assert.equal(format, 'tei');
  assert.deepEqual(troubles, []);
  const first = people.find(({ identifiers }) => identifiers.parlamint === 'SallaBrink')!;
  assert.deepEqual(
    [first.name, first.gender, first.roles[0]!.organization, first.roles[0]!.from],
    ['Salla Brink', 'female', 'House of Commons', '2020'],
  );
  assert.ok(people.some(({ name }) => name === 'Ona McFee & Sons'));
});

test('of two namesakes, who sits in the chamber on the day is the speaker of its debate', () => {
  const { people } = readPeople(list)!;
  const seen = (publisher: string, date: string) => ({
    ...{ name: 'Salla Brink', type: 'person' as const, aliases: [], role: null },
    ...{ date, article: 'a', publisher, beside: [] },
  });
  const chosen = (publisher: string, date: string) => {
    const found = linkPersons([seen(publisher, date)], people).links[0]!.find((link) => link.chosen);
    return people.find(({ id }) => id === found?.person)?.identifiers.parlamint;
  };
  assert.equal(chosen('House of Commons', '2021-05-06'), 'SallaBrink');
  assert.equal(chosen('House of Lords', '2021-05-06'), 'SallaBrink2');
});

test('what an identifier spells is a name of the person, in the words that a transcript has for it', () => {
  const { people } = readPeople(
    `<TEI><listPerson>${person('OnoraONaill', 'Onora', 'O’Naill', 'parliament.HL', '2020')}</listPerson></TEI>`,
  )!;
  assert.deepEqual([people[0]!.name, ...people[0]!.aliases], ['Onora O’Naill', 'Onora ONaill']);
});
