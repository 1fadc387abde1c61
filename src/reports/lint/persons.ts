import type { LintSentence, LintText } from './lint-text.ts';
import { looksLikePerson } from './text/names.ts';

/** Who a sentence speaks of, by surname; `carried` when only a pronoun or the surname alone stands there. */
export interface Spoken {
  readonly surname: string;
  readonly carried: boolean;
}

/** A surname without its case: "Рогова", "Рогову" and "Рогов" are one bearer, and so may be his wife. */
export function surnameKey(surname: string): string {
  return /\p{Script=Cyrillic}/u.test(surname) && surname.length > 4
    ? surname.replace(/(ого|ому|ой|ым|ом|ем|ую|ая|ий|ый|а|у|е|ы|и|ю|я)$/u, '')
    : surname;
}

/** Several persons of the sentence before: "They", "All three men". */
const PLURAL =
  /^(They|Both|All (?:\p{L}+ )?(?:men|women|of them)|The (?:two|three|four|five) (?:men|women)|Они|Оба|Все \p{L}+)(?![\p{L}])/u;
const PRONOUN = /^(?:However, |Later |Then |On that day |In court )?(He|She|Он|Она)(?![\p{L}])/u;

/**
 * Persons of every prose sentence. A pronoun at its head means the one person of the sentence before it; a surname alone
 * means the person who was named in full before.
 */
export function personsOf(text: LintText): ReadonlyMap<LintSentence, readonly Spoken[]> {
  const places = placeNames(text);
  const found = new Map<LintSentence, readonly Spoken[]>();
  const known = new Set<string>();
  for (const block of text.blocks) {
    let last: readonly Spoken[] = [];
    for (const sentence of text.sentencesOf(block)) {
      const spoken: Spoken[] = [];
      for (const name of sentence.names) {
        // "Lind's colleague" speaks of the colleague.
        if (/^[’'ʼ]s\s+\p{L}/u.test(text.text.slice(name.end, name.end + 4))) continue;
        const surname = surnameKey(name.words.at(-1) ?? '');
        const full = looksLikePerson(name) && !places.has(name.text);
        if (!full && !(name.words.length === 1 && known.has(surname))) continue;
        if (full) known.add(surname);
        if (!spoken.some((one) => one.surname === surname)) spoken.push({ surname, carried: !full });
      }
      const carries = last.length > 1 ? PLURAL : PRONOUN;
      if (spoken.length === 0 && carries.test(sentence.text))
        spoken.push(...last.map((one) => ({ ...one, carried: true })));
      if (spoken.length > 0) last = spoken;
      found.set(sentence, spoken);
    }
  }
  return found;
}

/** Names that somewhere in the text stand after "in", "near", "the town of": no persons. */
function placeNames(text: LintText): ReadonlySet<string> {
  const places = new Set<string>();
  for (const sentence of text.sentences)
    for (const name of sentence.names) {
      const lead = text.text.slice(Math.max(sentence.start, name.start - 14), name.start);
      const owns = /^[’']s/u.test(text.text.slice(name.end, name.end + 2));
      if (
        !owns &&
        /(?<![\p{L}])(in|near|around|town of|city of|village of|region of|district of|of the|the|в|во|городе|селе)\s+$/iu.test(
          lead,
        )
      )
        places.add(name.text);
    }
  return places;
}
