import { type CueSense, entriesOf } from './cueEntry.ts';

/** Plain forms of verbs; a particle that must follow is joined by `_`. Every inflected form is made from them. */
const CUE_VERBS: Readonly<Record<CueSense, string>> = {
  ask: `wonder inquire enquire query quiz muse_whether grill interrogate want_to_know ask_about press_on ask_if
    ask_whether puzzle_over`,
  refuse: `refuse decline balk rebuff spurn turn_down decide_against opt_not vote_against vote_down rule_out
    boycott withhold veto resist stonewall demur dodge sidestep deflect evade duck avoid abstain
    not_comment forgo renege back_out pull_out withdraw disinvite shun scrap shelve back_away`,
  threaten: `threaten`,
  promise: `promise pledge plan intend commit volunteer undertake guarantee enlist arrange_to prepare_to contemplate
    set_out offer sign introduce propose aim_to resolve_to mean_to undertake pencil
    intend schedule map_out lay_out_plan`,
  deny: `deny dispute refute rebut doubt contradict disavow downplay play_down debunk repudiate gainsay shrug_off
    brush_off brush_aside wave_off wave_away disagree negate disclaim pooh-pooh minimize trivialize
    disbelieve distance_himself distance_herself distance_itself distance_themselves push_back rubbish_report discredit
    exonerate disprove take_issue_with_claim laugh_off debunk cast_doubt dispel quash`,
  demand: `demand urge require order recommend advise advocate call_for call_on call_upon press_for push_for push
    lobby instruct command direct mandate forbid prohibit ban bar encourage beg plead implore appeal petition request
    invite exhort beseech counsel entreat summon enjoin coax nudge prod agitate campaign_for clamor clamour
    subpoena oppose compel dictate oblige stipulate prescribe outlaw enact abolish legislate pressure ask_for
    caution_against warn_against fight_for argue_for argue_against crusade press_to rally_for solicit impel dare dissuade
    need like_to_see would_like_to_see sue_for rule_that restrict ordain charge_to insist_on beckon bid_to
    exempt bid enforce`,
  accuse: `accuse blame criticize criticise slam blast bash attack condemn denounce rip mock ridicule allege complain
    lambast lambaste decry deride fault castigate chide chastise scold insult excoriate assail lash_out rail
    take_aim knock scoff sneer jeer deplore disparage impugn indict tear_into object protest bemoan
    speak_out lay_into berate rebuke reprimand admonish upbraid savage skewer pillory vilify demonize demonise belittle
    malign slander smear tar lampoon trash taunt heckle boo censure chastise charge_that charge_with grumble gripe
    moan grouse whine sue prosecute hammer pummel pan criticise needle jab swipe_at
    zing go_after hit_back hit_out fire_back lash take_issue find_fault poke_fun make_fun finger slap
    inveigh fulminate take_heat jump_on seize_on turn_against counter-accuse vent_about rant rail_against carp cavil nitpick arraign impeach besmirch scorn
    snipe dig_at call_out crucify eviscerate harangue snub pounce rage_against take_to_task convict
    raise_questions raise_doubts fume_about bristle_at sound_off thunder throw_shade mistrust distrust decry disdain`,
  praise: `praise laud hail applaud commend endorse support back thank congratulate honor honour salute compliment
    admire welcome tout celebrate toast defend vote_for cheer_for root_for favor favour extol exalt
    revere respect trust esteem herald lionize lionise vouch rave gush side_with stand_by stand_with stand_behind
    approve_of embrace credit laud marvel idolize appreciate boost stump_for rally_behind rally_around
    pay_tribute flatter fawn cherish treasure eulogize eulogise acclaim glorify champion_of agree_with believe_in speak_highly
    come_out_for throw_support validate recognize_for champion talk_up line_up_behind cheer_on align`,
  express: `hope wish fear worry hate despise regret apologize apologise lament mourn cheer chant dread enjoy
    miss sympathize sympathise grieve seethe fume rejoice delight resent loathe detest crave yearn long_for
    pine relish savor sigh gasp fret agonize empathize stew sulk care_about look_forward cry weep
    dislike yell_at rue bewail commiserate exult gloat pray would_like panic laugh_at
    abhor envy covet`,
  predict: `predict expect forecast anticipate foresee project foretell prophesy bet envision envisage
    prognosticate augur portend count_on await gamble`,
  assert: `confirm recall describe_how report show find reveal demonstrate document chronicle highlight note
    mention explain discuss detail list cite quote recount acknowledge admit concede confess know learn discover
    understand realize realise recognize recognise remember conclude_from determine testify identify record indicate
    estimate calculate count clarify emphasize emphasise illustrate name notice observe_that remark_on
    summarize summarise mull reflect_on reminisce signal_that point_to refer_to allude write_about focus_on address touch_on narrate relate verify certify publish release disclose leak
    answer_questions boast brag plead analyze analyse compare examine explore outline elaborate`,
  'ask-frame': `ask`,
  'tell-frame': `tell remind inform notify assure persuade convince teach instruct brief`,
  'want-frame': `want desire`,
  'call-frame': `call label brand dub describe characterize characterise portray paint depict term cast deem
    consider regard view rate style nickname refer_to_as liken equate pronounce declare_him tag peg rank perceive
    compare_to judge`,
  'reject-frame': `reject dismiss repel overrule throw_out strike_down discount overturn`,
  'question-frame': `question`,
  'decide-frame': `decide opt choose resolve elect_to vote_to determine_to rule agree_not`,
  'agree-frame': `agree consent accept concur`,
  'warn-frame': `warn caution alert`,
  'feel-frame': `feel`,
  'seek-frame': `seek look_for aim look_to work_to`,
  'insist-frame': `insist stress reiterate maintain underscore`,
  'suggest-frame': `suggest argue contend reason posit submit urge_that`,
  'announce-frame': `announce declare signal hint unveil`,
  'challenge-frame': `challenge`,
  'see-frame': `see think believe suppose find_it reckon figure hold_that sense guess assume`,
  'vow-frame': `vow swear`,
  'claim-frame': `claim assert insinuate imply suspect charge`,
  'topic-frame': `talk speak cover comment`,
  'voice-frame': `express voice vent air convey`,
  'like-frame': `like love adore prefer`,
  'fact-frame': `appear seem look_like sound_like`,
  'open-frame': `say state write add tweet reply respond continue answer post declare_that go_on
    put_it observe remark comment_that quip joke email text shout yell exclaim whisper mutter retort shoot_back
    opine read`,
};

