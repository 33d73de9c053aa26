export { type ArticleTableRow, articlesCsv } from './articlesCsv.ts';
export { brat, bratConfiguration } from './brat.ts';
export type { StatementRow } from './columns.ts';
export { type CsvOptions, csv, csvColumns } from './csv.ts';
export { type ReportItem, renderReport } from './html.ts';
export { jsonl } from './jsonl.ts';
export { type ParquetParts, parquet, parquetParts } from './parquet.ts';
export { sourcesCsv } from './sourcesCsv.ts';
export { type WebAnnotation, webAnnotation, webAnnotations } from './webannotation.ts';
