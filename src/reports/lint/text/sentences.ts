/** Words whose full stop does not end a sentence; single capitals (initials) are handled apart. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st no nos art arts para paras sec ch vol pp p cf eg e.g ie i.e vs v etc al ed eds inc ltd jr sr approx ca ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec gen col lt capt sgt rev hon dept est fig ' +
    'г гг ст ч п пп см т.е т.к т.д т.п др им ул д тыс млн млрд руб тг стр с рис проф доц гл обл р-н пос напр н.э сб изд'
  ).split(' '),
);

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Sentences of `text` between `from` and `to`, as UTF-16 spans without outer white space. */
export function sentencesIn(text: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  const part = text.slice(from, to);
  let start = 0;
  for (const match of part.matchAll(/[.!?…]+["”’»)\]]*(?=\s+["“«„([]*[\p{Lu}\p{N}])/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && isAbbreviation(part.slice(start, match.index))) continue;
    push(spans, part, from, start, end);
    start = end;
  }
  push(spans, part, from, start, part.length);
  return spans;
}

function isAbbreviation(before: string): boolean {
  const word = /[\p{L}\p{N}.-]+$/u.exec(before)?.[0] ?? '';
  if (/^\p{Lu}$/u.test(word)) return true;
  // "1." at the head of a line is a list number.
  if (/^\d{1,2}$/.test(word) && before.trim() === word) return true;
  return ABBREVIATIONS.has(word.toLowerCase());
}

function push(spans: Span[], part: string, from: number, start: number, end: number): void {
  const piece = part.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  const body = piece.trim();
  if (body !== '') spans.push({ start: from + start + lead, end: from + start + lead + body.length });
}
