/** A date as pages write it, as ISO 8601 with the time and the offset it gives; null when it is no likely date. */
export function isoDate(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  const iso = isoForm(trimmed) ?? compactForm(trimmed) ?? wordForm(trimmed);
  if (!iso) return null;
  const year = Number(iso.slice(0, 4));
  // Systems that have no date write the year 1, or 1970.
  if (year < 1990 || year > new Date().getFullYear() + 1) return null;
  return Number.isNaN(Date.parse(iso.slice(0, 10))) ? null : iso;
}

function isoForm(text: string): string | null {
  const found =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(
      text,
    );
  if (!found) return null;
  const [, year, month, day, hour, minute, second, zone] = found;
  return written(year!, month!, day!, hour, minute, second, zone);
}

/** `20240305` and `2024/03/05`. */
function compactForm(text: string): string | null {
  const found =
    /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text) ??
    /^(\d{4})[/.](\d\d?)[/.](\d\d?)\b/.exec(text);
  return found ? written(found[1]!, found[2]!, found[3]!, found[4], found[5], found[6], found[7]) : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Tue, 05 Mar 2024 10:00:00 GMT`, `March 5, 2024`, `5 March 2024`. */
function wordForm(text: string): string | null {
  const found =
    /\b(\d\d?)(?:st|nd|rd|th)?\.?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})\b/.exec(text) ??
    /\b([A-Za-z]{3})[a-z]*\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  if (!found) return null;
  const [first, second, year] = [found[1]!, found[2]!, found[3]!];
  const [day, word] = /^\d/.test(first) ? [first, second] : [second, first];
  const month = MONTHS.indexOf(word.toLowerCase()) + 1;
  if (month === 0) return null;
  const rest = text.slice(found.index + found[0].length);
  const time =
    /^,?\s*(?:at\s+)?(\d\d?):(\d\d)(?::(\d\d))?\s*(?:([ap])\.?m\b\.?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?/i.exec(
      rest,
    );
  if (!time) return written(year, String(month), day);
  const half = time[4]?.toLowerCase();
  const hour = half ? (Number(time[1]) % 12) + (half === 'p' ? 12 : 0) : Number(time[1]);
  return written(year, String(month), day, String(hour), time[2], time[3], time[5]);
}

function written(
  year: string,
  month: string,
  day: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  if (hour === undefined || minute === undefined || Number(hour) > 23) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offsetOf(zone)}`;
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** The day in a URL: `/2024/03/05/`, `/2024-03-05-`, `20240305`; null when it has no date. */
export function dateInUrl(url: string): string | null {
  const found = /[/=_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.?&-]|$)/.exec(
    url,
  );
  return found ? isoDate(`${found[1]}-${found[2]}-${found[3]}`) : null;
}
