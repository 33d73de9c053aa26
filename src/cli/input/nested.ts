import type { NestedOptions } from '../command.ts';

/** What the options say of nested statements, for the pipeline. */
export function nestedOf({ nested }: NestedOptions): { readonly nested?: number } {
  return nested === undefined ? {} : { nested };
}
