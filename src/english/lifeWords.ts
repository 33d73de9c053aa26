/** Words for what is true of one person all along: an age, a birthplace. */
export const AGE_OR_BIRTHPLACE = /^(?:\d{1,3}-year-old|\p{L}+-born)$/u;
