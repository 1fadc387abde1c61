import { RUSSIAN_HEADS } from '../../languages/ru/heads.ts';
import type { Token } from '../../text/sentence.ts';
import { isAllCapitals, isCapital } from '../capital-runs.ts';
import type { Named } from '../named.ts';
import { adjectiveBase, stemOf } from './inflection.ts';

/** An organisation in Russian text: with a name, or spoken of by its common noun. */
export type RussianOrg =
  | { readonly named: Named }
  | { readonly from: number; readonly to: number; readonly kind: string; readonly noun: string; readonly text: string };

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
]);
/** Longest quoted name, in tokens. */
const LONGEST = 9;

/** 1 for every token inside quotation marks that hold a short text. */
export function quotedTokens(tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const end = quoteEnd(tokens, i);
    if (end === undefined) continue;
    quoted.fill(1, i, end);
    i = end - 1;
  }
  return quoted;
}

function quoteEnd(tokens: readonly Token[], i: number): number | undefined {
  const close = QUOTES.get(tokens[i]?.text ?? '');
  if (close === undefined) return undefined;
  for (let to = i + 2; to < Math.min(i + 2 + LONGEST, tokens.length); to++)
    if (tokens[to]?.text === close) return to + 1;
  return undefined;
}

/** Organisations of a sentence in order; `taken` marks tokens of persons. */
export function russianOrgs(sentence: number, tokens: readonly Token[], taken: Uint8Array): RussianOrg[] {
  const orgs: RussianOrg[] = [];
  let last = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || taken[i] === 1 || i < last) continue;
    const org = orgAt(sentence, tokens, i, last, taken) ?? acronymAt(sentence, tokens, i);
    if (org === undefined) continue;
    orgs.push(org);
    last = 'named' in org ? org.named.to : org.to;
    i = last - 1;
  }
  return orgs;
}

function headAt(tokens: readonly Token[], i: number): { kind: string; to: number; noun: string } | undefined {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined) return undefined;
  // "комитет национальной безопасности", "местные власти": phrases are kept in one form.
  for (const length of [3, 2]) {
    const words = tokens.slice(i, i + length).map((word) => word.lower);
    if (words.length < length) continue;
    const head = RUSSIAN_HEADS.get(words.join(' '));
    if (head?.type === 'org' && head.kind !== undefined)
      return { kind: head.kind, to: i + length, noun: words.join(' ') };
  }
  const stem = stemOf(token.lower, RUSSIAN_HEADS);
  if (stem?.value.type !== 'org' || stem.value.kind === undefined) return undefined;
  if (/^(?:суд|двд|увд)/.test(stem.stem) && /^судь|^судеб/.test(token.lower)) return undefined;
  return { kind: stem.value.kind, to: next === undefined ? i + 1 : i + 1, noun: stem.stem };
}

function orgAt(
  sentence: number,
  tokens: readonly Token[],
  i: number,
  last: number,
  taken: Uint8Array,
): RussianOrg | undefined {
  const head = headAt(tokens, i);
  if (head === undefined) return undefined;
  const end = quoteEnd(tokens, head.to);
  if (end !== undefined) {
    const name = tokens.slice(head.to + 1, end - 1);
    const text = join(name);
    if (/^\p{Lu}/u.test(text))
      return {
        named: { sentence, from: i, to: end, name: text, type: 'org', kind: head.kind, confidence: 0.9, full: true },
      };
  }
  let from = i;
  while (from > last && isAdjective(tokens[from - 1])) from--;
  const opener = tokens[from];
  const capital = from < i && isCapital(opener) && (from > 0 || /(?:ск|цк)/u.test(opener?.lower ?? ''));
  let to = head.to;
  // "Полиция Еревана", "суд Советского района Минска", "Лига защиты": capitals right after, adjectives and nouns of place between.
  while (
    to < tokens.length &&
    to < head.to + 4 &&
    taken[to] !== 1 &&
    (isCapitalWord(tokens[to]) || (to > head.to && /^(?:района|области|края|города|г)$/u.test(tokens[to]?.lower ?? '')))
  )
    to++;
  if (to === head.to && COMPLEMENTED.test(head.kind) && (capital || isCapital(tokens[i])))
    while (to < head.to + 3 && taken[to] !== 1 && isComplement(tokens[to])) to++;
  const text = join(tokens.slice(from, to));
  const placed = to > head.to;
  if (capital || placed) {
    const gender = /^(?:суд|комитет|департамент|трибунал|центр|фонд|изолятор|акимат|хокимият)/u.test(head.noun)
      ? 'masculine'
      : 'feminine';
    const asIs = tokens[i]?.lower === nominative(tokens.slice(i, head.to), head.noun).toLowerCase();
    const lead = tokens.slice(from, i).map((word) => (asIs ? word.text : adjectiveBase(word.text, gender)));
    const name = [
      ...lead,
      nominative(tokens.slice(i, head.to), head.noun),
      ...tokens.slice(head.to, to).map((word) => word.text),
    ].join(' ');
    return { named: { sentence, from, to, name, type: 'org', kind: head.kind, confidence: 0.75, full: true } };
  }
  return { from, to: head.to, kind: head.kind, noun: head.noun, text: text.toLowerCase() };
}

