const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Nouns for an office or a job: capitalised before a name they are its title, and `the …` may stand for who holds it. */
const OFFICES = listed(`
admiral adviser advisor aide ambassador analyst anchor archbishop architect assistant assemblyman assemblywoman assessor associate attorney auditor author ayatollah bishop boss broadcaster cardinal chair chairman chairperson chairwoman chancellor chaplain
chief clerk coach colonel columnist commander commissioner comptroller congressman congresswoman congressperson consul consultant contributor controller coordinator correspondent councillor councilman councilwoman councilmember counsel counselor
curator dean delegate democrat deputy designer detective developer diplomat director doctor economist editor emir engineer envoy executive expert fellow financier general governor head historian host inspector
investigator investor journalist judge justice king lawmaker lawyer leader legislator liaison lieutenant magistrate major manager marshal mayor member minister moderator monarch nominee officer official ombudsman operative organizer owner pastor physician pilot
planner pollster pope president premier priest prince princess principal producer professor prosecutor psychologist publisher queen rabbi ranger reporter representative republican researcher reverend scholar scientist secretary senator sergeant sheriff
solicitor speaker spokesman spokesperson spokeswoman staffer star strategist superintendent surgeon surrogate superdelegate surveyor teacher technician treasurer trustee undersecretary veteran vice whip writer captain engineer neurosurgeon activist actor actress artist
comedian filmmaker musician novelist poet rapper singer songwriter photographer philanthropist entrepreneur businessman businesswoman billionaire millionaire mogul tycoon banker broker farmer rancher nurse soldier firefighter policeman
policewoman trooper candidate contender frontrunner hopeful running-mate campaigner lobbyist fundraiser donor advocate critic opponent rival supporter
`);

/** Other nouns for one person. */
const PERSONS = listed(`
accuser adult aunt baby boy boyfriend bride brother buyer caller child citizen client colleague cousin customer daughter defendant driver employee employer father friend fiance fiancee foe girl girlfriend grandfather grandmother grandson granddaughter guard guest guy
hero heckler husband immigrant individual insider inmate juror kid lady landlord listener man mate mother neighbor neighbour nephew niece observer parent participant partner passenger patient pedestrian person
plaintiff player poster protester protestor reader refugee relative resident retiree shopper sister son source speechwriter spouse student subordinate suspect survivor tenant tourist user victim viewer volunteer voter widow widower
wife witness woman worker youth dad mom mum uncle pal ally attacker shooter gunman killer dealer backer proponent skeptic academic pundit commentator blogger respondent ex-wife ex-husband someone somebody anyone
loyalist interviewer questioner attendee audience-member chieftain confidant confidante co-host co-founder co-author co-chairman co-chair cofounder founder successor predecessor mentor nominee-elect president-elect insurgent
`);

const FEMALE = new Set(
  listed(
    'actress assemblywoman aunt bride businesswoman chairwoman congresswoman councilwoman daughter fiancee girl girlfriend grandmother granddaughter lady mother niece policewoman princess queen sister spokeswoman widow wife woman mom mum confidante ex-wife',
  ),
);
const MALE = new Set(
  listed(
    'assemblyman boy boyfriend brother businessman chairman congressman councilman father fiance grandfather grandson guy husband king man nephew policeman pope prince son spokesman uncle widower dad gunman ex-husband',
  ),
);
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['attorneys', 'attorney'],
  ['ladies', 'lady'],
  ['allies', 'ally'],
  ['deputies', 'deputy'],
  ['secretaries', 'secretary'],
]);

const offices: ReadonlySet<string> = new Set(OFFICES);
const persons: ReadonlySet<string> = new Set(PERSONS);

/** Whether `noun` (lower case, singular) names an office or a job. */
export function isOffice(noun: string): boolean {
  return offices.has(noun) || (noun.includes('-') && offices.has(noun.slice(noun.lastIndexOf('-') + 1)));
}

/** Whether `noun` (lower case, singular) names one person: an office, a job, kin or anybody. */
export function isPersonNoun(noun: string): boolean {
  return persons.has(noun) || isOffice(noun);
}

/** The singular of a plural person noun in lower case; null when it is none. */
export function singularOfPersons(noun: string): string | null {
  const irregular = IRREGULAR.get(noun);
  if (irregular) return irregular;
  if (noun.endsWith('men') && isPersonNoun(`${noun.slice(0, -3)}man`)) return `${noun.slice(0, -3)}man`;
  if (noun.endsWith('women') && isPersonNoun(`${noun.slice(0, -5)}woman`)) return `${noun.slice(0, -5)}woman`;
  if (noun.endsWith('sses') && isPersonNoun(noun.slice(0, -2))) return noun.slice(0, -2);
  if (noun.endsWith('s') && isPersonNoun(noun.slice(0, -1))) return noun.slice(0, -1);
  return null;
}

/** The gender that a person noun tells (`actress`, `chairman`); null for the most. */
export function genderOfNoun(noun: string): 'female' | 'male' | null {
  if (FEMALE.has(noun)) return 'female';
  return MALE.has(noun) ? 'male' : null;
}
