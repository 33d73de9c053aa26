import type { Article, Finding } from '../data/index.ts';
import { englishShare } from '../text/englishShare.ts';
import { bodyText } from './bodyText.ts';

/** So much of an article shows its language. */
const SAMPLE = 4000;
/** Letters, or words of a writing without spaces, below which nothing is said: a name is in no language. */
const LEAST = 60;
const LEAST_WIDE = 25;
/** With a greater share of English function words a text is English, whatever names and quotations are in it. */
const ENGLISH = 0.3;
/** How likely English may be, beside the likeliest language: headlines of names are like many. */
const MUCH_LESS = 0.85;

/**
 * A finding where an article is in another language than English; null where it is English, or too short to say. The detector
 * is loaded only for texts with few English words, since that takes a fifth of a second.
 */
export async function otherLanguage(article: Article): Promise<Finding | null> {
  const text = bodyText(article, SAMPLE);
  if (text.length < (WIDE.test(text) ? LEAST_WIDE : LEAST) || englishShare(text) >= ENGLISH) return null;
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(text);
  const scores = found.getScores();
  if (!found.isReliable() || (scores.en ?? 0) > scores[found.language]! * MUCH_LESS) return null;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(found.language) ?? found.language;
  const message = `this looks ${name}; onrecord reads English`;
  return { code: 'other-language', severity: 'error', message, uri: article.uri };
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
