import { isSignUp } from '../../pageNotes.ts';
import { fold } from '../headline.ts';
import { as, type Case, out, standsIn, type Verdict } from './rule.ts';

/** Lines that a page puts between the paragraphs, and controls of galleries and players: none is of the article. */
export function control({ measured }: Case): Verdict | null {
  const { block, words } = measured;
  if (words > 14 || standsIn(measured, /^table$/)) return null;
  // A heading may be called `Next`.
  const patterns = /^h[1-6]$/.test(block.within.name) ? [CONTROL] : [CONTROL, BUTTON, GESTURE];
  return patterns.some((pattern) => pattern.test(block.text))
    ? out('a control, or a note of the page')
    : null;
}

/** A line between or after the paragraphs that offers a newsletter or an account. */
export function signUp({ measured, index, layout }: Case): Verdict | null {
  const { block, words } = measured;
  if (words > 30 || index <= layout.first || standsIn(measured, /^(?:table|blockquote|li|h[1-6])$/))
    return null;
  return isSignUp(block.text) ? out('an offer of a newsletter or an account') : null;
}

const CONTROL = new RegExp(
  `^[\\s([*–—-]{0,5}(?:${[
    'advertisement',
    'advertising',
    'captions?',
    'close',
    '(?:the )?(?:story|article|post|text|content) continues (?:below|after)(?: (?:the |this )?(?:advertisement|ad|video|photos?|gallery))?',
    '(?:scroll|swipe) (?:down )?(?:to|for) (?:continue|more|read)(?: \\w+){0,3}',
    'buy (?:this )?(?:photo|picture|image)',
    '(?:hide|show|toggle|view|read) (?:the )?caption',
    'enlarge (?:this )?(?:image|photo)',
    '(?:click|tap) (?:here )?to (?:enlarge|expand|zoom|play|watch|view)(?: \\w+){0,4}',
    'wait \\d+ seconds? to continue',
    '(?:image|photo|slide|picture) \\d+ (?:of|/) \\d+',
    '(?:view|see|open|launch) (?:the )?(?:full )?(?:gallery|slideshow|photos|all photos|fullscreen)',
    'view this post on (?:instagram|facebook|threads|tiktok|x|twitter)',
    'a post shared by .{1,80}',
    '(?:copy|share this) (?:link|article|story)(?: \\w+){0,3}',
    'play video',
    'loading(?:\\.{3}|…)?',
    'our standards: .{1,60}',
    '(?:sign up|subscribe) (?:for|to) (?:our|the) (?:\\w+ ){0,4}newsletters?',
  ].join('|')})[\\s.:!)\\]*–—-]{0,5}$`,
  'i',
);

/** What is written on the buttons of galleries and players, and the place of a picture among others. */
const BUTTON =
  /^[\s([‹›«»<>←→▶*–—-]{0,5}(?:prev(?:ious)?(?: (?:image|photo|picture|slide))?|next (?:image|photo|picture|slide)|next|(?:play|pause|mute|unmute|expand|collapse|autoplay|thumbnails|replay)(?: (?:image|photo|picture|video|gallery|slideshow|all))?|full ?screen|zoom(?: in| out)?|\d{1,3} of \d{1,3})[\s:)\]‹›«»<>←→*–—-]{0,5}$/i;

/** What readers look at more closely with their fingers or a mouse, and with what. */
const THING =
  '(?:arrows?|arrow keys|images?|photos?|pictures?|thumbnails?|maps?|charts?|graphics?|graphs?|sliders?|slides?|slideshow|buttons?|dots?|icons?|markers?|pins?|points?|circles?|bars?|handles?|gallery|carousel|video|player|timeline|screen|names?)';
const AT_THING = String.raw`(?: (?:on|over|through|across|along|between))?(?: (?:the|an?|any|each|this|these|your))?(?: \w{1,20})? ${THING}`;
const WAY =
  '(?: (?:left|right|up|down|across|sideways|horizontally|vertically|through|over|along|here|below|above|in|out|twice|and|or)){1,4}';
const TO_SEE =
  '(?: (?:to (?:see|view|reveal|compare|enlarge|zoom|expand|explore|browse|navigate|look|read|move|flip|scroll|learn|find|discover|interact|play|watch|listen|hear|unmute|continue)|for (?:more|full|details|photos|pictures|images|captions|sound))\\b.{0,60})';
