import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { writtenProblem } from '../../data/index.ts';

/**
 * The cookie with the name of the last author, so that forms are already filled in; `script.js` reads it. It gives no
 * permissions.
 */
const COOKIE = 'onrecord_author';
const YEAR = 365 * 86_400;

/** The name last given in this browser; empty if there is none. */
export function rememberedAuthor(context: Context): string {
  const name = getCookie(context, COOKIE)?.trim() ?? '';
  return writtenProblem(name, 'author') === null ? name : '';
}

/** A form with the name of the last author, unless it has a name. */
export function named(
  context: Context,
  form: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return { author: rememberedAuthor(context), ...form };
}

/** Stores a name for later forms. */
export function rememberAuthor(context: Context, author: string): void {
  setCookie(context, COOKIE, author, { sameSite: 'Lax', path: '/', maxAge: YEAR });
}
