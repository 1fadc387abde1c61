import type { Mention } from '../mentions.ts';

const LOCATIVE =
  /\b(?:in|at|near|outside|from|around|across|inside|throughout|on)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,6}?(?:of\s+(?:the\s+)?)?$/i;
/** Letters looked at before a name. */
const BEFORE = 60;

/** Is a place told as where something is: "in X", "at the gates of X"? */
export function isLocated(text: string, mention: Mention): boolean {
  return LOCATIVE.test(text.slice(Math.max(0, mention.start - BEFORE), mention.start));
}
