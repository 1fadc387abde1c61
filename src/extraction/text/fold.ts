const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  ў: 'u',
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ҳ: 'kh',
  ҷ: 'j',
  ӣ: 'i',
  ӯ: 'u',
  ҹ: 'j',
};

/** Plain lower-case Latin of a word: no accents, no apostrophes, Cyrillic letters by sound. */
export function foldLetters(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/['`]/g, '');
  let out = '';
  for (const char of text.toLowerCase().normalize('NFC')) {
    const latin = CYRILLIC[char];
    if (latin !== undefined) out += latin;
    else if (char >= 'a' && char <= 'z') out += char;
    else out += plain(char);
  }
  return out;
}

function plain(char: string): string {
  switch (char) {
    case 'ı':
      return 'i';
    case 'ł':
      return 'l';
    case 'ø':
      return 'o';
    case 'đ':
      return 'd';
    case 'ß':
      return 'ss';
    case 'æ':
      return 'ae';
    case 'ə':
      return 'a';
    default:
      return /[’'ʼʹ`‘]/.test(char) ? '' : char.normalize('NFD').replace(/\p{M}+/gu, '');
  }
}

/**
 * One key for the ways in which a name of the former Soviet Union is written: Zhanaozen, Janaozen, Жанаозен; Aktobe,
 * Aqtöbe; Vyshinskiy, Vyshinsky. Coarser than `foldLetters`; only for comparing, never for showing.
 */
export function soundKey(text: string): string {
  return foldLetters(text)
    .replace(/[^a-z]/g, '')
    .replace(/dzh|dj|zh/g, 'j')
    .replace(/kh|x/g, 'h')
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/gh/g, 'g')
    .replace(/tz|ts/g, 'c')
    .replace(/y/g, 'i')
    .replace(/iu/g, 'u')
    .replace(/ia/g, 'a')
    .replace(/ie/g, 'e')
    .replace(/io/g, 'o')
    .replace(/(.)\1+/g, '$1');
}
