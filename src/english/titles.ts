/** What a title before a name tells: the gender, and the role nouns that may stand for its bearer. */
export type Title = { gender: 'female' | 'male' | null; roles: readonly string[] };

const title = (gender: Title['gender'], ...roles: string[]): Title => ({ gender, roles });

/** Titles in lower case, without their period. */
export const TITLES: ReadonlyMap<string, Title> = new Map([
  ['mr', title('male')],
  ['mrs', title('female')],
  ['ms', title('female')],
  ['miss', title('female')],
  ['mx', title(null)],
  ['sir', title('male')],
  ['lady', title('female')],
  ['lord', title('male')],
  ['dame', title('female')],
  ['dr', title(null, 'doctor', 'physician')],
  ['prof', title(null, 'professor')],
  ['sen', title(null, 'senator', 'lawmaker')],
  ['sens', title(null, 'senator', 'lawmaker')],
  ['rep', title(null, 'representative', 'congressman', 'congresswoman', 'lawmaker')],
  ['reps', title(null, 'representative', 'congressman', 'congresswoman', 'lawmaker')],
  ['gov', title(null, 'governor')],
  ['govs', title(null, 'governor')],
  ['lt', title(null, 'lieutenant')],
  ['gen', title(null, 'general')],
  ['col', title(null, 'colonel')],
  ['maj', title(null, 'major')],
  ['capt', title(null, 'captain')],
  ['sgt', title(null, 'sergeant')],
  ['cmdr', title(null, 'commander')],
  ['adm', title(null, 'admiral')],
  ['rev', title(null, 'pastor', 'reverend')],
  ['fr', title('male', 'priest')],
  ['hon', title(null)],
  ['atty', title(null, 'attorney')],
  ['supt', title(null, 'superintendent')],
  ['st', title(null)],
  ['messrs', title('male')],
]);

/** What may follow a surname as part of the name. */
export const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Small words inside names. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della di du la le van von der den ter ten bin ibn al el y zu'.split(' '),
);

/** Particles with which a surname may begin. */
export const LEADING_PARTICLES: ReadonlySet<string> = new Set(
  'de da del della di du van von bin ibn'.split(' '),
);
