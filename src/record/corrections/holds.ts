/** The condition that nobody undid a correction `c`. */
export const HOLDS = 'NOT EXISTS (SELECT 1 FROM corrections AS u WHERE u.undoes = c.number)';
