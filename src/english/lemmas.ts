/** Forms of irregular verbs that cues use, with their plain forms. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'say',
    told: 'tell',
    wrote: 'write',
    written: 'write',
    thought: 'think',
    felt: 'feel',
    knew: 'know',
    known: 'know',
    saw: 'see',
    seen: 'see',
    spoke: 'speak',
    spoken: 'speak',
    swore: 'swear',
    sworn: 'swear',
    foresaw: 'foresee',
    foreseen: 'foresee',
    forbade: 'forbid',
    forbidden: 'forbid',
    chose: 'choose',
    chosen: 'choose',
    sought: 'seek',
    found: 'find',
    held: 'hold',
    meant: 'mean',
    tore: 'tear',
    torn: 'tear',
    went: 'go',
    gone: 'go',
    took: 'take',
    taken: 'take',
    laid: 'lay',
    hit: 'hit',
    shot: 'shoot',
    put: 'put',
    drew: 'draw',
    made: 'make',
    gave: 'give',
    given: 'give',
    understood: 'understand',
    taught: 'teach',
    read: 'read',
    wept: 'weep',
    stood: 'stand',
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    withheld: 'withhold',
    forgot: 'forget',
    struck: 'strike',
    threw: 'throw',
    thrown: 'throw',
    paid: 'pay',
    came: 'come',
    bade: 'bid',
    spurned: 'spurn',
    is: 'be',
    was: 'be',
    were: 'be',
    are: 'be',
    been: 'be',
    relied: 'rely',
    has: 'have',
    had: 'have',
    did: 'do',
    does: 'do',
    undertook: 'undertake',
    led: 'lead',
    let: 'let',
    set: 'set',
    cast: 'cast',
    bid: 'bid',
    pled: 'plead',
    forwent: 'forgo',
    upheld: 'uphold',
    sang: 'sing',
    rang: 'ring',
    hid: 'hide',
    hidden: 'hide',
    stole: 'steal',
    stolen: 'steal',
    broke: 'break',
    broken: 'break',
    lost: 'lose',
    misled: 'mislead',
  }),
);

/** The plain forms that a word may be a form of, the word itself first. */
export function lemmas(word: string): string[] {
  const irregular = IRREGULAR.get(word);
  if (irregular) return [word, irregular];
  const found = [word];
  if (/[^s]s$/.test(word)) {
    found.push(word.slice(0, -1));
    if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
    else if (word.endsWith('es')) found.push(word.slice(0, -2));
  } else if (word.endsWith('ed'))
    stems(found, word.slice(0, -2), word.endsWith('ied') ? `${word.slice(0, -3)}y` : null);
  else if (word.endsWith('ing')) stems(found, word.slice(0, -3), null);
  return found;
}

function stems(found: string[], stem: string, withY: string | null): void {
  if (stem.length < 2) return;
  found.push(`${stem}e`, stem);
  if (withY) found.push(withY);
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) found.push(stem.slice(0, -1));
}
