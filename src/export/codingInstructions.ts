import type { Act } from '../data/index.ts';

/** What an act is, as coders need to know it; docs/statements.md has examples and borderline cases. */
const ACTS: Readonly<Record<Act, string>> = {
  ask: 'puts a question, wants to know, wonders',
  refuse: 'will not do or allow what is or could be asked; rejects an offer; withholds information',
  threaten: 'harm that the speaker’s own side may bring about, mostly if something happens',
  promise: 'commits to, plans, agrees to or decides on a future act of the speaker’s side',
  deny: 'says that something alleged, feared or assumed is not so; doubts it',
  demand: 'wants others to act or not to: asks for, urges, orders, forbids, recommends; should, must',
  accuse: 'lays blame, wrong or failure on somebody or something; criticises, insults',
  praise: 'values highly, thanks, honours, endorses, backs',
  express: 'voices a feeling, wish, hope or fear, and claims little else',
  predict: 'what will or would happen, not in the speaker’s hands; warnings of consequences',
  assert: 'everything else: states, explains, describes',
};

/** How a coding sheet is filled in; `shown`: whether it says what the program says. */
export function codingInstructions({ shown }: { readonly shown: boolean }): string {
  const acts = Object.entries(ACTS).map(([act, is]) => `  ${act.padEnd(9)} ${is}`);
  return `HOW TO FILL IN THE SHEET

Each row is one statement that a program found in a news article: "words" is what was said, "passage" the
sentence that has it, "before" the text in front of that sentence, "reporting_words" what reports it. Read
further at "address" where these are not enough. Work alone, from the first row to the last, and do not
look at another coder's sheet. Change nothing in the other columns, above all not "id"; the order of rows
does not matter. Save the sheet as CSV (UTF-8).

is_statement   Does the article report here that somebody said, wrote, thinks, plans, wants or refuses
               just this? yes or no; leave it empty where you cannot tell. Small differences in where the
               words begin or end do not matter. Where you write no, leave the next two columns empty.

${
  shown
    ? `right_speaker  Is "machine_speaker" the one who says it, by the fullest name in the article? yes or no; or
               write the right name. An empty "machine_speaker" means that the article names nobody: yes
               where that is so.

right_act      Is "machine_act" what the speaker does by saying it? yes or no; or write the right act:`
    : `right_speaker  Who says it, by the fullest name in the article; without a name, as the article describes them.
               Several with | between them. Write none where the article does not say who it is.

right_act      What the speaker does by saying it, one of:`
}

${acts.join('\n')}

               Where two fit equally, the first in this list.

notes          Anything that made it hard.
`;
}
