/** Which words of a source can stand as somebody in a sentence of ours, and in which form. */

/** Nouns for people, one or several; a noun phrase about a person ends in one. */
const PEOPLE =
  /(?<![\p{L}])(people|persons?|individuals?|m[ae]n|wom[ae]n|child(ren)?|boys?|girls?|residents?|villagers|townspeople|citizens?|nationals?|workers?|oil workers|strikers?|miners|employees?|staff|crew|teachers?|doctors?|students?|pupils|protest[eo]rs?|demonstrators?|participants?|picketers|activists?|supporters?|members?|leaders?|organi[sz]ers?|journalists?|reporters?|editors?|correspondents?|bloggers?|photographers?|lawyers?|advocates?|defenders?|monitors?|observers?|believers?|Muslims?|Christians?|Baptists?|Protestants?|Witnesses|worshippers?|pastors?|priests?|imams?|missionar(y|ies)|parishioners|prisoners?|detainees?|inmates?|convicts?|defendants?|suspects?|accused|victims?|relatives?|wives|husbands?|sons?|daughters?|parents?|mothers?|fathers?|brothers?|sisters?|widows?|officers?|officials?|soldiers?|guards?|policem[ae]n|refugees?|asylum seekers|migrants?|candidates?|voters?|deputies|politicians?|trade unionists|landlords?|owners?|farmers?|drivers?|passers-by|bystanders?)$/iu;

const NUMBER =
  /^((about|around|some|over|more than|at least|up to|nearly|almost|a further|another|only)\s+)?(\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(a\s+)?hundreds?|dozens?|many|several|most)$/iu;

/** A phrase that begins so was cut from the middle of a sentence. */
const CUT_BEFORE =
  /^(over a|over the|about the|with|for|from|against|on|in|at|by|to|of|after|before|during|away|also|and|or|but|when|while|whose|who|which|that|as|not|was|were|his|her|their|its|my|our|both|he|she|it|they|them|him)(?![\p{L}])/iu;

/** A phrase that ends so lacks its noun. */
const CUT_BEHIND =
  /(?<![\p{L}])(away|so|out|off|up|down|back|again|too|also|then|there|here|unlawful|illegal|legal|free|guilty|not|and|or|of|for|from|to|in|on|at|by|with|the|an?|who|whose|which|that|record so)$/iu;

/** Words in a phrase; a longer one is a clause. */
const MOST_WORDS = 9;

/** A source's words for a thing or body as they can stand in a sentence of ours; undefined for a piece of one. */
export function phraseWords(words: string): string | undefined {
  const phrase = words
    .trim()
    .replace(/[.,;:]+$/u, '')
    .replace(/,\s*(who|whose|which|where)(?![\p{L}]).*$/iu, '');
  if (phrase.length < 2 || phrase.split(/\s+/).length > MOST_WORDS) return undefined;
  return CUT_BEFORE.test(phrase) || CUT_BEHIND.test(phrase) ? undefined : phrase;
}

/** The same for people: a bare number gets its noun, and what names no people is left out. */
export function peopleWords(words: string): string | undefined {
  const trimmed = words.trim().replace(/[.,;:]+$/u, '');
  if (NUMBER.test(trimmed)) return /^(an?|one)$/iu.test(trimmed) ? 'one person' : `${lowered(trimmed)} people`;
  const phrase = phraseWords(words);
  if (phrase === undefined) return undefined;
  const head = phrase.replace(/\s+(of|from|in|at|among|aged)\s.+$/iu, '');
  // A source in another script says who they are by its own grammar.
  if (/[\p{Script=Cyrillic}]/u.test(phrase)) return phrase;
  if (NUMBER.test(head)) return phrase;
  if (!PEOPLE.test(head)) return undefined;
  return /^\p{Ll}[\p{L}-]*$/u.test(phrase) && !isPlural(phrase) ? `a ${phrase}` : phrase;
}

/** More than one: verbs are plural. */
export function isPlural(words: string): boolean {
  if (/^(one|an?|the same|another|each|every)\s/iu.test(words)) return false;
  const head = words.replace(/\s+(of|from|in|at|among|aged)\s.+$/iu, '');
  return (
    /^(about|around|some|over|more than|at least|up to|nearly|almost|many|several|dozens|hundreds|thousands|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|\d+)(?![\p{L}\p{N}])/iu.test(
      words,
    ) ||
    /(?<![\p{L}])(people|men|women|children|staff|police|[\p{L}-]*[^\s'’siu]s|crews|witnesses|wives)$/iu.test(head) ||
    /(?<![\p{L}])(and|as well as)(?![\p{L}])/iu.test(words)
  );
}

/** "Officers" as a label is a description, no name. */
export function asDescription(words: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(words) &&
    PEOPLE.test(words) &&
    !/^(Muslims?|Christians?|Baptists?|Protestants?|Witnesses)$/.test(words)
    ? lowered(words)
    : words;
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
