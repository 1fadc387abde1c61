import type { Mention } from '../mentions.ts';

/** Words between the preposition and the name, none of which leads elsewhere: "on a plane to", "in protest against". */
const BETWEEN = String.raw`(?:(?!(?:to|from|for|towards?|against|by|with|about)\b)[\w’'-]+\s+){0,6}?`;
const LOCATIVE = new RegExp(
  String.raw`\b(?:in|at|near|outside|from|around|across|inside|throughout|on)\s+(?:the\s+)?${BETWEEN}(?:of\s+(?:the\s+)?)?$`,
  'i',
);
/** "her arrival from X", "flew from X", "deported from X": where somebody set out, or was sent away from. */
const SETTING_OUT =
  /\b(?:arriv\w+|return\w*|flight|flew|flown|fled|flee\w*|came|come|coming|back|travel\w*|plane|train|bus|expelled|deported|extradited|originally|hail\w*)\s+(?:[\w’'-]+\s+){0,4}?from\s+(?:the\s+)?$/i;
/** Letters looked at before a name. */
const BEFORE = 60;

/** Is a place told as where something is: "in X", "at the gates of X"? */
export function isLocated(text: string, mention: Mention): boolean {
  const before = text.slice(Math.max(0, mention.start - BEFORE), mention.start);
  return LOCATIVE.test(before) && !SETTING_OUT.test(before);
}
