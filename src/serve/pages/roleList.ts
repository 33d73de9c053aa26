import { type Role, roleWords } from '../../data/index.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** Roles, oldest first, with the dates they were held; those without a date last. */
export function roleList(roles: readonly Role[]): Html {
  if (roles.length === 0) return html``;
  return html`<ul class="roles">${roles.toSorted(byTime).map((role) => {
    const held = heldWords(role);
    return html`<li>${roleWords(role)}${held ? html` <span class="quiet">${held}</span>` : ''}</li>`;
  })}</ul>`;
}

function byTime(a: Role, b: Role): number {
  const [one, other] = [a, b].map(({ from, to }) => from ?? to ?? '9');
  return one === other ? 0 : one! < other! ? -1 : 1;
}

function heldWords({ from, to }: Role): string {
  if (from === to) return from ?? '';
  if (from === null) return `until ${to}`;
  return to === null ? `since ${from}` : `${from}–${to}`;
}
