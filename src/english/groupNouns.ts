const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns for many people, lower case, beside the plurals of person nouns. */
export const GROUP_NOUNS = listed(`
people police public crowd audience electorate majority minority youth clergy families couple couples others many some most few several both fans attendees commentators shareholders commenters viewers strategists demonstrators authorities prosecutors
researchers authors scientists experts economists residents critics observers neighbors
neighbours elites masses folks media press left right establishment opposition staff progressives conservatives moderates liberals feminists thinkers hackers terrorists militants rebels troops taxpayers
ones leadership panelists contestants respondents insurers evangelicals hispanics latinos blacks whites millennials everyone everybody
`);

/** Nouns for a body, lower case, singular. */
export const BODY_NOUNS = listed(`
administration agency airline army association bank board bureau cabinet campaign chamber church coalition commission committee company congress corporation council country court department firm force
foundation government group hospital house institute institution jury legislature magazine ministry nation network newspaper office organization organisation outlet panel paper parliament party police
school senate service site station team tribunal union university website store band club city state town county district publication business conglomerate chain maker manufacturer startup task-force nonprofit charity think-tank watchdog pac camp
regime kingdom junta syndicate embassy delegation side bench subcommittee
`);

/** Nouns for something written, shown or counted that is said to say, lower case, singular. */
export const WORK_NOUNS = listed(`
ad advert advertisement account affidavit amendment analysis article audit bill biography blog book brief broadcast bulletin caption chart clip column comment commentary complaint constitution contract data decision declaration decree
dispatch document documentary dossier edict editorial email e-mail entry essay evidence exhibit feature figure figures film filing finding findings footage graphic guide headline indictment interview invoice judgment law lawsuit leaflet ledger legislation
letter list magazine-article map measure memo memoir memorandum message movie note notes novel op-ed opinion order paper-ballot papers passage petition photo photograph picture piece plan platform play poem policy poll polling post posting poster press-release presentation proposal
provision questionnaire quote ranking record records regulation release report reporting research resolution results review rule rules ruling schedule script segment series show slide song speech spot statement
statistics statute story study subpoena suit summary survey tape testimony text thread timeline title transcript treaty trailer tweet verdict version video warrant word work
`);