/** Bodies named by what they care for: "Ассоциация журналистов", "Министерство внутренних дел". */
const COMPLEMENTED = /^O\.(?:NGO|UNION|IGO|EXEC)$/;

/** A lower-case word in the genitive. */
function isComplement(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Ll}{3,}(?:ов|ев|ей|ых|их|ии|ия|ты|тв|ства|ины|ной|ого|дел)$/u.test(token.text) &&
    !/^(?:этого|того|своего|его|против|после)$/u.test(token.text)
  );
}

const NOMINATIVES: readonly (readonly [RegExp, string])[] = [
  [/^суд/u, 'суд'],
  [/^полици/u, 'полиция'],
  [/^прокуратур/u, 'прокуратура'],
  [/^служб/u, 'служба'],
  [/^парти/u, 'партия'],
  [/^министерств/u, 'министерство'],
  [/^колони/u, 'колония'],
  [/^администраци/u, 'администрация'],
  [/^церк/u, 'церковь'],
  [/^газет/u, 'газета'],
  [/^движени/u, 'движение'],
  [/^организаци/u, 'организация'],
  [/^ассоциаци/u, 'ассоциация'],
  [/^объединени/u, 'объединение'],
  [/^управлени/u, 'управление'],
  [/^департамент/u, 'департамент'],
  [/^союз/u, 'союз'],
  [/^фонд/u, 'фонд'],
  [/^центр/u, 'центр'],
];

function nominative(words: readonly Token[], noun: string): string {
  const text = join(words);
  const found = NOMINATIVES.find(([pattern]) => pattern.test(noun))?.[1];
  if (found === undefined || words.length !== 1) return text;
  return /^\p{Lu}/u.test(text) ? found.charAt(0).toUpperCase() + found.slice(1) : found;
}

function acronymAt(sentence: number, tokens: readonly Token[], i: number): RussianOrg | undefined {
  const token = tokens[i];
  if (token === undefined || !isAllCapitals(token) || !/^\p{Lu}{2,7}$/u.test(token.text)) return undefined;
  if (
    /^(?:ст|ук|рк|рф|ру|рб|кр|рт|ссср|гпк|упк|коап|кобап|смс|iv|xx|ii|iii|сша|оаэ|кнр|фрг|кср|ак|пм)$/iu.test(
      token.lower,
    )
  )
    return undefined;
  const kind = RUSSIAN_HEADS.get(token.lower)?.kind ?? 'O';
  return { named: { sentence, from: i, to: i + 1, name: token.text, type: 'org', kind, confidence: 0.7, full: true } };
}

function isAdjective(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.text.length > 3 &&
    /^[\p{Script=Cyrillic}-]+(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ая|яя|ую|ое|ее|ые|ие|ых|их)$/u.test(token.lower) &&
    !/^(?:которы|этог|этом|свои|свое|всем|всег|самог|что|кого)/u.test(token.lower)
  );
}

function isCapitalWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);
}

function join(tokens: readonly Token[]): string {
  return tokens
    .map((token, i) => (i > 0 && token.start > (tokens[i - 1]?.end ?? 0) ? ` ${token.text}` : token.text))
    .join('');
}
