import { html as escaped } from 'hono/html';
import { visible } from '../../render/visible.ts';

type Value = unknown;

/**
 * HTML of a template: every text is escaped, and what would steer or reorder a line in it (controls, bidirectional overrides) is shown by a
 * sign. Line breaks stay.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): ReturnType<typeof escaped> {
  return escaped(strings, ...values.map(shown));
}

function shown(value: Value): Value {
  if (typeof value === 'string') return visible(value);
  // Escaped HTML is a String, not a string.
  return Array.isArray(value) ? value.map(shown) : value;
}
