// Usual romanisations, written for the bench from their published tables and unknown to the matcher: BGN/PCGN, the
// passport rules of ICAO 9303, scholarly (ISO/R 9), German and French press, plain English press.
const base = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
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
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  і: 'i',
  ҳ: 'h',
  ҷ: 'j',
  ӣ: 'i',
  ӯ: 'u',
  ў: 'o',
  ї: 'i',
  є: 'ie',
  ґ: 'g',
  "'": '',
  '-': '-',
  ' ': ' ',
  '.': '.',
};

const SYSTEMS = {
  bgn: { ё: 'ë', afterVowel: { е: 'ye' }, first: { е: 'ye' }, ь: '’', ъ: '”' },
  icao: { ё: 'e', й: 'i', ю: 'iu', я: 'ia', ъ: 'ie' },
  scholarly: {
    ё: 'ë',
    ж: 'ž',
    й: 'j',
    х: 'ch',
    ц: 'c',
    ч: 'č',
    ш: 'š',
    щ: 'šč',
    э: 'ė',
    ю: 'ju',
    я: 'ja',
    ь: '',
  },
  german: {
    ё: 'jo',
    ж: 'sch',
    з: 's',
    й: 'i',
    х: 'ch',
    ц: 'z',
    ч: 'tsch',
    ш: 'sch',
    щ: 'schtsch',
    ю: 'ju',
    я: 'ja',
    в: 'w',
    first: { е: 'je' },
    afterVowel: { е: 'je' },
  },
  french: {
    ё: 'io',
    ж: 'j',
    й: 'ï',
    у: 'ou',
    ч: 'tch',
    ш: 'ch',
    щ: 'chtch',
    ю: 'iou',
    я: 'ia',
    х: 'kh',
    ұ: 'ou',
    ү: 'ou',
  },
  press: {
    ё: 'e',
    ends: [
      ['ий', 'y'],
      ['ый', 'y'],
      ['ей', 'ei'],
      ['ия', 'ia'],
      ['ья', 'ia'],
    ],
    кс: 'x',
  },
  press2: {
    ё: 'yo',
    first: { е: 'ye' },
    afterVowel: { е: 'ye' },
    ends: [
      ['ий', 'y'],
      ['ый', 'y'],
      ['ай', 'ai'],
      ['ия', 'iya'],
    ],
    ж: 'j',
  },
  turkic: {
    қ: 'q',
    ғ: 'gh',
    ә: 'ä',
    ө: 'ö',
    ұ: 'u',
    ү: 'ü',
    ң: 'ng',
    х: 'kh',
    ы: 'y',
    й: 'i',
    ж: 'zh',
    я: 'ia',
    ю: 'iu',
  },
};
export const SYSTEM_NAMES = Object.keys(SYSTEMS);

const VOWELS = 'аеёиоуыэюяьъәөұүі';

/** A Cyrillic name in one of the romanisations. */
export function romanise(name, system) {
  const rules = SYSTEMS[system];
  return name
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((piece) => romaniseWord(piece, rules))
        .join('-'),
    )
    .join(' ');
}

function romaniseWord(word, rules) {
  let lower = word.toLowerCase();
  let tail = '';
  for (const [from, to] of rules.ends ?? []) {
    if (!lower.endsWith(from) || lower.length <= from.length + 1) continue;
    lower = lower.slice(0, -from.length);
    tail = to;
    break;
  }
  let out = '';
  for (let i = 0; i < lower.length; i++) {
    const letter = lower[i];
    const before = lower[i - 1];
    if (letter === 'к' && lower[i + 1] === 'с' && rules.кс !== undefined) {
      out += rules.кс;
      i++;
    } else if (i === 0 && rules.first?.[letter] !== undefined) out += rules.first[letter];
    else if (before !== undefined && VOWELS.includes(before) && rules.afterVowel?.[letter] !== undefined)
      out += rules.afterVowel[letter];
    else out += rules[letter] ?? base[letter] ?? letter;
  }
  out += tail;
  return out.charAt(0).toUpperCase() + out.slice(1);
}
