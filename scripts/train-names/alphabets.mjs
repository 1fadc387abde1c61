// Letters of alphabets that the training pairs hardly hold, as rows for the cost lists: what the alphabets themselves
// and the usual tables of romanisation say. Sources: the Kazakh Latin alphabets of 2017, 2018 and 2021, the Uzbek Latin
// alphabet of 1995, the Turkmen and Azerbaijani alphabets, Uyghur Latin (ULY), the Serbian and Macedonian alphabets, the
// Belarusian instruction of 2007 and the older Łacinka, the Ukrainian resolution 55 of 2010, BGN/PCGN for Kazakh, Kyrgyz,
// Tajik and Uzbek, and German press use for `tsch` and `dsch`.

/** Nats: the alphabet's own letter, a usual spelling, a possible one. */
const OWN = 0.25;
const USUAL = 0.7;
const POSSIBLE = 1.4;
/** Languages of the region write one vowel where a neighbour writes another: Uzbek and Tajik о, Russian а. */
const FAR = 2.4;

/** Cyrillic letters, each with its Latin spellings by how usual they are. */
const SPELLINGS = [
  // Kazakh, Kyrgyz, Tatar, Uyghur
  ['ә', { own: 'ä ə', usual: 'a á', possible: 'e' }],
  ['ғ', { own: 'ğ gh', usual: 'g' }],
  ['қ', { own: 'q', usual: 'k' }],
  ['ң', { own: 'ň ñ ng', usual: 'n ń' }],
  ['ө', { own: 'ö', usual: 'o ó', possible: 'u' }],
  ['ұ', { own: 'ū', usual: 'u ou', possible: 'y' }],
  ['ү', { own: 'ü', usual: 'u ú ou', possible: 'yu iu' }],
  ['һ', { own: 'h', possible: 'kh' }],
  ['і', { own: 'i ı', possible: 'y' }],
  ['ы', { own: 'ı', usual: 'y i' }],
  ['җ', { own: 'j', usual: 'zh', possible: 'dzh dj c' }],
  // Uzbek, Tajik
  ['ў', { own: 'ŭ w', usual: 'o õ ō ó', possible: 'u ow oo' }],
  ['ҳ', { own: 'h', usual: 'x kh' }],
  ['ҷ', { own: 'j', usual: 'dj dzh dž', possible: 'zh' }],
  ['ӣ', { own: 'ī', usual: 'i í', possible: 'y' }],
  ['ӯ', { own: 'ū', usual: 'u ů ú', possible: 'o' }],
  ['х', { usual: 'x h kh', possible: 'q' }],
  // Azerbaijani and Turkmen, also in their older Cyrillic dress
  ['ҹ', { own: 'c', usual: 'j dj', possible: 'dzh' }],
  ['ҝ', { own: 'g', possible: 'k' }],
  ['й', { usual: 'ý' }],
  ['ж', { usual: 'j ž' }],
  ['дж', { usual: 'c dsch', possible: 'ç' }],
  ['у', { usual: 'ü' }],
  ['о', { usual: 'ö' }],
  ['ш', { own: 'ş' }],
  ['щ', { own: 'şç' }],
  ['ч', { own: 'ç', usual: 'tsch' }],
  // Ukrainian, Belarusian
  ['ґ', { own: 'g' }],
  ['є', { own: 'ye ie', usual: 'e je' }],
  ['ї', { own: 'yi', usual: 'i ji' }],
  ['нь', { own: 'ń' }],
  ['сь', { own: 'ś' }],
  ['зь', { own: 'ź' }],
  ['ць', { own: 'ć' }],
  ['л', { own: 'ł' }],
  // Serbian, Macedonian
  ['ј', { possible: 'y' }],
  ['љ', { own: 'lj', usual: 'l', possible: 'ly li' }],
  ['њ', { own: 'nj', usual: 'n', possible: 'ny ni' }],
  ['ћ', { own: 'ć', usual: 'c', possible: 'ch č' }],
  ['ђ', { own: 'đ', usual: 'dj', possible: 'd dž' }],
  ['џ', { own: 'dž', usual: 'dz', possible: 'dzh j' }],
  ['ѓ', { usual: 'gj g' }],
  ['ќ', { usual: 'kj k' }],
  ['ѕ', { own: 'dz' }],
  // Romanian in both alphabets
  ['ц', { own: 'ţ' }],
];

