export * from './article.ts';
export * from './document.ts';
export * from './finding.ts';
export * from './firstIndex.ts';
export * from './hashId.ts';
export * from './modelSettings.ts';
export * from './span.ts';
export * from './statement.ts';
