/** Words of a language pack for laws: patterns are sources of `u` regular expressions over the text. */
export interface LawGrammar {
  /** A sentence without any of these names no law. */
  readonly gate: string;
  /** Names of codes and constitutions; the whole match is the name, a leading article left out. */
  readonly code: string;
  /** Canonical name of a code from its words ("УК РК" and "Уголовного кодекса" are one). */
  readonly codeName: (words: string) => { readonly title: string; readonly country?: string };
  /** Names of laws and decrees that are no codes. */
  readonly law: string;
  /** "article", "articles", "Section", "ст." with a following number list: groups `word`, `numbers`. */
  readonly article: string;
  /** Between an article and the code it belongs to ("of the"), and between a code and its article. */
  readonly articleThenCode: string;
  readonly codeThenArticle: string;
  /** "part 2 of", "paragraph 1": group `part`, directly before or after an article's number. */
  readonly partBefore: string;
  readonly partAfter: string;
  /**
   * A part of the text itself, not of a law: `crossBefore` ends at the number ("see also section 2"), `crossAfter` starts
   * behind it ("section 3 of this report"). Only where no code stands with the number.
   */
  readonly crossBefore?: string;
  readonly crossAfter?: string;
  /** Between numbers of one list. */
  readonly and: string;
}
