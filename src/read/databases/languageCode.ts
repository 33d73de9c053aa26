const CODES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  portuguese: 'pt',
  italian: 'it',
  dutch: 'nl',
  danish: 'da',
  swedish: 'sv',
  norwegian: 'no',
  polish: 'pl',
};

/** The code of a language by its name in a head (`ENGLISH`, `English; Latin`); null where it is none of these. */
export function languageCode(name: string | null): string | null {
  const [first = ''] = (name ?? '').toLowerCase().split(/[^a-z]+/);
  return CODES[first] ?? (/^[a-z]{2}$/.test(first) ? first : null);
}
