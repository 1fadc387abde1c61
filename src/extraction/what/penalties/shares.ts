/** Who of several gets which of several penalties: "10 and 15 days respectively", "A for nine years and B for six". */
import type { MoneyOptions } from '../../../model/money.ts';
import { parseNumeral } from '../../../model/numeral.ts';
import type { FoundPenalty } from '../../law/penalties.ts';
import type { Mention } from '../../mentions.ts';
import type { SentenceView } from '../view.ts';

/** Between a name and the size that is its own: "B, a nurse, for", "C to". */
const OWN_GAP =
  /^\s*(?:,\s*[^,;.\d]{1,50},)?\s*(?:\([^()]{0,30}\))?\s*(?:(?:was|were|got|received|for|to|with|a|an|another|just|only|some|about|one of|of|fine|sentence|term)\s+){0,4}$/i;
const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const NUMBER = new RegExp(`^(\\d[\\d.,\\u00a0]*|${NUMBERS.slice(1).join('|')})(?![\\w-])`, 'i');
/** Nothing that is counted follows: "and Hanna Sych to six." */
const ENDS = /^\s*(?:[.,;:)]|$|and\b|while\b|but\b|respectively\b|for\b|on\b|years?\b|months?\b|days?\b|hours?\b)/i;

export interface OwnSize {
  readonly mention: Mention;
  readonly penalty: FoundPenalty;
}

/** The person right before a penalty whose own it is, other than those at the verb. */
export function ownerOf(view: SentenceView, penalty: FoundPenalty): Mention | undefined {
  const before = view.mentions.findLast(
    (mention) => (mention.type === 'person' || mention.type === 'group') && mention.end <= penalty.start,
  );
  return before !== undefined && OWN_GAP.test(view.text.slice(before.end, penalty.start)) ? before : undefined;
}

/** "… five days' arrest, and B 14", "B to nine and C to six": the same penalty in another size, without its unit. */
export function gappedSizes(view: SentenceView, last: FoundPenalty, options: MoneyOptions): OwnSize[] {
  const found: OwnSize[] = [];
  for (const mention of view.mentions) {
    if (mention.start < last.end || (mention.type !== 'person' && mention.type !== 'group')) continue;
    const rest = view.text.slice(mention.end, Math.min(view.sentence.end, mention.end + 80));
    const lead =
      /^\s*(?:,\s*[^,;.\d]{1,50},\s*)?(?:(?:for|to|with|one of|a|of|another)\s+){0,3}/i.exec(rest)?.[0] ?? '';
    const size = NUMBER.exec(rest.slice(lead.length).trimStart());
    if (size?.[1] === undefined) continue;
    const start =
      mention.end + lead.length + (rest.slice(lead.length).length - rest.slice(lead.length).trimStart().length);
    const number = size[1].replace(/[.,]$/, '');
    const end = start + number.length;
    if (!ENDS.test(view.text.slice(end, view.sentence.end))) continue;
    const penalty = resized(last, number, start, end, options);
    if (penalty !== undefined) found.push({ mention, penalty });
  }
  return found;
}

/** Of "10 and 15 days respectively": the size of each, in the order told; undefined where nothing is told so. */
export function eachHisOwn(
  view: SentenceView,
  found: readonly FoundPenalty[],
  people: number,
  options: MoneyOptions,
): readonly FoundPenalty[] | undefined {
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const sizes = found.length > 1 ? found : [...sharingUnit(view, last, options), last];
  if (/\brespectively\b/i.test(view.text.slice(last.end, view.sentence.end))) return sizes;
  // "A and B were sentenced to 20 and six years": as many sizes as people, side by side.
  return people > 1 && sizes.length === people && sizes.every((size, i) => isNextTo(view, size, sizes[i + 1]))
    ? sizes
    : undefined;
}

function isNextTo(view: SentenceView, size: FoundPenalty, next: FoundPenalty | undefined): boolean {
  return (
    next === undefined ||
    (next.code === size.code &&
      /^\s*(?:,|,?\s*and|years?,?(?:\s+and)?)\s*$/i.test(view.text.slice(size.end, next.start)))
  );
}

/** The numbers before "and 15 days", each as a penalty of that unit. */
function sharingUnit(view: SentenceView, penalty: FoundPenalty, options: MoneyOptions): FoundPenalty[] {
  const before = view.text.slice(Math.max(view.sentence.start, penalty.start - 60), penalty.start);
  const list = /((?:(?:\d[\d.,]*|[a-z]+)(?:,\s*|\s+))+)and\s+$/i.exec(before);
  if (list?.[1] === undefined) return [];
  const sizes: FoundPenalty[] = [];
  let at = penalty.start - (before.length - list.index);
  for (const word of list[1].split(/(\s+)/)) {
    const number = word.replace(/,$/, '');
    const own = NUMBER.test(number) ? resized(penalty, number, at, at + number.length, options) : undefined;
    if (own !== undefined) sizes.push(own);
    else if (word.trim() !== '') sizes.length = 0;
    at += word.length;
  }
  return sizes;
}

/** The same kind of penalty in another size; undefined where the word is no number. */
export function resized(
  penalty: FoundPenalty,
  number: string,
  start: number,
  end: number,
  options: MoneyOptions,
): FoundPenalty | undefined {
  const word = NUMBERS.indexOf(number.toLowerCase());
  const { code } = penalty;
  if (penalty.money !== undefined) {
    const read = word > 0 ? undefined : parseNumeral(number, options.style);
    return read?.kind === 'number' ? { code, start, end, money: { ...penalty.money, amount: read.amount } } : undefined;
  }
  const n = word > 0 ? word : Number(number);
  if (!(n > 0) || !Number.isInteger(n)) return undefined;
  if (penalty.days !== undefined) return { code, start, end, days: { n, unit: 'day' } };
  if (penalty.hours !== undefined) return { code, start, end, hours: { n, unit: 'hour' } };
  const unit = /^P\d+([YMD])/.exec(penalty.span?.duration ?? '')?.[1];
  return unit === undefined ? undefined : { code, start, end, span: { duration: `P${n}${unit}` } };
}
