/** A time code as hours, minutes, seconds and thousandths (`00:12:03.500`); null where it is none. Two numbers are minutes and seconds. */
export function timeCode(written: string): string | null {
  const found = /(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?/.exec(written);
  if (!found) return null;
  const [, hours = '0', minutes = '0', seconds = '0', thousandths = '0'] = found;
  if (Number(minutes) > 59 && found[1] !== undefined) return null;
  if (Number(seconds) > 59) return null;
  const total = Number(hours) * 60 + Number(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(total / 60))}:${two(total % 60)}:${two(Number(seconds))}.${thousandths.padEnd(3, '0')}`;
}
