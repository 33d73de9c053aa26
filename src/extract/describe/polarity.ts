import { lemmas } from '../../english/lemmas.ts';
import { wordSet } from './tokens.ts';

/** Words that blame or find bad, whatever they are said of: one is enough to accuse. */
const BLAME = wordSet(`
  lie liar lies lied lying corrupt corruption rigged rig crooked fraud fraudulent con conman phony fake disgrace disgraceful
  disgusting despicable deplorable shameful shameless shame hypocrisy hypocrite hypocritical racist racism bigot bigoted
  bigotry sexist sexism misogynist misogynistic misogyny xenophobic xenophobia xenophobe islamophobic
  incompetent incompetence unfit unqualified reckless recklessness irresponsible dishonest dishonesty cheat cheater
  steal thief betray betrayal mislead misleading deceive deceptive deception deceit smear slander bully
  crap garbage nonsense ridiculous absurd outrageous insane lunatic idiot idiotic stupid dumb moron moronic pathetic
  disaster disastrous catastrophe horrible horrendous awful terrible horrific atrocious abysmal appalling worst
  demagogue demagoguery dictator tyrant fascist fascism nazi racially-charged insult insulting offensive degrading demean
  demeaning mistreat mistreatment mishandle mismanage abuse abusive harass harassment grope molest assault rape rapist
  predator cover-up whitewash scam sham farce fiasco debacle scandal scandalous unethical immoral illegitimate
  pander exploit ignorant ignorance arrogant arrogance narcissist narcissistic cruel cowardly coward ruthless
  callous evil wicked vile sleazy nasty crazy craziest unfair unfairly unjust injustice biased bias hateful
  divisive toxic poison inept clueless delusional unhinged unstable erratic temperamentally wrongdoing negligence
  negligent malpractice propaganda hoax unacceptable inexcusable indefensible unconscionable unpatriotic treason
  traitor treasonous mockery laughable joke obscene vulgar repugnant repulsive reprehensible hideous heinous
  laughingstock crony cronyism nepotism elitist warmonger extremist stooge puppet obstruct obstruction sabotage stonewalling
  disrespect disrespectful unprofessional mudslinging fearmongering scapegoat witch-hunt bogus preposterous botch
  bungle squander undermine discriminate discrimination oppress oppression persecute censor silence loser
  spineless gutless two-faced sycophant vindictive vicious obscenity blackmail bribe bribery kickback
  indecent inhumane barbaric monstrous monster savage thug crook swindle swindler rip-off
  childish juvenile petty gutter creeping ill-advised ill-informed uninformed unethically witch fearmonger
  hide conceal evade dodge pretend refuse mock insensitive outdated self-serving undemocratic unconstitutional
  selfish cluelessness slur slurs scum disqualifying debase debasing regrettable ashamed
`);

/** Words that blame in company: two, or one with a person as the subject. */
const BAD = wordSet(`
  bad badly wrong fail failure failed fails harm damaging dangerous risky weakness poor poorly broken break
  ruin destroy mess chaos chaotic flaw flawed false falsely untrue inaccurate violate violation breach
  unlawful hate hatred scary ugly sad tragic troubling troubled disturbing alarming questionable
  suspicious suspect doubtful lack lacks neglect abandon wasteful bankrupt worse double-standard secretive
  secrecy careless disappoint disappointing disappointment frustrating embarrass embarrassing embarrassment
  unprepared inexperienced harsh rude desperate hysterical vague empty hollow unwilling inadequate
  insufficient excessive onerous burdensome crippling rigid clumsy manipulate manipulation collude collusion
  special-interest out-of-touch bullying dismiss distort distortion exaggerate twist provoke incite inflame
  trap politicize stunt ploy mistreated wrongly unnecessary pointless useless worthless meaningless inferior
  shady dubious harmful complicit accomplice scheme evasive disingenuous spin hack dirty rotten terrorist
  imperil jeopardize conflicting provocative unfaithful rattled sabotage backstabbing paranoid shallow smug conflicting nowhere lawless clueless spoiled immature privileged unfit unbelievable
  contradiction dregs alienated tarnish trample betrayed plague stoke frenzy double-talk flip-flop flip-
  flopper overreach overreaching costly catastrophic muddle mismanaged sloppy sloppiness offend offends
  meddling
`);

/** Words that news uses of facts as often as of faults: several are needed. */
const GRAVE = wordSet(`
  danger threat threaten problem attack kill kills crime criminal victim loss lose losing struggle suffer
  secret fear scare damage hurt divide ignore waste illegal illegally guilty error mistake division unable
  radical extreme aggressive terrorize weak controversial anger hostile attacks blame
`);

const GOOD = wordSet(`
  great greatest best wonderful amazing terrific fantastic excellent brilliant incredible incredibly extraordinary outstanding
  superb magnificent remarkable heroic hero inspiring inspiration inspirational genius phenomenal tremendous tremendously
  beautiful exceptional impressive admirable courageous courage brave bravery noble integrity honorable decent
  compassionate thoughtful devoted talented gifted visionary masterful perfect splendid
  stellar awesome fabulous marvelous marvellous thank thanks grateful congratulations congratulate bravo
  congrats honor honored admire admirable praise kudos eloquent graceful gracious trailblazer legend champion
  unparalleled heroism boon charm innovative excites asset beloved smartest finest strongest most-qualified invaluable
`);

const NICE = wordSet(`
  good strong smart well better love loved loves nice qualified successful success respect respected trust trusted
  effective experienced honest kind proud fair right wise steady leader leadership capable competent positive
  win wins important progress prepared powerful passionate bold solid helpful popular ideal unique valuable
  dedicated victory advocate effectively intelligent charming funny generous presidential credible historic
`);

/** How much a word, by itself, blames (below zero) or praises (above). */
export function polarityOf(word: string): number {
  if (word.length < 3) return 0;
  for (const lemma of lemmas(word)) {
    if (BLAME.has(lemma)) return -1.5;
    if (GOOD.has(lemma)) return 1.5;
    if (BAD.has(lemma)) return -0.75;
    if (NICE.has(lemma)) return 0.6;
    if (GRAVE.has(lemma)) return -0.35;
  }
  return 0;
}
