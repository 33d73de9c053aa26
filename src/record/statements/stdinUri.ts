/** What all standard input is called: two things read from it are not versions of one. */
export const STDIN_URI = '-';