/** Nouns, adjectives, adverbs and fixed words that report, in each form that is used. */
const CUE_WORDS: Readonly<Partial<Record<CueSense, string>>> = {
  ask: `question questions inquiry inquiries curious query`,
  refuse: `refusal rejection unwilling reluctant reluctance rebuff refusals veto boycott resistance hesitant
    resistant loath`,
  threaten: `threat threats ultimatum`,
  promise: `promise promises pledge pledges vow vows plan plans commitment commitments intention intentions offer
    offers agreement willing willingness eager ready prepared determined proposal proposals guarantee oath
    ambition aims poised set goal goals strategy intent`,
  deny: `denial denials rebuttal rebuttals disbelief skeptical sceptical skepticism scepticism doubt doubts dubious
    doubtful unconvinced skeptic skeptics`,
  demand: `demand demands call calls request requests appeal appeals plea pleas order orders recommendation
    recommendations advice instruction instructions requirement push petition ultimatum opposition opponent opponents
    advocate advocates proponent proponents invitation case_for argument_for rule rules ban opposed opposing subpoena ruling rulings need mandate`,
  accuse: `accusation accusations allegation allegations criticism criticisms complaint complaints attack attacks
    charge charges condemnation critical critic critics blame rebuke rebukes swipe jab jabs insult insults outrage
    outcry broadside tirade rant diatribe denunciation indictment lawsuit lawsuits objection objections jibe
    taunt taunts fire backlash outrageous scorn ridicule mockery smear slam slams scathing distrust mistrust
    protest protests detractor detractors vitriol heat hypocrisy indicted hostile boos disapproval hostility contempt`,
  praise: `praise endorsement endorsements support supporter supporters backing backer backers tribute tributes kudos
    thanks admiration applause ally fan fans compliment compliments accolades approval supportive respect confidence-in
    grateful gratitude favorite admirer admirers enthusiastic impressed fondness
    affectionately booster boosters attracted favorably favourably`,
  express: `hope hopes fear fears worry worries concern concerns concerned worried afraid anxious anger angry
    frustration frustrated fury furious disappointment disappointed sorrow sadness sad regret regrets glad happy
    pleased proud delighted thrilled excited excitement upset shocked shock saddened dismayed dismay horrified appalled
    nervous alarmed alarm surprised surprise apology apologies sympathy condolences wish wishes dream dreams passionate
    anguish grief relief relieved disgust disgusted enthusiasm joy love hatred incensed ire outraged confused
    hopeful desire interested uneasy unhappy fearful ashamed embarrassed puzzled baffled stunned amused mourning
    cheers chants longing trepidation unease discomfort uncomfortable annoyed irked torn angered tired sick
    anxiety passion qualms encouraged heartened mystified enraged infuriated irritated bewildered misgivings`,
  predict: `prediction predictions forecast forecasts expectation expectations projection projections confident
    optimistic optimism pessimistic pessimism prophecy expected likely bound confidence warning warnings`,
  assert: `according reportedly apparently presumably supposedly evidence known report reports survey poll study
    data remarks comments speech story stories interview idea belief view account description explanation analysis
    admission acknowledgment acknowledgement revelation disclosure estimate estimates discussion discussions`,
  'claim-frame': `claim claims allegedly assertion suspicion suspicions purportedly`,
  'decide-frame': `decision decisions choice`,
  'suggest-frame': `suggestion suggestions argument arguments`,
  'announce-frame': `announcement announcements`,
};

export const VERBS = entriesOf(import.meta.url, 'cue-verb', CUE_VERBS);
export const WORDS = entriesOf(import.meta.url, 'cue-word', CUE_WORDS);
