import type { DuplicateGroupView, DuplicatesPage } from '../../data/index.ts';
import type { DuplicateGroup } from '../../record/index.ts';
import type { Serving } from '../serving.ts';
import { pageOf } from './paging.ts';
import { viewsIn } from './viewStatements.ts';
import { quotedOtherwise, quotedWords } from './words/quotedOtherwise.ts';

export type DuplicatesQuery = {
  /** Only groups with at least one of these statements. */
  readonly ids?: readonly string[] | undefined;
  /** Only statements that another article quotes in different words. */
  readonly changed?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/** Statements that were reprinted, those in most articles first. */
export function listDuplicates(
  serving: Serving,
  { limit, cursor, ...query }: DuplicatesQuery = {},
): DuplicatesPage {
  const groups = duplicates(serving, query);
  // Whether the words differ is known only after all texts have been compared.
  const isSome = query.ids || query.changed;
  const { part, next, total } = isSome
    ? pageOf([...groups], cursor, limit)
    : pageOf(groups, cursor, limit, serving.record.countReprinted());
  return { copies: part, next, total };
}

/**
 * The groups one by one, as they are read. Groups that are only versions of the same article are included if one of
 * their statements is in `ids`.
 */
export function* duplicates(
  { record }: Serving,
  { ids, changed = false }: Pick<DuplicatesQuery, 'ids' | 'changed'> = {},
): Generator<DuplicateGroupView> {
  for (const group of record.duplicateGroups(ids, { reprinted: ids === undefined })) {
    if (group.statements.length === 0) continue;
    const view = viewOf(group, record);
    if (!changed || view.quoted.length > 0) yield view;
  }
}

function viewOf({ statements, versions }: DuplicateGroup, record: Serving['record']): DuplicateGroupView {
  const members = statements.map((statement) => {
    const article = record.article(statement.article.id);
    const words = article ? quotedWords(article, statement) : { text: '', words: [] };
    return { view: viewsIn(record, article)(statement), words };
  });
  const [first, ...others] = members;
  return {
    statements: members.map(({ view }) => view),
    versions: members.flatMap(({ view: { id } }) => (versions.has(id) ? [id] : [])),
    quoted: others.flatMap(({ view: { id }, words }) => {
      const differing = quotedOtherwise(first!.words, words);
      return differing ? [{ id, words: differing }] : [];
    }),
  };
}
