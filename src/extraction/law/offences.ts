/** The offence in words: what somebody is charged with, convicted of or punished for. */
export interface FoundOffence {
  readonly start: number;
  readonly end: number;
  /** As in the text, quotation marks left out. */
  readonly text: string;
}

export interface OffenceGrammar {
  /** Words that open an offence; matched on the text after an act's word. */
  readonly opens: RegExp;
  /** Words that end it. */
  readonly closes: RegExp;
  /** Left out at its beginning: "allegedly". */
  readonly lead: RegExp;
  /** Between two offences of one list. */
  readonly joint: RegExp;
  /** Words that carry no meaning when two offences are compared. */
  readonly stop: ReadonlySet<string>;
}

/** Offences told after `from`, at most up to `to`; a list gives one each. */
export function findOffences(text: string, from: number, to: number, grammar: OffenceGrammar): FoundOffence[] {
  const part = text.slice(from, to);
  const open = grammar.opens.exec(part);
  if (open === null) return [];
  const start = open.index + open[0].length;
  const close = grammar.closes.exec(part.slice(start));
  const body = part.slice(start, close === null ? part.length : start + close.index);
  const found: FoundOffence[] = [];
  let at = 0;
  for (const piece of body.split(grammar.joint)) {
    const here = body.indexOf(piece, at);
    at = here + piece.length;
    const bare = piece.replace(/\s*\([^)]*\)?\s*$/u, '');
    const lead = grammar.lead.exec(bare)?.[0].length ?? 0;
    const words = bare.slice(lead).replace(/[\s”"»’',.;:]+$/u, '');
    const open = words.length - words.replace(/^[\s“"«‘']+/u, '').length;
    const clean = words.slice(open);
    if (clean.length < 4 || clean.length > 160) continue;
    const begin = from + start + here + lead + open;
    found.push({ start: begin, end: begin + clean.length, text: clean.replace(/[“”"«»]/gu, '').replace(/\s+/g, ' ') });
  }
  return found;
}

/** Stems that two tellings of one offence share. */
export function offenceKey(text: string, grammar: OffenceGrammar): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !grammar.stop.has(word))
      .map((word) =>
        word
          .replace(/(?:ization|isation|izing|ising|ized|ised|ize|ise)$/, 'iz')
          .slice(0, 6)
          .replace(/(?:ing|ion|ed|es|s|e|y|i)$/, ''),
      ),
  );
}

/** Of two offences, the share of stems they have in common: 1 for the same words in any order and form. */
export function sameOffence(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const stem of a) if (b.has(stem)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
