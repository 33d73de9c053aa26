import type { Frame } from '../cueEntry.ts';
import { askFrame, challengeFrame, questionFrame, tellFrame, warnFrame } from './asking.ts';
import type { FrameRule } from './frame.ts';
import { callFrame, feelFrame, rejectFrame, seeFrame } from './judging.ts';
import { claimFrame, factFrame, insistFrame, suggestFrame } from './stating.ts';
import { offerFrame, voiceFrame } from './voicing.ts';
import {
  agreeFrame,
  announceFrame,
  assureFrame,
  decideFrame,
  likeFrame,
  seekFrame,
  topicFrame,
  vowFrame,
  wantFrame,
} from './wanting.ts';

/** The uses of each frame's verbs, of which the first that fits decides; an open frame says nothing of the act. */
export const FRAMES: Readonly<Record<Exclude<Frame, 'open-frame'>, readonly FrameRule[]>> = {
  'ask-frame': askFrame,
  'tell-frame': tellFrame,
  'want-frame': wantFrame,
  'call-frame': callFrame,
  'reject-frame': rejectFrame,
  'question-frame': questionFrame,
  'decide-frame': decideFrame,
  'agree-frame': agreeFrame,
  'warn-frame': warnFrame,
  'feel-frame': feelFrame,
  'seek-frame': seekFrame,
  'insist-frame': insistFrame,
  'suggest-frame': suggestFrame,
  'announce-frame': announceFrame,
  'assure-frame': assureFrame,
  'challenge-frame': challengeFrame,
  'see-frame': seeFrame,
  'vow-frame': vowFrame,
  'claim-frame': claimFrame,
  'topic-frame': topicFrame,
  'fact-frame': factFrame,
  'voice-frame': voiceFrame,
  'offer-frame': offerFrame,
  'like-frame': likeFrame,
};
