import type { Document } from '../../data/index.ts';
import { unpackText } from '../schema/compress.ts';
import type { Database } from '../schema/database.ts';

/** How much of a container has been added. */
export type ContainerProgress = {
  readonly sha256: string;
  readonly uri: string;
  readonly size: number;
  /** Everything before this byte has been added, skipped or reported. */
  readonly done: number;
  /** Counts of the records before it. */
  readonly counts: {
    readonly articles: number;
    readonly failed: number;
    readonly skipped: Readonly<Record<string, number>>;
  };
  /** The program and model that read them: another version may find more. */
  readonly program: string;
  readonly model: string;
};

/** How much of a container has been added; null if nothing has. */
export function containerProgress(db: Database, sha256: string): ContainerProgress | null {
  const row = db.get('SELECT * FROM containers WHERE sha256 = ?', sha256);
  if (!row) return null;
  const { uri, size, done, counts, program, model } = row;
  return {
    sha256,
    uri: String(uri),
    size: Number(size),
    done: Number(done),
    counts: JSON.parse(String(counts)),
    program: String(program),
    model: String(model),
  };
}

export function saveContainerProgress(db: Database, progress: ContainerProgress): void {
  const { sha256, uri, size, done, counts, program, model } = progress;
  db.run(
    `INSERT INTO containers (sha256, uri, size, done, counts, program, model) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE
      SET uri = excluded.uri, done = excluded.done, counts = excluded.counts, program = excluded.program, model = excluded.model`,
    ...[sha256, uri, size, done, JSON.stringify(counts), program, model],
  );
}

/** Whether the record has an article with the bytes of a document, from another position in the same container. */
export function cameFromElsewhere(db: Database, { sha256, origin }: Document): boolean {
  return db.all('SELECT fields FROM articles WHERE sha256 = ?', sha256).some(({ fields }) => {
    const { origin: known } = JSON.parse(unpackText(fields as Uint8Array));
    const { offset, within } = origin ?? {};
    return known?.sha256 === origin?.sha256 && (known?.offset !== offset || known?.within !== within);
  });
}
