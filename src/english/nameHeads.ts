const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that show a capitalised sequence to be the name of a body. */
export const ORGANIZATION_HEADS = listed(`
academy administration agency airlines airways alliance army assembly associates association authority bank board bureau cabinet caucus center centre chamber church club
coalition college commission committee community companies company conference confederation congress consortium convention corp corporation council court courts delegation department dept division embassy
enterprises federation firm force forces forum foundation fund government group guard guild hospital house inc industries initiative institute institution intelligence international
journal league legion llc llp ltd magazine media ministry mission motors movement nations navy network news observatory office organisation organization parliament partners partnership party patrol
police politburo post press project registry reserve school schools senate service services society station studios syndicate systems task team technologies television think times tribune tribunal trust union university
watch works herald gazette chronicle examiner globe guardian telegraph observer inquirer beast conservancy brothers campaign ventures holdings laboratories labs pac
`);

/** Heads after which `of`, `for`, `on` or `against` goes on with the name. */
export const LINKING_HEADS = listed(`
academy administration agency alliance army association authority bank board bureau campaign center centre chamber church citizens club coalition college commission committee committees conference confederation congress
convention council court daughters department doctors embassy federation foundation friends fund guild house institute institution lawyers league legislature library march ministry mothers movement museum mission national office organization parliament party
physicians project school secretary society sons students union university veterans women workers republicans democrats council americans
port diocese archdiocese municipality
`);

/** Heads of departments' names in which `and` joins what they are in charge of. */
export const TOPIC_HEADS = listed(
  'administration agency association authority board bureau center centre organization commission committee council department institute ministry office service subcommittee',
);

/** Words that show a capitalised sequence to be a work, a law or an event rather than a body. */
export const WORK_HEADS = listed(`
act agreement amendment bill code constitution convention deal declaration index law manual memo pact plan poll proposition protocol protocols report resolution rule rules study survey treaty accord
papers program
`);

/** Heads of places that are surnames, too. */
export const SURNAME_PLACES = listed(
  'bay forest garden heights hill hills lake park river room street wall creek ocean',
);

/** Words that show a capitalised sequence to be a thing or place that does not speak. */
export const PLACE_HEADS = listed(`
airport avenue bay beach boulevard bridge building canyon city coast county creek desert district forest garden gulf harbor heights hill hills hotel island islands lake mountain mountains ocean park plaza
peninsula port province river road room sea square stadium state states street suburb theater theatre tower towers town valley village wall
`);
