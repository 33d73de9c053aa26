import type { Search } from '../../app/queries/searchStatements.ts';
import type { SearchAsked } from './schemas.ts';

/** The search that the parameters of an address describe; empty fields of a form are ignored. */
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
