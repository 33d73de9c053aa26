/** The URI of everything from standard input, which is never a version of anything else. */
export const STDIN_URI = '-';
