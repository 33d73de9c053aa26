import { z } from 'zod';

export const suggestionSchema = z.object({
  name: z.string(),
  address: z.string().meta({ description: 'where it leads, from the root of the server' }),
});
/** A suggestion for what somebody types into the search field. */
export type Suggestion = z.infer<typeof suggestionSchema>;

export const suggestionsSchema = z
  .object({
    people: z.array(suggestionSchema),
    publishers: z.array(suggestionSchema),
    words: z.array(suggestionSchema),
  })
  .meta({ id: 'Suggestions' });
/** Suggestions for what somebody types: people to open, publishers and words to search for. */
export type Suggestions = z.infer<typeof suggestionsSchema>;
