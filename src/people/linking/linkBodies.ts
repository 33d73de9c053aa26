import type { Link, LinksFound, Person, SpeakerSeen } from '../../data/index.ts';
import { fold } from '../../text/fold.ts';
import { type BodyName, bodyName } from './bodyName.ts';
import { metPerson } from './metPerson.ts';

const SCORE = { name: 0.9, acronym: 0.8 };

/** Words of names that many bodies have, each in its own country or town: they are one only where the same paper or the same people show it. */
const GENERIC = new Set(
  'appeals army bank board cabinet central church city college committee commission congress council county court defence defense department district education embassy finance foreign government health high hospital house interior justice labor labour local ministry national office opposition parliament parliamentary party police prosecutor public school security senate state supreme town transport treasury union university'.split(
    ' ',
  ),
);

type Body = {
  readonly name: BodyName;
  readonly members: number[];
  readonly articles: Set<string>;
  readonly publishers: Set<string>;
  readonly beside: Set<string>;
};

/** Joins the bodies of one block: by their names, whatever their order, legal form and article; an acronym is the one body with these first letters. */
export function linkBodies(seen: readonly SpeakerSeen[]): LinksFound {
  const bodies: Body[] = [];
  const named = seen.flatMap((one, at) => {
    const name = bodyName(one.name);
    return name ? [{ at, one, name }] : [];
  });
  for (const { at, one, name } of named.filter((each) => !each.name.isAcronym)) add(at, one, name);
  const links: Link[][] = seen.map(() => []);
  const acronyms: typeof named = [];
  for (const each of named.filter(({ name }) => name.isAcronym)) {
    const full = bodies.filter(({ name }) => !name.isAcronym && name.letters === each.name.letters);
    if (full.length === 1) full[0]!.members.push(each.at);
    else if (full.length === 0) add(each.at, each.one, each.name);
    else acronyms.push(each);
  }
  const met = bodies.map(({ members, name }) => {
    members.sort((a, b) => a - b);
    const person = metPerson(
      members.map((at) => seen[at]!),
      `body ${name.key}`,
    );
    for (const at of members) links[at] = [linkOf(at, name, person)];
    return person;
  });
  for (const { at, name } of acronyms)
    links[at] = bodies.flatMap((body, i) =>
      body.name.letters === name.letters
        ? [
            {
              person: met[i]!.id,
              score: 0.45,
              reason: 'the first letters, which several have',
              chosen: false,
            },
          ]
        : [],
    );
  return { links, met };

  function add(at: number, one: SpeakerSeen, name: BodyName): void {
    const { article, publisher, beside } = one;
    const same = bodies.find(
      (body) => body.name.key === name.key && (!isGeneric(name) || areNear(body, one)),
    );
    const body: Body = same ?? {
      name,
      members: [],
      articles: new Set(),
      publishers: new Set(),
      beside: new Set(),
    };
    if (!same) bodies.push(body);
    body.members.push(at);
    body.articles.add(article);
    if (publisher !== null) body.publishers.add(publisher);
    for (const other of beside) body.beside.add(fold(other));
  }

  function linkOf(at: number, { isAcronym }: BodyName, person: Person): Link {
    const byLetters = !isAcronym && bodyName(seen[at]!.name)?.isAcronym;
    return {
      person: person.id,
      score: byLetters ? SCORE.acronym : SCORE.name,
      reason: byLetters ? 'the first letters of its name' : 'the name',
      chosen: true,
    };
  }
}

function isGeneric({ key }: BodyName): boolean {
  return key.split(' ').every((word) => GENERIC.has(word));
}

function areNear(body: Body, { article, publisher, beside }: SpeakerSeen): boolean {
  return (
    body.articles.has(article) ||
    (publisher !== null && body.publishers.has(publisher)) ||
    beside.some((other) => body.beside.has(fold(other)))
  );
}
