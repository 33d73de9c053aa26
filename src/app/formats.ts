/** The output formats of statements. */
export * from '../export/index.ts';
