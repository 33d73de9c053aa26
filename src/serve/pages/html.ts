import { html as escaped } from 'hono/html';
import { visible } from '../../render/visible.ts';

type Value = unknown;

/**
 * The HTML of a template: all text is escaped, and characters that could control or reorder a line (control characters,
 * bidirectional overrides) are shown as signs. Line breaks stay.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): ReturnType<typeof escaped> {
  return escaped(strings, ...values.map(shown));
}

function shown(value: Value): Value {
  if (typeof value === 'string') return visible(value);
  // Escaped HTML is a String object, not a string.
  return Array.isArray(value) ? value.map(shown) : value;
}
