import type { Link, Linker, LinksFound, SpeakerSeen } from '../../data/index.ts';
import { linkDigest } from '../digests/peopleDigests.ts';
import type { Database, Row } from '../schema/database.ts';
import { closeBlocks, isOfPeople, openBlocks, placeListed, placePerson, placeSpeakers } from './blocks.ts';
import { deleteImported, IMPORTED_FROM, importPerson, listedPeople, removeImported } from './people.ts';
import { rebuildIdentities } from './rebuildIdentities.ts';

/**
 * The number of speakers examined, of those linked to a person, and of those left undecided because several people fit
 * or the score is too low.
 */
export type Linked = { speakers: number; linked: number; undecided: number };

/**
 * Links the speakers of blocks in which anything has changed again; all or nothing. The result is the same as linking
 * all blocks, which `all` does.
 */
export function linkSpeakers(db: Database, linker: Linker, program: string, all = false): Linked {
  return db.atomically(() => {
    if (all) openBlocks(db);
    const placed = placeSpeakers(db, linker);
    placeListed(db, linker);
    const counts: Linked = { speakers: placed.withoutBlock.length, linked: 0, undecided: 0 };
    const changed = [...placed.withoutBlock];
    const moved = new Set<string>();
    const met: string[] = [];
    for (const { block } of db.all('SELECT block FROM open_blocks ORDER BY block')) {
      const rows = speakersOf(db, String(block));
      const found = linker.link(rows.map(seenIn), listedPeople(db, String(block)));
      for (const id of writeMet(db, String(block), found, program)) moved.add(id);
      met.push(...found.met.map(({ id }) => id));
      changed.push(...writeLinks(db, rows, found.links, program));
      counts.speakers += rows.length;
      for (const links of found.links)
        if (links.some(({ chosen }) => chosen)) counts.linked += 1;
        else if (links.length > 0) counts.undecided += 1;
    }
    // People who are no longer in any block are found only if all are linked.
    if (all) deleteImported(db, IMPORTED_FROM.articles, met);
    closeBlocks(db);
    rebuildIdentities(db, program, all ? null : { speakers: changed, people: moved });
    return counts;
  });
}

function speakersOf(db: Database, block: string): Row[] {
  return db.all(
    `SELECT p.number, p.name, p.type, p.aliases, p.role, substr(a.published_at, 1, 10) AS date, a.uri AS article, a.publisher,
        (SELECT json_group_array(o.name ORDER BY o.number) FROM speakers AS o
          WHERE o.article = p.article AND ${isOfPeople('o')} AND o.block <> p.block AND instr(o.name, ' ')) AS beside
      FROM speakers AS p JOIN articles AS a ON a.number = p.article WHERE p.block = ? ORDER BY p.article, p.number`,
    block,
  );
}

function seenIn({ name, type, aliases, role, date, article, publisher, beside }: Row): SpeakerSeen {
  return {
    name: String(name),
    type: type as SpeakerSeen['type'],
    aliases: JSON.parse(String(aliases)),
    role: role as string | null,
    date: date as string | null,
    article: String(article),
    publisher: publisher as string | null,
    beside: JSON.parse(String(beside)),
  };
}

/**
 * Stores people who are only in articles, and removes those of the block who are no longer found; returns the ids of
 * people added or removed.
 */
function writeMet(db: Database, block: string, { met }: LinksFound, program: string): string[] {
  const moved: string[] = [];
  for (const person of met) {
    const came = importPerson(db, person, { source: IMPORTED_FROM.articles, program });
    if (came === 'added') moved.push(person.id);
    placePerson(db, Number(db.get('SELECT number FROM people WHERE id = ?', person.id)!.number), block);
  }
  const ids = new Set(met.map(({ id }) => id));
  const before = db.all(
    `SELECT b.person, q.id FROM person_blocks AS b JOIN people AS q ON q.number = b.person
      JOIN told_of_people AS t ON t.person = b.person AND t.source = ? WHERE b.block = ?`,
    ...[IMPORTED_FROM.articles, block],
  );
  for (const { person, id } of before)
    if (!ids.has(String(id))) {
      removeImported(db, Number(person), IMPORTED_FROM.articles);
      moved.push(String(id));
    }
  return moved;
}

/** Stores the links of speakers that have changed; returns the numbers of these speakers. */
function writeLinks(
  db: Database,
  rows: readonly Row[],
  found: readonly (readonly Link[])[],
  program: string,
): number[] {
  const changed: number[] = [];
  for (const [i, { number }] of rows.entries()) {
    const links = found[i] ?? [];
    const before = db.all(
      `SELECT q.id, l.score, l.reason, l.chosen FROM links AS l JOIN people AS q ON q.number = l.person
        WHERE l.speaker = ? ORDER BY q.id`,
      number!,
    );
    const now = links
      .toSorted((a, b) => (a.person < b.person ? -1 : 1))
      .map(({ person, score, reason, chosen }) => [person, score, reason, chosen ? 1 : 0]);
    if (JSON.stringify(before.map((row) => Object.values(row))) === JSON.stringify(now)) continue;
    changed.push(Number(number));
    db.run('DELETE FROM links WHERE speaker = ?', number!);
    for (const { person, score, reason, chosen } of links) {
      const of = db.get('SELECT number FROM people WHERE id = ?', person)?.number;
      if (of === undefined) continue;
      const link = [Number(number), Number(of), score, reason, chosen ? 1 : 0, program];
      db.run(
        'INSERT INTO links (speaker, person, score, reason, chosen, program, digest) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[...link, linkDigest(link)],
      );
    }
  }
  return changed;
}
