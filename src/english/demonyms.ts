/** Words for the people of a place, party or faith, singular, lower case: adjectives and nouns, never a person's name. */
const SINGULAR = `american mexican canadian british english french german italian spanish portuguese russian chinese japanese korean indian pakistani afghan iraqi iranian israeli palestinian syrian egyptian turkish greek irish scottish welsh swedish
norwegian danish finnish dutch belgian swiss austrian polish czech hungarian ukrainian cuban brazilian argentine chilean colombian venezuelan peruvian australian african asian european latino latina hispanic arab kurdish saudi jordanian lebanese libyan
vietnamese filipino indonesian thai haitian nigerian kenyan somali ethiopian western eastern northern southern texan californian floridian
republican democrat democratic libertarian conservative liberal independent progressive socialist communist nationalist federalist whig green tory labour gop
muslim christian catholic jewish jew protestant evangelical mormon hindu buddhist sikh sunni shiite black white islamic`;

const words = SINGULAR.trim().split(/\s+/);

/** Singular and plural demonyms, lower case. */
export const DEMONYMS: ReadonlySet<string> = new Set(words.flatMap((word) => [word, `${word}s`]));

/** Those that name people in the plural (`Republicans`, `Mexicans`), lower case. */
export const PEOPLES: ReadonlySet<string> = new Set(
  words.map((word) => `${word}s`).concat('conservatives', 'liberals', 'blacks', 'whites', 'latinos', 'dems'),
);
