/**
 * Letters that Unicode does not take apart, by the plain letter a reader would type for them. Marks above and below
 * fall away by decomposition; these are the rest, for Latin and for the Cyrillic alphabets of Eurasia.
 */
const PLAIN: Readonly<Record<string, string>> = {
  // Latin
  ı: 'i',
  ə: 'a',
  ǝ: 'a',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ĳ: 'ij',
  // Kazakh, Kyrgyz, Tatar, Bashkir, Turkmen, Azerbaijani
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ҝ: 'г',
  ҡ: 'к',
  ң: 'н',
  ҥ: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  җ: 'ж',
  ҹ: 'ч',
  ҙ: 'з',
  ҫ: 'с',
  // Tajik, Uzbek
  ҳ: 'х',
  ҷ: 'ч',
  ў: 'у',
  ӣ: 'и',
  ӯ: 'у',
  // Ukrainian, Belarusian, Serbian, Macedonian
  ё: 'е',
  є: 'е',
  і: 'и',
  ї: 'и',
  ґ: 'г',
  ј: 'й',
  љ: 'ль',
  њ: 'нь',
  ћ: 'ч',
  ђ: 'дж',
  џ: 'дж',
  ѓ: 'г',
  ќ: 'к',
  ѕ: 'з',
  ѐ: 'е',
  ѝ: 'и',
  ѣ: 'е',
  ѳ: 'ф',
  ѵ: 'и',
};

/** Every sign met in the place of an apostrophe: straight, curly, primes, modifier letters, half rings. */
export const APOSTROPHES = "'’‘‛`´ʹʻʼʽʾʿˈˊˋ′‵＇ʿ՚";
const APOSTROPHE_CLASS = new RegExp(`[${APOSTROPHES}]`, 'gu');
/** Soft hyphen, zero-width signs, direction marks, the byte order mark, variation selectors, ligature halves. */
const INVISIBLE =
  /\u034f|[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ufe00-\ufe0f]|[\ufe20-\ufe2f]/gu;
const MARKS = /\p{Mn}+/gu;
const NOT_ASCII = /[^\x20-\x7e]/;

const plainOf = new Map(Object.entries(PLAIN));

/** Whether a text has only ASCII and the Cyrillic letters that every normal form leaves alone. */
function isSimple(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80 && (unit < 0x400 || unit > 0x45f)) return false;
  }
  return true;
}

/** Signs removed that carry nothing for a reader: invisible ones. Compatibility forms (full width, ligatures) resolved. */
export function visible(text: string): string {
  return isSimple(text) ? text : text.replace(INVISIBLE, '').normalize('NFKC');
}

const plainOfUnit: (string | undefined)[] = new Array(0x600);

/** One letter to the plain letter or letters a reader would type for it; й stays itself. Takes lower case, composed. */
export function plainLetter(letter: string): string {
  const unit = letter.charCodeAt(0);
  if (letter.length > 1 || unit >= plainOfUnit.length) return workOutPlain(letter);
  let plain = plainOfUnit[unit];
  if (plain === undefined) plainOfUnit[unit] = plain = workOutPlain(letter);
  return plain;
}

function workOutPlain(letter: string): string {
  const known = plainOf.get(letter);
  if (known !== undefined) return known;
  if (letter === 'й' || letter <= '\x7f') return letter;
  const bare = letter.normalize('NFD').replace(MARKS, '');
  return plainOf.get(bare) ?? bare;
}

/**
 * The shadow of a text that search looks into: lower case, marks and special letters folded to plain ones (ё is е, ң is
 * н, ł is l), apostrophes and invisible signs gone. Both the record and the question go through it, the original is shown.
 * It keeps the script: `nameKeys` is what joins spellings across scripts.
 */
export function normaliseForSearch(text: string): string {
  const lower = visible(text).toLowerCase().replace(APOSTROPHE_CLASS, '');
  if (!NOT_ASCII.test(lower)) return lower;
  let out = '';
  for (const letter of lower.normalize('NFC')) out += plainLetter(letter);
  return out;
}
