import { type Person, type Role, roleWords } from '../../data/index.ts';

/** A person with other names and roles, for a terminal; each line ended. */
export function personLines({ id, name, aliases, born, died, roles }: Person): string {
  const life = born || died ? ` (${born ?? ''}–${died ?? ''})` : '';
  const also = aliases.length > 0 ? `  also ${aliases.join(', ')}\n` : '';
  return `${name}${life}  ${id}\n${also}${roles.map((role) => `  ${lineOf(role)}\n`).join('')}`;
}

function lineOf(role: Role): string {
  const { from, to } = role;
  const what = roleWords(role);
  return from || to ? `${from ?? ''}–${to ?? ''} ${what}` : what;
}
