import type { Linker, SpeakerSeen } from '../../data/index.ts';
import { linkDigest } from '../digests/peopleDigests.ts';
import type { Database, Row } from '../schema/database.ts';
import { deleteImported, IMPORTED_FROM, importPerson } from './people.ts';
import { rebuildIdentities } from './rebuildIdentities.ts';

/** How many speakers there are, how many were taken for a person, and how many may be several or are not sure enough. */
export type Linked = { speakers: number; linked: number; undecided: number };

/** Links the speakers of all articles to people again, all or nothing; the same people give the same links. */
export function linkSpeakers(db: Database, linker: Linker, program: string): Linked {
  return db.atomically(() => {
    const counts: Linked = { speakers: 0, linked: 0, undecided: 0 };
    db.run('DELETE FROM links');
    const rows = db.all(
      `SELECT p.number, p.name, p.type, p.aliases, p.role, substr(a.published_at, 1, 10) AS date, a.uri AS article
        FROM speakers AS p JOIN articles AS a ON a.number = p.article ORDER BY p.article, p.number`,
    );
    const found = linker(rows.map(seenIn));
    for (const person of found.met) importPerson(db, person, { source: IMPORTED_FROM.articles, program });
    deleteImported(
      db,
      IMPORTED_FROM.articles,
      found.met.map(({ id }) => id),
    );
    const numbers = new Map(db.all('SELECT id, number FROM people').map(({ id, number }) => [id, number]));
    for (const [i, { number }] of rows.entries()) {
      const links = found.links[i] ?? [];
      counts.speakers += 1;
      if (links.some(({ chosen }) => chosen)) counts.linked += 1;
      else if (links.length > 0) counts.undecided += 1;
      for (const { person, score, reason, chosen } of links) {
        const of = numbers.get(person);
        if (of === undefined) continue;
        const link = [Number(number), Number(of), score, reason, chosen ? 1 : 0, program];
        db.run(
          'INSERT INTO links (speaker, person, score, reason, chosen, program, digest) VALUES (?, ?, ?, ?, ?, ?, ?)',
          ...[...link, linkDigest(link)],
        );
      }
    }
    rebuildIdentities(db, program);
    return counts;
  });
}

function seenIn({ name, type, aliases, role, date, article }: Row): SpeakerSeen {
  return {
    name: String(name),
    type: type as SpeakerSeen['type'],
    aliases: JSON.parse(String(aliases)),
    role: role as string | null,
    date: date as string | null,
    article: String(article),
  };
}
