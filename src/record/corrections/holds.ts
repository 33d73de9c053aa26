/** The condition that a correction `c` has not been undone. */
export const HOLDS = 'NOT EXISTS (SELECT 1 FROM corrections AS u WHERE u.undoes = c.number)';
