import type { Mention } from '../mentions.ts';
import type { ToldAct } from './acts.ts';

const LOCATIVE =
  /\b(?:in|at|near|outside|from|around|across|inside|throughout|on)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,6}?(?:of\s+(?:the\s+)?)?$/i;

/** Where an act took place, by the places its sentence names: with it, before it, or anywhere in the sentence. */
export function attachPlaces(text: string, act: ToldAct, places: readonly Mention[]): readonly Mention[] {
  const located = (mention: Mention): boolean =>
    LOCATIVE.test(text.slice(Math.max(0, mention.start - 60), mention.start));
  const inClause = places.filter((place) => place.start >= act.clause.start && place.end <= act.clause.end);
  const after = inClause.filter((place) => place.start >= act.start && located(place));
  if (after.length > 0) return neighbours(text, after);
  const before = inClause.filter((place) => place.end <= act.start);
  if (before.length > 0) return neighbours(text, before.slice(-1));
  const elsewhere = places.filter(located);
  return elsewhere.length === 0 ? [] : neighbours(text, elsewhere.slice(0, 1), elsewhere);
}

/** The first place with those listed beside it: "in A, B and C". */
function neighbours(text: string, found: readonly Mention[], among: readonly Mention[] = found): readonly Mention[] {
  const [first] = found;
  if (first === undefined) return [];
  const list = [first];
  for (const place of among) {
    const last = list.at(-1) ?? first;
    if (
      place.start > last.end &&
      /^\s*(?:,|,?\s+and)\s+(?:the\s+)?(?:\w+\s+)?$/.test(text.slice(last.end, place.start))
    )
      list.push(place);
  }
  return list;
}