/** `Swipe left`, `Drag the slider to compare`, `Tap the arrows to see more`; what is only to be pressed may be a step of a guide. */
const GESTURE = new RegExp(
  String.raw`^[\s([‹›«»<>←→▶*–—-]{0,5}(?:(?:swipe|flick|pinch|hover|scroll|slide|drag)(?: and (?:drag|hold|swipe|slide))?(?:${WAY})?(?:${AT_THING})?${TO_SEE}?|(?:tap|click|press|touch|rotate|use|move)(?:${WAY})?(?:${AT_THING})?${TO_SEE})[\s.:!)\]‹›«»<>←→▶*–—-]{0,5}$`,
  'i',
);

/** A line that sends readers to another article, by words before the link. */
export function pointer({ measured }: Case): Verdict | null {
  const { block, words, linkShare } = measured;
  if (words > 40 || linkShare < 0.4 || linkShare === 1 || standsIn(measured, /^(?:table|h[1-6])$/))
    return null;
  return POINTER.test(block.text) ? out('a line that leads to another article') : null;
}

const POINTER =
  /^[\s([>»•*–—-]{0,5}(?:read (?:more|also|next|now)|also read|see also|more (?:on this|from \w+)|related(?: (?:story|stories|article|articles|news|content|coverage))?|don['’]t miss|recommended|you (?:may|might) (?:also )?(?:like|want)|watch(?: (?:more|also|now))?|listen(?: (?:more|also|now))?|must read|top stor(?:y|ies)|in (?:pictures|case you missed it)|click here)\b\s?[:|–—>»-]/i;

/** What stands at an article's end about its writers, its making and its rights. */
export function closing({ measured, byline, index, layout, blocks }: Case): Verdict | null {
  const { block, words } = measured;
  if (words > 90 || index < blocks.length - LAST || standsIn(measured, /^(?:blockquote|table|h[1-6]|li)$/))
    return null;
  if (index < layout.first + 2) return null;
  if (MAKING.test(block.text)) return as('other', 'a note on how it was made');
  return isAboutWriter(block.text, byline) || isWriterNote(block.text, index, blocks)
    ? as('other', 'about the writer')
    : null;
}

/** So many blocks at the end are looked at. */
const LAST = 6;

const MAKING =
  /^[\s([*–—-]{0,5}(?:(?:additional |with )?(?:reporting|writing|editing|contributions?) by\b|with (?:files|inputs?|reporting|additional reporting) (?:from|by)\b|(?:edited|proofread|compiled|translated|curated) by\b|this (?:article|story|post|piece|column|report) (?:was|is|has been|first|originally) (?:\w+ ){0,3}(?:published|appeared|produced|republished|syndicated|written|posted|updated|distributed|edited)\b|(?:the )?(?:views|opinions) expressed\b|(?:any )?(?:views|opinions) (?:\w+ ){0,4}are (?:those of|their own|his own|her own)\b|(?:©|\(c\)|copyright\b)|all rights reserved\b|prices (?:were|are) (?:accurate|correct|subject)\b|disclaimer:|disclosure:|have (?:a|any) (?:story|tip|news tip|question)|got a (?:story|tip|news tip)\b|(?:contact|reach|email|e-mail) (?:the (?:author|writer|reporter)|us|our)\b)/i;

function isAboutWriter(text: string, byline: readonly string[]): boolean {
  const folded = ` ${fold(text)} `;
  const named = byline.some((name) => folded.startsWith(` ${fold(name)} `));
  if (
    named &&
    /\b(?:is|are|was|has been|writes|covers|works|lives|joined|reports)\b/i.test(text.slice(0, 160))
  )
    return true;
  if (!ADDRESS.test(text)) return false;
  return named || /\b(?:email|e-mail|follow|contact|reach)\b/i.test(text);
}

/** Beginning with a name: `Ines Calloway is a freelance journalist`, `Ines Calloway covers the coast`. */
const WRITER_NOTE =
  /^(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,3}(\p{Lu}[\p{L}.'’-]{1,30}),? (?:(?:is|was) (?:an? |the )?(?:[\p{L}'’-]+ ){0,6}?(?:reporter|writer|journalist|author|columnist|correspondent|editor|freelancer|contributor|blogger|critic|novelist|producer|photojournalist|fellow)\b|covers\b|writes (?:about|for|on)\b|reports (?:on|for)\b)/u;

/** Whether a paragraph at the end is about a writer whom the byline may lack: it begins with somebody not named before. */
function isWriterNote(text: string, index: number, blocks: Case['blocks']): boolean {
  if (/["“”«»]|\b(?:said|says|told)\b/.test(text)) return false;
  const surname = WRITER_NOTE.exec(text)?.[1];
  return (
    surname !== undefined &&
    !blocks.some((one, at) => at < index && one.block.text.includes(surname) && one.prose)
  );
}

/** An address or account of a writer. */
const ADDRESS = /\w@[\w-]{1,64}\.\w|(?:^|[\s(])@\w{2,30}\b/;
