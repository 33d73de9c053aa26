import { decided, frame, leadIs, leaning, otherwise } from './frame.ts';

/** What a plain _be_ belongs to: `will be`, `to be`. */
const MODAL =
  /\b(?:will|would|can|could|may|might|must|shall|should|cannot|to|won't|wouldn't|can't|couldn't|not|never|always|only|also|\w+ly|'ll|'d) $/;

/** `insist`, `stress`, `maintain` */
export const insistFrame = frame(import.meta.url, 'insist', {
  // `insists <that the pool be closed>`
  'that-it-be': {
    when: ({ lead }) => {
      const before = /^(?:\S+ ){1,6}?(?=(?:not )?be \w)/.exec(lead)?.[0];
      return before !== undefined && !MODAL.test(before);
    },
    sense: decided('demand'),
  },
  // `insists <the wells are full>`
  that: { when: otherwise, sense: leaning({ deny: 0.5, demand: 0.2, assert: 0.3 }, 'assert') },
});

/** `suggest`, `argue`, `reason` */
export const suggestFrame = frame(import.meta.url, 'suggest', {
  // `suggests <lowering the fees>`
  doing: { when: leadIs(/^\w+ing\b/), sense: decided('demand') },
  // `suggests <that the fees are high>`
  other: { when: otherwise, sense: leaning({ demand: 0.3 }, 'assert') },
});

/** `claim`, `insinuate`, `suspect` */
export const claimFrame = frame(import.meta.url, 'claim', {
  // `the alleged leak`: nobody is named
  nameless: { when: ({ source }) => source === '', sense: leaning({ accuse: 0.8 }, 'accuse') },
  // `claims <the port knew>`
  other: { when: otherwise, sense: leaning({ accuse: 0.8 }, 'assert') },
});

/** `appear`, `seem` */
export const factFrame = frame(import.meta.url, 'fact', {
  // `seems <to be dry>`
  that: { when: otherwise, sense: leaning({ assert: 0.4 }, 'assert') },
});