/** Spellings that the training pairs hold across the scripts, but not against each other within Latin. */
const LATIN_SPELLINGS = [
  ['ж', { own: 'ž', usual: 'zh j', possible: 'sch dzh' }],
  ['ч', { own: 'č', usual: 'ch tch cz tsch' }],
  ['ш', { own: 'š', usual: 'sh sz sch', possible: 'ch' }],
  ['щ', { own: 'šč', usual: 'shch', possible: 'sch szcz' }],
  ['х', { usual: 'kh h ch', possible: 'x' }],
  ['ц', { usual: 'ts c tz', possible: 'z' }],
  ['ю', { usual: 'yu iu ju' }],
  ['я', { usual: 'ya ia ja' }],
  ['й', { usual: 'y i j' }],
  ['в', { usual: 'v w' }],
  ['у', { usual: 'u ou', possible: 'oo' }],
];

/** Cyrillic letters of one sound in two languages, beyond those that differ by a mark only. */
const CYRILLIC_TWINS = [
  ['ҷ', 'дж', USUAL],
  ['ҷ', 'ж', USUAL],
  ['җ', 'ж', USUAL],
  ['җ', 'дж', USUAL],
  ['ҹ', 'дж', USUAL],
  ['ҹ', 'ж', POSSIBLE],
  ['ђ', 'дж', USUAL],
  ['џ', 'дж', OWN],
  ['дж', 'ж', POSSIBLE],
  ['ә', 'е', POSSIBLE],
  ['ү', 'ю', POSSIBLE],
  ['ӯ', 'ў', OWN],
  ['ӯ', 'о', POSSIBLE],
  ['ў', 'о', USUAL],
  ['ў', 'в', USUAL],
  ['ә', 'я', POSSIBLE],
  ['ө', 'у', POSSIBLE],
  ['йі', 'и', USUAL],
  ['ш', 'ч', POSSIBLE],
  ['о', 'а', FAR],
  ['ҳ', 'г', POSSIBLE],
  ['һ', 'г', POSSIBLE],
  ['ҳ', 'һ', OWN],
  ['дз', 'д', POSSIBLE],
  ['ј', 'й', OWN],
  ['љ', 'л', USUAL],
  ['њ', 'н', USUAL],
];

/** The rows in packed letters: `{latinCyrillic, latinLatin, cyrillicCyrillic}`. */
export function alphabetRows(pack, encode) {
  const chunk = (letters) => {
    const symbols = encode(letters).slice(1, -1);
    return pack(symbols, 0, symbols.length);
  };
  const rows = { latinCyrillic: [], latinLatin: [], cyrillicCyrillic: [] };
  const spellingsOf = ({ own = '', usual = '', possible = '' }) =>
    [
      [own, OWN],
      [usual, USUAL],
      [possible, POSSIBLE],
    ].flatMap(([list, nats]) => (list === '' ? [] : list.split(' ').map((latin) => [chunk(latin), nats])));
  for (const [cyrillic, letters] of SPELLINGS)
    for (const [latin, nats] of spellingsOf(letters)) rows.latinCyrillic.push([latin, chunk(cyrillic), nats]);
  // Two Latin spellings of one letter are spellings of each other.
  for (const [, letters] of [...SPELLINGS, ...LATIN_SPELLINGS]) {
    const spellings = spellingsOf(letters);
    for (const [a, costA] of spellings)
      for (const [b, costB] of spellings) if (a !== b) rows.latinLatin.push([a, b, costA + costB + OWN]);
  }
  for (const [a, b, nats] of CYRILLIC_TWINS)
    rows.cyrillicCyrillic.push([chunk(a), chunk(b), nats], [chunk(b), chunk(a), nats]);
  return rows;
}
