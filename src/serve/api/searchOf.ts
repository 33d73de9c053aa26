import type { Search } from '../../app/queries/searchStatements.ts';
import type { SearchAsked } from './schemas.ts';

/** What was asked for in an address, as a search; what was left empty in a form is not asked for. */
export function searchOf({ conditional, once, reason, ...rest }: SearchAsked): Search {
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined && value !== ''),
  );
  return {
    ...given,
    ...(conditional === undefined ? {} : { conditional: conditional === 'true' }),
    ...(reason === undefined ? {} : { reason: reason === 'true' }),
    ...(once === 'true' ? { deduplicate: true } : {}),
  };
}
