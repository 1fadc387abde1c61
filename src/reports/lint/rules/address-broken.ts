import type { Rule } from '../rule.ts';

/** An address that stops at a joint, white space, and what reads like its rest. */
const CUT =
  /(https?:\/\/[^\s<>"“”«»]*[-/_=?&%.])\s+((?:[a-z0-9]+[-/_=.?&%])+[a-z0-9]*(?:\.html?|\.pdf|\.php|\/)?|[a-z0-9_-]+\.(?:html?|pdf|php|aspx?))(?![\p{L}])/gu;
const MALFORMED = [
  {
    pattern:
      /(?<![\p{L}])h?t?tps?:\/(?!\/)\S+|(?<![\p{L}])(?:htp|htt|ttp|hhtp|htpp|htttp)s?:\/\/\S+|(?<![\p{L}])https?\/\/\S+/gu,
    why: 'The beginning of this address is misspelt.',
  },
  { pattern: /https?:\/\/\s+\S+/gu, why: 'A space stands inside this address.' },
  { pattern: /https?:\/\/https?:?\/\/\S+/gu, why: 'This address begins twice.' },
  { pattern: /https?:\/\/(?!localhost|https?:)[^\s./,]+(?=[\s/]|$)\S*/gu, why: 'This address has no full host name.' },
  {
    pattern: /(?:https?:\/\/|www\.)[^\s/]*(?:\.\.|,)[^\s/]+\S*/gu,
    why: 'The host name of this address holds a mistyped dot.',
  },
] as const;

/** An address that cannot be opened as it is printed. */
export const addressBroken: Rule = {
  code: 'address-broken',
  severity: 'error',
  check(text) {
    const cut = [...text.text.matchAll(CUT)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      reason: 'This address is broken in two; as printed it cannot be opened.',
      fix: { replacement: `${match[1] ?? ''}${match[2] ?? ''}` },
    }));
    const malformed = MALFORMED.flatMap(({ pattern, why }) =>
      [...text.text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        reason: why,
        fix: { advice: 'Copy the address again from the page.' },
      })),
    );
    return [...cut, ...malformed.filter((one) => !cut.some((other) => one.start < other.end && other.start < one.end))];
  },
};
