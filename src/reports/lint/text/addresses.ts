/** An address or a bare host name in a text. UTF-16 span. */
export interface AddressMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly host: string;
  /** Written with http:// or https:// or www. */
  readonly full: boolean;
}

const TLD =
  '(?:com|org|net|info|biz|eu|int|gov|edu|media|news|tv|live|io|kz|uz|tm|kg|tj|ru|ua|by|az|am|ge|tr|cn|ir|de|fr|uk|nl|be|ch|at|pl|cz|it|es|se|no|fi|dk|lt|lv|ee|us|ca|au|in|pk|af|mn|рф)';
const FULL = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+/giu;
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}@./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+${TLD}(?![\\p{L}\\p{N}/.-]*[\\p{L}\\p{N}])`,
  'giu',
);

export function addressesIn(text: string): readonly AddressMention[] {
  const found: AddressMention[] = [];
  for (const match of text.matchAll(FULL)) {
    const trimmed = trimAddress(match[0]);
    const host = /^(?:https?:\/\/)?([^/?#:]+)/i.exec(trimmed)?.[1]?.toLowerCase() ?? '';
    found.push({ start: match.index, end: match.index + trimmed.length, text: trimmed, host, full: true });
  }
  for (const match of text.matchAll(BARE)) {
    const start = match.index;
    if (found.some((one) => one.full && start >= one.start && start < one.end)) continue;
    found.push({ start, end: start + match[0].length, text: match[0], host: match[0].toLowerCase(), full: false });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Stops and brackets that belong to the sentence around the address. */
function trimAddress(address: string): string {
  let text = address.replace(/[.,;:!?…]+$/u, '');
  while (/[)\]]$/.test(text) && (text.match(/[([]/g)?.length ?? 0) < (text.match(/[)\]]/g)?.length ?? 0))
    text = text.slice(0, -1).replace(/[.,;:!?…]+$/u, '');
  return text;
}
