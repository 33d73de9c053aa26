import { signs } from './sign.ts';

/** Wording that blames. Words that blame by themselves are in `polarity.ts`. */
export const accuseSigns = signs(import.meta.url, 'accuse', {
  // `they should have waited`, but not `his team should have won`
  'should-have': {
    weight: 1.8,
    pattern:
      /(?<!\b(?:i|we) )\b(?:should|ought to)(?:n't| not)? have\b(?! (?:\w+ly )?(?:won|scored|beaten|finished|drawn|qualified)\b)/,
  },
  // `in breach of the treaty`
  'in-breach': { weight: 2.6, pattern: /\bin breach of\b/ },
  // `a double standard`, `a different set of rules`
  'double-standard': {
    weight: 2.6,
    pattern: /\b(?:different|double) (?:set of )?(?:rules|standards?)\b/,
  },
  // `he has no plan`
  'has-no': {
    weight: 1.2,
    pattern:
      /\b(?:has|have|had) no (?:idea|plan|clue|toilets?|running water|drugs|medicines?|textbooks|desks|beds|ambulances?|answers?|solutions?|strategy|vision|conscience|morals|mandate|backbone|excuse|heart|empathy|compassion|respect|credibility|shame|business|credentials|understanding)\b/,
  },
  // `it makes no sense`
  'no-sense': { weight: 1.2, pattern: /\bmakes? no sense\b|\bdoesn't make (?:any )?sense\b/ },
  // `the ferry isn't working`
  'not-working': { weight: 1.2, pattern: /\b(?:doesn't|don't|isn't|not) work(?:ing)?\b/ },
  // `too many boats`, `too soft`
  'too-much': {
    weight: 1.2,
    pattern:
      /\btoo (?:many|much|high|low|far|soft|often|cozy|close|old|slow|late|weak|expensive|costly|dangerous|complicated|vague|small|few|little)\b/,
  },
  // `failed to pay`
  'failed-to': { weight: 1.2, pattern: /\bfail(?:ed|s|ing)? to\b/ },
  // `not fit`, `not being fair`
  'not-fit': {
    weight: 1.2,
    pattern: /\bnot (?:fit|qualified|being|fair|right|doing|telling|acceptable|presidential)\b/,
  },
  // `how dare he`, `how can they`
  'how-dare': { weight: 1.2, pattern: /\bhow (?:dare|can (?:he|she|they|you))\b/ },
  // `designed to hide the losses`
  'designed-to': { weight: 1.2, pattern: /\bdesigned to\b/ },
  // `nowhere near enough`
  'nowhere-near': { weight: 1.2, pattern: /\bnowhere near\b/ },
  // `he got away with it`, in the present
  'gets-away': { weight: 1.2, pattern: /\bget(?:s|ting)? away with\b/ },
  // `they are just trying to scare us`, but not `trying to find a way`
  'trying-to': {
    weight: 1.2,
    pattern:
      /\b(?:is|are|was|were|'s|'re) (?:all |just |only |the ones )?trying to\b(?! (?:find|understand|help|reach|see|learn|save|work|build|be)\b)/,
  },
  // `underpaid`, `undermines`
  under: {
    weight: 1.2,
    pattern: /\bunder(?:tax|pay|cut|stat|min)\w*|\bover(?:work|charg|bill|pric|tax)(?:ed|es|s|ing)\b/,
  },
  // `misused`, `mishandled`
  mis: { weight: 1.2, pattern: /\bmis(?:us|led|treat|hand|represent|lead|judg)\w*/ },
  // `nothing but talk`
  'nothing-but': { weight: 1.2, pattern: /\bnothing but\b/ },
  // `a so-called reform`
  'so-called': { weight: 1.2, pattern: /\bso-called\b/ },
  // `out of touch`
  'out-of-touch': { weight: 1.2, pattern: /\bout of (?:touch|control)\b/ },
  // `at the expense of the islands`
  'at-the-expense': { weight: 1.2, pattern: /\bat the expense of\b/ },
  // `instead of helping`
  'instead-of': { weight: 1.2, pattern: /\binstead of\b/ },
  // `covering it up`
  'covering-up': { weight: 1.2, pattern: /\bcovering (?:it )?up\b/ },
  // `sick of the delays`
  'sick-of': { weight: 1.2, pattern: /\bsick of\b/ },
  // `tired of the delays`
  'tired-of': { weight: 1.2, pattern: /\btired of\b/ },
  // `no intention of paying`
  'no-intention': { weight: 1.2, pattern: /\bno intention of\b/ },
  // `she knows nothing`
  'knows-nothing': { weight: 1.2, pattern: /\bknows nothing\b/ },
  // `they showed no interest`
  'shows-no': { weight: 1.2, pattern: /\bshow(?:s|ed)? no\b/ },
  // `he doesn't care`
  'does-not-care': { weight: 1.2, pattern: /\bdoesn't (?:care|know|understand|believe|get)\b/ },
  // `they don't understand`
  'do-not-care': { weight: 1.2, pattern: /\bdon't (?:care|understand)\b/ },
  // `nothing to brag about`
  'nothing-to-brag': { weight: 1.2, pattern: /\bnothing to brag\b/ },
  // `the port is to blame`
  'to-blame': { weight: 1.2, pattern: /\bto blame\b/ },
  // `responsible for the flood`
  'responsible-for': { weight: 1.2, pattern: /\bresponsible for\b/ },
  // `hot air`
  'hot-air': { weight: 1.2, pattern: /\bhot air\b/ },
  // `a conflict of interest`
  'conflict-of-interest': { weight: 1.2, pattern: /\bconflicts? of interest\b/ },
  // `guards beat them with hoses`, `the warden locked him out`
  'ill-treats': {
    weight: 1.8,
    pattern:
      /\b(?:beat|kicked|punched|slapped|whipped|dragged|locked|starved|shoved|pushed|stripped|choked|blindfolded|handcuffed|chained|insulted|mocked|humiliated|threatened|robbed|cheated|betrayed|deceived|tricked|ignored|abandoned|evicted|spat at|shouted at|laughed at|lied to|shot at) (?:me|us|him|her|them)\b(?! (?:by|to|in|on|at)\b)|\bleft (?:me|us|him|her|them) (?:\w+ )?(?:without|to (?:die|rot|starve))\b/,
  },
  // `the port has yet to pay`, but not `has yet to begin`
  'yet-to': {
    weight: 2.5,
    pattern:
      /(?<!\b(?:i|we|it|they|and) )\b(?:has|have|had) yet to (?!(?:be|see|hear|begin|start|open|arrive|announce|confirm|decide|win|lose|score|play|meet|receive|reach|recover|finish|appear|emerge|come|happen|visit|speak|comment|say|respond|reply|endorse|vote|enter|join)\b)\w+/,
  },
  // `the mayor has not kept the city clean`
  'has-not-kept': {
    weight: 2.5,
    pattern:
      /(?<!\b(?:i|we) )\b(?:has|have|had)(?: not|n't|never| never) (?:kept|done|delivered|paid|acted|fulfilled|honou?red|listened|consulted|provided|shown|explained|cared|bothered|lived up)\b/,
  },
  // `the mayor has not even called us`
  'not-even': {
    weight: 1.8,
    pattern:
      /(?<!\b(?:i|we) )\b(?:has|have|had|does|do|did|will|would|is|are|was|were|could|can)(?: not|n't) even\b/,
  },
  // `rangers burned our huts`
  'harms-ours': {
    weight: 1.8,
    pattern:
      /(?<!\b(?:i|we) )\b(?:burn(?:ed|t|ing|s)?|destroy(?:ed|ing|s)?|demolish(?:ed|ing|es)?|bulldoz(?:ed|ing|es)|seiz(?:ed|ing|es)|st(?:ole|olen|eals?|ealing)|took away|tak(?:es|ing) away|kill(?:ed|ing|s)?|shot|shoot(?:s|ing)?|poison(?:ed|ing|s)?|pollut(?:ed|ing|es)|ruin(?:ed|ing|s)?|wreck(?:ed|ing|s)?|smash(?:ed|ing|es)?|loot(?:ed|ing|s)?|torch(?:ed|ing|es)?|raz(?:ed|ing|es)|sold off|sell(?:s|ing)? off|grabb(?:ed|ing)|tear(?:s|ing)? up|tore up|rip(?:s|ped|ping)? up|flood(?:ed|ing)?|fenced off|dug up) (?:all )?(?:our|my|us)\b/,
  },
  // `jets bombed the clinic`
  'attacks-civilians': {
    weight: 1.8,
    pattern:
      /(?<!\b(?:was|were|been|being|i|we) )\b(?:bomb(?:ed|ing|s)?|shell(?:ed|ing|s)?|raid(?:ed|ing|s)?|attack(?:ed|ing|s)?|fir(?:ed|ing|es) (?:on|at|into)|open(?:ed|s|ing)? fire (?:on|at)|shot (?:at|into)|massacr(?:ed|ing|es)|slaughter(?:ed|ing|s)?|murder(?:ed|ing|s)?|execut(?:ed|ing|es)|raped?|tortur(?:ed|ing|es)) (?:the |a |our |their |this |that |these |several |many |\w+ )?(?:clinics?|hospitals?|schools?|mosques?|churches|church|temples?|markets?|homes?|houses|villages?|villagers|ambulances?|convoys?|camps?|civilians|children|women|families|people|protesters|demonstrators|prisoners|refugees|journalists|students|mourners|worshippers|marchers|patients|pupils|detainees|fishermen|unarmed)\b/,
  },
  // `the regime jails poets`
  'jails-critics': {
    weight: 1.8,
    pattern:
      /\b(?:jail|imprison|silenc|beat|harass|persecut|intimidat|evict|bully|starv|gag|hound)(?:s|e|es|ed|led|ing|ling|ies|ied|ten|ting)? (?:its |his |their |her |all |any |\w+ )?(?:poets?|writers?|critics|journalists?|reporters?|dissidents?|opponents|activists?|protesters|demonstrators|students|teachers|widows|orphans|pensioners|families|tenants|villagers|minorities|migrants|refugees|whistleblowers?|lawyers|nurses|the poor|the weak|the elderly)\b/,
  },
  // `the ambulance never came`
  'never-came': {
    weight: 1.8,
    pattern:
      /(?<!\b(?:i|we) )\bnever (?:once |even |ever )?(?:came|called|arrived|visited|showed up|turned up|answered|replied|apologi[sz]ed|paid|warned|explained|consulted|checked|fixed|repaired|returned|helped|bothered|cared|delivered|kept|listened|acted|investigated|responded|shows up|comes|calls|listens|pays|answers|apologi[sz]es|explains|cares)\b/,
  },
  // `the firm is responsible for the spill`, but not `is responsible for the accounts`
  'responsible-for-harm': {
    weight: 2,
    pattern:
      /\bresponsible for (?:\S+ ){0,3}?(?:spills?|deaths?|crash(?:es)?|fires?|floods?|collapse|attacks?|killings?|murders?|loss(?:es)?|damage|disasters?|failures?|crisis|crises|chaos|delays?|shortages?|massacres?|bombings?|explosions?|violence|abuses?|pollution|outbreaks?|mess|accidents?|blaze|leaks?|decline|collapse|crimes?|suffering|misery)\b/,
  },
  // `the president is afraid to face voters`
  'afraid-to': {
    weight: 1.8,
    pattern:
      /(?<!\b(?:i|we) )\b(?:is|are|was|were) (?:too |clearly |simply |just )?(?:afraid|scared|frightened|terrified|ashamed) (?:to (?:face|debate|answer|admit|meet|fight|tell|speak|talk|show|take)|of (?:the truth|debate|losing|competition|a fair|the voters|its own|his own|her own|their own))\b/,
  },
  // `far too slow to act`
  'far-too': { weight: 1.8, pattern: /\b(?:far|much|way|altogether) too (?:\w+ly )?\w+/ },
  // `inflated the bills`
  inflated: {
    weight: 1.8,
    pattern:
      /\b(?:inflat|falsif|forg|doctor|fudg|massag|padd)(?:ed|ied|es|ing|ying) (?:the |its |his |her |their )?(?:\w+ )?(?:bills?|prices?|figures?|numbers?|costs?|invoices?|records?|books|accounts?|results?|documents?|papers?|signatures?|data)\b/,
  },
  // `the board has done nothing`, but not `did nothing wrong`
  'done-nothing': {
    weight: 1.4,
    pattern: /(?<!\b(?:i|we) )\b(?:done|did|does|do|doing) (?:almost |absolutely )?nothing\b(?! wrong\b)/,
  },
  // `they put profits before passengers`
  'puts-before': {
    weight: 1.3,
    pattern: /\bput(?:s|ting)? (?!\bit\b)(?:\w+ ){1,3}(?:before|ahead of|above) \w+/,
  },
  // `a missed chance`, `a slap in the face`
  'missed-chance': {
    weight: 1.8,
    pattern:
      /\bmissed (?:chance|opportunit(?:y|ies))\b|\b(?:slap in the face|kick in the teeth|own goal|knee-jerk|lip service|window dressing|smokescreen|cop-out|(?:land|power|cash) grab|wishful thinking|too little,? too late)\b/,
  },
  // `lacks a plan`
  'lacks-plan': {
    weight: 1.4,
    pattern:
      /\black(?:s|ed|ing)? (?:a |an |any |the )?(?:\w+ )?(?:plan|vision|courage|will|leadership|understanding|integrity|judge?ment|credibility|transparency|experience|temperament)\b/,
  },
  // `changed the rota without consulting staff`
  'without-asking': {
    weight: 1.3,
    pattern:
      /\bwithout (?:\w+ )?(?:consult\w*|warning|telling|asking|informing|notice|consent|permission|approval|trial|evidence|due process|regard|receipts?|tenders?|competition|competitive|authori[sz]ation|explanation|compensation)\b/,
  },
  // `leaving room for tricks rather than agreeing to talks`
  'rather-than': {
    weight: 1.2,
    pattern:
      /\brather than (?:\w+ )?(?:agree|address|deal|help|fix|answer|listen|act|solv|pay|fac)(?:e|ing)?\b/,
  },
  // `we were waiting for years`, `they told us after the fact`
  'after-the-fact': {
    weight: 1.8,
    pattern:
      /\bafter the fact\b|\bwaiting (?:since \d{4}|for (?:over |more than |nearly |many )?(?:\w+ )?(?:years|decades))\b/,
  },
  // `police denied him access to a lawyer`
  'denied-access': {
    weight: 1.9,
    pattern:
      /(?<!\b(?:was|were|been|being|has|have) )\bdenied (?:him|her|them|us|me|(?:the |their |his |her )?\w+s?) (?:access|entry|bail|treatment|food|water|the right|permission|medicine|medical)\b/,
  },
  // `they keep promising and nothing happens`
  'nothing-happens': {
    weight: 1.8,
    pattern:
      /\bnothing (?:happens|happened|has happened|has been done|was done|is being done|has changed|changes|came of it)\b|\bkeeps? (?:promising|lying|blaming|changing|making excuses)\b/,
  },
  // `the council ignored their letters`
  'ignored-pleas': {
    weight: 2,
    pattern:
      /(?<!\b(?:i|we) )\bignor(?:ed|es|ing) (?:\w+ ){0,2}?(?:letters?|pleas?|calls?|warnings?|advice|appeals?|complaints?|concerns|requests?|petitions?|reports?|cries|plight|needs|rules|laws?|orders?|voices?)\b/,
  },
  // `the levy was tantamount to theft`
  tantamount: { weight: 1.8, pattern: /\btantamount to\b/ },
  // `nobody from the ministry called us`, `nobody was asked`
  'nobody-came': {
    weight: 2,
    pattern:
      /\b(?:nobody|no one|no-one)(?: (?!and\b)\S+){0,4}? (?:called|came|has come|had come|visited|told|consulted|asked|informed|contacted|helped|answered|explained|listened|warned|checked|cared|apologi[sz]ed|responded)\b/,
  },
  // `the budget offers nothing to the poor`
  'offers-nothing': {
    weight: 1.8,
    pattern:
      /\b(?:offer(?:s|ed)?|contain(?:s|ed)?|brought|brings|achiev(?:es|ed)|deliver(?:s|ed)?) nothing\b/,
  },
  // `she let the public think that it was harmless`
  'let-think': {
    weight: 1.8,
    pattern:
      /(?<!\bi )\b(?:let|allowed|led|lulled|tricked) (?:\w+ ){1,6}?(?:to |into )?(?:think|believe|thinking|believing)\b/,
  },
  // `they paid nothing`, `they forget us`
  'pays-nothing': {
    weight: 1.7,
    pattern:
      /(?<!\b(?:i|we) )\b(?:paid|pays?|given|gave|gives?) (?:us |them |him |her )?nothing\b(?! away\b)|\b(?:forgets?|forgot|forgotten|neglect(?:s|ed)?|abandon(?:s|ed)?|ignored?|ignores|fool(?:s|ed)?|cheat(?:s|ed)?|insult(?:s|ed)?) (?:about )?(?:us|our people)\b/,
  },
  // `an attack on the free press`
  'attack-on': {
    weight: 1.9,
    pattern:
      /\b(?:attack|assault|war|onslaught) on (?:the |our |their |all |media |press )?(?:free\w*|democra\w*|judicia\w*|constitution|rule of law|rights|workers|religion|faith|culture|poor|press|media|sovereignty|independence|farmers|families|working)\b/,
  },
  // `they cut off our water`
  'cut-off': {
    weight: 1.6,
    pattern:
      /(?<!\b(?:was|were|been|being|i|we) )\b(?:cut|cuts|cutting|switched|shut|turned) off (?:the |our |their |his |her |my )?(?:water|power|electricity|gas|heating|phones?|internet|lights|supply|supplies)\b/,
  },
  // `teachers were owed four months' pay`
  owed: {
    weight: 1.7,
    pattern:
      /\b(?:is|are|was|were|been) (?:still )?owed (?:\S+ ){0,7}?(?:pay|salary|salaries|wages|arrears|allowances|compensation|money)\b/,
  },
  // `the tribe was not consulted`
  'not-consulted': {
    weight: 2,
    pattern:
      /\b(?:(?:was|were|is|are|been) (?:not|never)|wasn't|weren't|isn't|aren't) (?:even )?(?:consulted|informed|told|warned|asked|invited|listened to|given (?:a|any) (?:say|chance|voice|notice))\b/,
  },
  // `they made record profits while women went hungry`
  'while-we': {
    weight: 1.7,
    pattern:
      /\b(?:enjoy|enjoyed|made|make|making|pocket|pocketed|spend|spent|celebrate|celebrated) (?:[\w-]+ ){1,5}while (?:our|we|the people|people|women|children|workers|families|farmers|patients|teachers|nurses)\b/,
  },
  // `they can afford dinners but not milk`
  'can-afford': { weight: 1.7, pattern: /\bcan afford (?:[\w-]+ ){1,5}but not\b/ },
  // `without lifting a spade`
  'without-lifting': {
    weight: 1.7,
    pattern: /\bwithout (?:lifting|doing|laying|turning|digging|moving) (?:a|an|any|one)\b/,
  },
  // `the bill was rushed`
  'was-rushed': {
    weight: 1.8,
    pattern:
      /\b(?:process|decision|bill|law|vote|debate|job|probe|inquiry|consultation|plan) (?:was |is |had been |has been |being |as )?(?:rushed|flawed|botched)\b/,
  },
  // `he made it up`
  'made-up': { weight: 1.8, pattern: /\b(?:made|making|makes) (?:it|this|that|them|things) (?:all )?up\b/ },
  // `a remark that has no place in the game`
  'no-place': { weight: 1.8, pattern: /\bno place in\b/ },
  // `it raises a lot of questions`
  'raises-questions': {
    weight: 1.6,
    pattern: /\brais(?:e|es|ed|ing) (?:\w+ ){0,3}(?:questions|doubts|red flags)\b/,
  },
  // `the port was suing the town`
  suing: {
    weight: 2,
    pattern:
      /\b(?:is|are|was|were) suing\b|\bfiled (?:\w+ ){0,3}(?:lawsuit|suit|complaint|charges) against\b/,
  },
  // `trying to tear down the old law`, `to score political points`
  'tear-down': {
    weight: 1.6,
    pattern:
      /\btear(?:s|ing)? (?:\w+ )?(?:down|apart)\b|\bstop(?:s|ped)? at nothing\b|\bpolitical (?:hay|points|gain|theat(?:er|re)|football|stunts?)\b/,
  },
  // `the toll is hurting small shops`
  'is-hurting': {
    weight: 1.4,
    pattern:
      /\b(?:is|are|was|were|been|'s|'re) (?:\w+ )?(?:hurting|killing|ruining|wrecking|harming|strangling|choking|poisoning|driving (?:up|out|away)|causing (?:\w+ ){1,6}to (?:rise|suffer|fall|fail|leave|lose))\b/,
  },
  // `turned a blind eye`, `dragging its feet`
  'blind-eye': {
    weight: 1.8,
    pattern:
      /\bblind eye\b|\bdragg(?:ed|ing) (?:its|his|her|their) (?:feet|heels)\b|\bplay(?:s|ed|ing)? (?:politics|games) with\b|\btak(?:es?|ing|en) advantage of\b|\b(?:lives|people|safety|children|patients|passengers) at risk\b/,
  },
  // `broke its promise`
  'broke-word': {
    weight: 1.6,
    pattern:
      /(?<!\b(?:i|we) )\b(?:broke|broken|breaks|breaking|reneged on|went back on) (?:its|his|her|their|the|every) (?:\w+ )?(?:promises?|word|pledges?|law|rules|agreement|oath)\b/,
  },
  // `he is not a leader`
  'is-not': {
    weight: 1.2,
    pattern: /\b(?:is|are) not (?:a |an )?(?:leader|conservative|fit|good|serious)\b/,
  },
});
