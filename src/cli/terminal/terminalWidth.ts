/** How many columns the terminal has; where standard output is none, as `COLUMNS` says, else 80. */
export function terminalWidth(): number {
  return process.stdout.columns ?? (Number(process.env.COLUMNS) || 80);
}
