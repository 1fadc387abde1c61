import type { Rule } from '../rule.ts';

const ABBREVIATION = /(?<![\p{L}\p{N}&/._-])[A-ZА-Я]{2,7}s?(?![\p{L}\p{N}&/_]|\.\p{L}|[-–]\p{Lu})/gu;
/** Known without a word: the dictionary gives them without an entry of their own. */
const COMMON = new Set(
  'UN EU US USA UK TV FM PC CD DVD IP PDF HTML URL SMS AIDS HIV NATO UNESCO UNICEF BBC CNN AM PM AD BC OK CV ID II III IV VI VII VIII IX XI XII XX XXI NGO NGOS VIP GDP IT СССР США РФ ООН ЕС МВД ФСБ СМИ ТВ ИП АО ООО УК КОАП ЧП НПО НКО'.split(
    ' ',
  ),
);
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Letters that stand for a name which the text never writes out. */
export const abbreviationUndefined: Rule = {
  code: 'abbreviation-undefined',
  severity: 'advice',
  check(text) {
    const seen = new Set<string>();
    return [...text.text.matchAll(ABBREVIATION)].flatMap((match) => {
      const short = match[0].replace(/s$/, '');
      if (COMMON.has(short) || CURRENCIES.has(short) || /^[IVXLC]+$/.test(short) || seen.has(short)) return [];
      seen.add(short);
      if (isAllCapitals(text.text, match.index) || isDefined(text.text, short)) return [];
      if (text.addresses.some((one) => one.start <= match.index && match.index < one.end)) return [];
      return [
        {
          start: match.index,
          end: match.index + match[0].length,
          reason: `"${short}" is not written out anywhere in the text.`,
          fix: { advice: 'Write the name in full where it first stands, with the letters in brackets.' },
        },
      ];
    });
  },
};

/** "… Organization (ABC)", "ABC (A… B… C…)", "hereafter ABC". */
function isDefined(text: string, short: string): boolean {
  const quoted = `["“”«»']?${short}["“”«»']?`;
  return (
    new RegExp(
      `\\((?:[^()]{0,40}(?:or|далее|hereafter|hereinafter|the|–|-|,)\\s*)?(?:the\\s+)?${quoted}(?:[,;][^()]{0,60})?\\)`,
      'u',
    ).test(text) ||
    new RegExp(`(?<![\\p{L}])${short}\\s*\\((?=[^()]*\\p{L}+\\s+\\p{L})[^()]{8,}\\)`, 'u').test(text) ||
    new RegExp(
      `(?:hereafter|hereinafter|далее|known as|abbreviated(?: as)?)[:,\\s–-]*(?:the\\s+)?${quoted}`,
      'iu',
    ).test(text) ||
    new RegExp(`(?<![\\p{L}])${short}\\s*[–—:-]\\s+\\p{Lu}\\p{Ll}+\\s+\\p{L}`, 'u').test(text)
  );
}

/** A heading or emphasis in capitals is no abbreviation. */
function isAllCapitals(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - 24);
  const around = (text.slice(from, at + 34).split('\n')[0] ?? '').match(/\p{L}{2,}/gu) ?? [];
  return around.length > 2 && around.filter((word) => /^\p{Lu}+$/u.test(word)).length >= around.length - 1;
}
