/**
 * Words that begin sentences and headlines and are no part of a person's name: articles, pronouns, prepositions, conjunctions,
 * auxiliaries, common adverbs and participles, days and months.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any no every each either neither nobody everybody everyone somebody someone anybody anyone nothing something everything anything both all many most much more few several other others another such same one two three four five six seven eight nine ten dozens hundreds thousands millions half
i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves who whom whose which what whoever whatever
and or but nor so yet for if unless because although though while whereas since until till when whenever where wherever why how whether than as once lest
of to in on at by from with without within into onto over under above below between among amid against about around across along behind beyond beside besides despite during except inside outside near off out up down per plus through throughout toward towards upon via versus like unlike after before
is are was were be been being am do does did done have has had having would shall should can could may might must ought let lets
not never ever also only just even still again already almost always often sometimes soon later now then there here today tomorrow yesterday tonight perhaps maybe indeed instead rather quite very too well however moreover meanwhile nevertheless nonetheless otherwise therefore thus hence further furthermore finally first second third last next recently earlier previously originally eventually apparently clearly certainly obviously surely actually really basically essentially generally usually typically fortunately unfortunately sadly interestingly importantly notably specifically especially particularly similarly likewise additionally accordingly consequently presumably reportedly allegedly supposedly ironically
yes oh ok okay hey hi hello please thanks thank sorry wow ah um uh
according asked told speaking writing calling citing noting adding saying responding following regarding concerning including given based considering despite due former current late longtime veteran fellow then-
she'll he'll we'll they'll it'll sunday monday tuesday wednesday thursday friday saturday january february july september october november december jan feb mar apr aug sept oct nov dec edt est`
    .trim()
    .split(/\s+/),
);

/** Words that are a part of a name only where their capital tells it, in the middle of a sentence (`New York`, `Will`, `April`). */
export const DOUBTFUL_WORDS: ReadonlySet<string> = new Set(
  `will march april may june august
says said say get got go going make makes made take takes see look come comes think know want need give tell ask try keep put set use find seem turn show call feel leave
new old big great good bad best better worse worst long short high low little large small major early late young whole real true false
photo photos image images video watch read related story stories update updated breaking exclusive advertisement subscribe share follow click more via getty reuters`
    .trim()
    .split(/\s+/),
);
