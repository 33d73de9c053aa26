/** The formats that statements are written in. */
export * from '../export/index.ts';
