import { decided, frame, isToBe, leadIs, leaning, otherwise } from './frame.ts';

/** `insist`, `stress`, `maintain` */
export const insistFrame = frame(import.meta.url, 'insist', {
  // `insists <that the pool be closed>`
  'that-it-be': {
    when: ({ lead }) => isToBe(lead),
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
