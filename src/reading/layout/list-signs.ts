/** The sign that opens a list item, in the shapes files bring it: bullets, private-use symbols, what decoding left. */
const BULLET =
  /^(?:[\u2022\u25CF\u25AA\u25A0\u25A1\u25E6\u2023\u2043\u00B7\u25BA\u25B6\u2756\u27A2\u2713\u2714\u00A7\uFFFD\uE000-\uF8FF\u25CB\u2666\u2192]+\s*|[-\u2013\u2014*o]\s+)(?=\S)/u;
const NUMBERED = /^(?:\(?(\d{1,2}|[a-zа-яё]|[ivx]{1,4})\)|(\d{1,2}|[a-zа-яё])\.(?!\d))\s+(?=\S)/u;

export interface ListSign {
  /** UTF-16 length of the sign and the space after it. */
  readonly length: number;
  /** Absent for a bullet. */
  readonly number?: string;
  /** The sign itself was lost in decoding. */
  readonly unreadable: boolean;
  /** A sign that also opens ordinary text: a dash of dialogue, a lone letter. */
  readonly weak: boolean;
}

export function listSign(text: string): ListSign | undefined {
  const bullet = BULLET.exec(text)?.[0];
  if (bullet !== undefined)
    return {
      length: bullet.length,
      unreadable: /[\uFFFD\uE000-\uF8FF]/u.test(bullet),
      weak: /^[\u2014\u2013\-*o]/u.test(bullet),
    };
  const found = NUMBERED.exec(text);
  if (found === null) return undefined;
  return { length: found[0].length, number: found[1] ?? found[2] ?? '', unreadable: false, weak: true };
}

/** Does the number or letter of an item come right after another? */
export function follows(a: string, b: string): boolean {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(b) === Number(a) + 1;
  return a.length === 1 && b.length === 1 && b.charCodeAt(0) === a.charCodeAt(0) + 1;
}
