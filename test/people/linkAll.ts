import type { LinksFound, Person, SpeakerSeen } from '../../src/data/index.ts';
import { linker } from '../../src/people/index.ts';

/** The links of speakers, block by block as a record asks for them. */
export function linkAll(seen: readonly SpeakerSeen[], people: readonly Person[] = []): LinksFound {
  const links: LinksFound['links'][number][] = seen.map(() => []);
  const met: Person[] = [];
  const blocks = Map.groupBy(seen.keys(), (at) => linker.blockOf(seen[at]!));
  for (const [block, places] of blocks) {
    if (block === null) continue;
    const listed = people.filter((person) => linker.blocksOf(person).includes(block));
    const found = linker.link(
      places.map((at) => seen[at]!),
      listed,
    );
    for (const [i, at] of places.entries()) links[at] = found.links[i]!;
    met.push(...found.met);
  }
  return { links, met };
}
