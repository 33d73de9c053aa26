/** Width of the terminal in columns; when standard output is not a terminal, the value of `COLUMNS`, else 80. */
export function terminalWidth(): number {
  return process.stdout.columns ?? (Number(process.env.COLUMNS) || 80);
}
