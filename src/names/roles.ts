/**
 * Endings and words that tell what a part of a name is. Each list is language, not people: a family of endings in Latin
 * and Cyrillic letters. Sources: Russian, Ukrainian, Kazakh and Uzbek grammars' tables of patronymics and surnames.
 */

/** Patronymics, nominative and inflected. Latin -ic(h) is also a South Slavic family name: see `MAYBE_PATRONYMIC`. */
const PATRONYMIC =
  /(?:(?:о|е|ё|і|а|я)(?:в|ў)(?:ич|іч|ыч)(?:а|у|ем|ом|е|ы)?|(?:ов|ев|ів|їв|аў|еў)(?:н)(?:а|ы|е|і|у|ой|ою)|(?:ини|и)чн(?:а|ы|е|у|ой)|(?:o|e|yo|a|i)(?:v|w)(?:ich|itch|itsch|ych|yč|ič|icz)(?:a|u|em|om|e|y)?|(?:o|e|i)(?:v|w)n(?:a|y|e|u|oi|oy)|init?chn(?:a|y|e|u|oi|oy)|(?:(?:ль|[км])[иі]ч|il[’']?[iy](?:ch|tch|tsch|č)|[km][iy](?:ch|tch|č))(?:а|у|ом|ем|e|е|a|u|om|em)?|(?:ұлы|улы|оглы|оғлы|оглу|оглі|ўғли|ўгли|угли|уулу|қызы|кызы|кизи|қизи|гызы|uly|uli|ulu|ulı|uulu|ogly|oghly|oghli|oglu|oğlu|oglı|ugli|ogli|ughli|kyzy|kizi|qyzy|qizi|gyzy|gizi|qızı|kızı|zoda|зода|zade|заде|zadə)(?:ның|нің|на|не|ға|ге)?)$/u;

/** A patronymic's ending standing alone after the father's name: `Әли оғлы`, `Ali qizi`. */
const PATRONYMIC_WORD =
  /^(?:ұлы|улы|оглы|оғлы|ўғли|ўгли|угли|уулу|қызы|кызы|кизи|қизи|гызы|uly|uli|ulu|uulu|ogly|oghly|oghli|oglu|oğlu|ugli|ogli|ughli|kyzy|kizi|qyzy|qizi|gyzy|gizi|qızı|kızı|зода|заде|zoda|zade|zadə)$/u;

/** Family names. */
const FAMILY =
  /(?:(?:о|е|ё)в(?:а|у|ым|ой|е)?|(?:и|ы)н(?:а|у|ым|ой)?|[сц]?к(?:ий|ая|ой|ого|ому|им|ую|і|ий)|енко|ченко|[уюя]к|чук|дзе|швили|ян|янц|баев|улин|(?:o|e|yo)(?:v|w|ff)(?:a|u|ym|oi|oy)?|(?:i|y)n(?:a|u)?|(?:s|ts|c|z)k(?:y|i|ii|iy|ij|yi|aya|aia|aja|a|oi|oy|ogo|omu)|enko|chuk|dze|shvili|yan|ian|baev|bayev)$/u;

/** No ending listed is longer, in letters. */
const LONGEST_ENDING = 9;
const tail = (word: string): string => (word.length > LONGEST_ENDING ? word.slice(-LONGEST_ENDING) : word);

/** Whether a word (lower case) ends as patronymics do. */
export function isPatronymic(word: string): boolean {
  return word.length > 3 && PATRONYMIC.test(tail(word));
}

/** Whether a word (lower case) is the ending of a patronymic by itself. */
export function isPatronymicWord(word: string): boolean {
  return word.length > 2 && word.length < 7 && PATRONYMIC_WORD.test(word);
}

/** Given names that end as family names do. */
const GIVEN_ALL_THE_SAME = new Set(
  (
    'константин валентин мартин августин вениамин эмин амин ясин марина ирина арина карина галина алина полина мадина зарина ' +
    'сабина регина ангелина каролина кристина екатерина валентина антонина эвелина георгина севан ян юлиан адриан кристиан ' +
    'себастьян konstantin constantin valentin martin augustin benjamin veniamin emin amin yasin marina irina iryna arina karina ' +
    'galina alina polina madina zarina sabina regina angelina karolina kristina christina ekaterina yekaterina katarina valentina ' +
    'antonina evelina yan jan julian adrian christian sebastian'
  ).split(' '),
);

/** Whether a word (lower case) ends as family names do. */
export function isFamily(word: string): boolean {
  return word.length > 3 && FAMILY.test(tail(word)) && !GIVEN_ALL_THE_SAME.has(word);
}

const FATHER =
  /(?:[оеёo]?[вvw](?:ич|іч|ыч|ich|itch|itsch|ych|yč|ič|icz)(?:а|у|ем|ом|е|a|u|em|om|e)?|[оеёo]?[вvw](?:на|ны|не|ну|ной|na|ny|ne|nu|noi|noy)|ұлы|улы|оглы|оғлы|оглу|ўғли|ўгли|угли|уулу|қызы|кызы|кизи|қизи|гызы|uly|uli|ulu|ulı|uulu|ogly|oghly|oghli|oglu|oğlu|ugli|ogli|ughli|kyzy|kizi|qyzy|qizi|gyzy|gizi|qızı|kızı|zoda|zade|zadə|зода|заде)$/u;
const FAMILY_OF_A_FATHER =
  /(?:(?:[оеё]в|ov|ev|ow|ew)(?:а|у|ым|ой|е|a|u|ym|oi|oy|e)?|ұлы|улы|оглы|uly|uli|oglu|oğlu|зода|заде|zoda|zade|zadə)$/u;
/** No shorter rest is a name. */
const LEAST_STEM = 3;

/** What a patronymic or a family name (lower case) is made from: Әбіш of Әбішұлы, Абиш of Абишев; itself without an ending. */
export function stemOf(word: string, role: 'patronymic' | 'family'): string {
  const stem = word.replace(role === 'patronymic' ? FATHER : FAMILY_OF_A_FATHER, '');
  if (stem.length < LEAST_STEM || stem === word) return word;
  // Тукаев is of Тукай, not of Тука.
  return role === 'family' && /[аеиоуыәөүұі]$/u.test(stem) ? `${stem}й` : stem;
}

/** Words before or after a name that are not part of it. */
const TITLES = new Set(
  (
    'mr mrs ms miss dr prof professor sir lady lord judge justice president minister deputy mayor governor colonel major ' +
    'general captain lieutenant sergeant lawyer attorney journalist editor activist rev father imam pastor jr sr ' +
    'm mme mlle monsieur madame maître me herr frau ' +
    'г гн гжа господин госпожа господа др д-р проф профессор судья прокурор адвокат журналист журналистка редактор ' +
    'президент министр депутат аким мэр губернатор полковник подполковник майор генерал капитан лейтенант сержант ' +
    'активист активистка гр гражданин гражданка тов товарищ пан пані панi мырза ханым жаноб хоним'
  ).split(' '),
);

/** Small words inside a name. Latin and Cyrillic. */
const PARTICLES = new Set(
  (
    'de da do dos das du del della di la le van von der den ten ter zu zur af av al el ul ur as ad an bin ibn bint ben ' +
    'abu ould y e und і и й ад аль ал эль ель ар ас ан ат аш аз ибн бин бен бинт абу ван фон дер де ди да ла ле дю дель ' +
    'оф of the'
  ).split(' '),
);

/** Whether a word (lower case) is a form of address, rank or office. */
export function isTitle(word: string): boolean {
  return word.length > 1 ? TITLES.has(word) : false;
}

/** Whether a word (lower case) is a small word that links the parts of a name. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Initials of two letters: one Cyrillic letter in Latin dress, or дж. */
const DIGRAPH_INITIAL = /^(?:ou|iou|io|gh|zh|kh|sh|ch|ts|yu|ya|ye|yo|iu|ia|je|ju|ja|shch|sch|tsch|tch|dsch|дж|dzh|dj)$/;

/** Whether a word is an initial: one letter, or a digraph with a full stop. */
export function isInitial(word: string, dotted: boolean): boolean {
  return [...word].length === 1 ? /\p{L}/u.test(word) : dotted && DIGRAPH_INITIAL.test(word);
}
