import { RUSSIAN_ROLES } from '../../languages/ru/roles.ts';
import type { Mention } from '../../mentions.ts';
import { givenName, isPatronymic, stemOf } from '../../who/russian/inflection.ts';

export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';

type Cases = ReadonlySet<Case>;

const ALL: Cases = new Set(['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional']);
const of = (...cases: Case[]): Cases => new Set(cases);

const PRONOUNS: ReadonlyMap<string, Cases> = new Map([
  ...['он', 'она', 'они', 'оно'].map((word) => [word, of('nominative')] as const),
  ...['его', 'ее', 'её', 'их', 'него', 'нее', 'неё', 'них'].map(
    (word) => [word, of('genitive', 'accusative')] as const,
  ),
  ...['ему', 'нему'].map((word) => [word, of('dative')] as const),
  ...['ей', 'ней', 'им'].map((word) => [word, of('dative', 'instrumental')] as const),
  ...['ними', 'ими', 'нею', 'ею'].map((word) => [word, of('instrumental')] as const),
]);

/**
 * The cases that the words of a mention can stand in, by their endings (A. A. Zaliznyak, Grammatical dictionary: the
 * declensions of animate nouns, surnames and adjectives). An ending that several cases share gives them all.
 */
export function casesOf(text: string, mention: Mention): Cases {
  const words = text
    .slice(mention.start, mention.end)
    .split(/[\s«»"“”(),]+/u)
    .filter(Boolean);
  const [first = ''] = words;
  if (words.length === 1) {
    const pronoun = PRONOUNS.get(first.toLowerCase());
    if (pronoun !== undefined) return pronoun;
  }
  if (mention.type === 'person' && mention.form === 'name') return nameCases(words);
  return phraseCases(
    words,
    mention.plural || mention.type === 'group',
    mention.type === 'org' || mention.type === 'object',
  );
}

/** A personal name: its given name decides, else its surname. */
function nameCases(words: readonly string[]): Cases {
  let sex: 'male' | 'female' | undefined;
  for (const word of words) {
    if (isPatronymic(word)) {
      if (/вн(?:а)$/u.test(word) || /ич$/u.test(word)) return of('nominative');
      if (/вн(?:у)$/u.test(word)) return of('accusative');
      if (/ича$/u.test(word)) return of('genitive', 'accusative');
      if (/ичу$/u.test(word)) return of('dative');
      continue;
    }
    const given = givenName(word);
    if (given === undefined) continue;
    sex = given.sex === 'male' || given.sex === 'female' ? given.sex : sex;
    if (given.base === word && !/^\p{L}+[иы]$/u.test(word)) {
      // A name that does not decline leaves the case to the surname.
      const surname = words.findLast((other) => other !== word);
      return surname === undefined || /[ая]$/u.test(word) || sex === 'male'
        ? of('nominative')
        : surnameCases(surname, sex);
    }
    return givenCases(word, given.base);
  }
  return surnameCases(words.at(-1) ?? '', sex);
}

function givenCases(word: string, base: string): Cases {
  if (/[ая]$/u.test(base)) {
    if (/[ую]$/u.test(word)) return of('accusative');
    if (/[ыи]$/u.test(word)) return of('genitive');
    return /[ое]й$/u.test(word) ? of('instrumental') : of('dative', 'prepositional');
  }
  if (/[ая]$/u.test(word)) return of('genitive', 'accusative');
  if (/[ую]$/u.test(word)) return of('dative');
  if (/(?:ом|ем)$/u.test(word)) return of('instrumental');
  return of('prepositional');
}

function surnameCases(word: string, sex: 'male' | 'female' | undefined): Cases {
  if (/(?:[оеё]в|[иы]н)$/u.test(word)) return of('nominative');
  if (/(?:[оеё]в|[иы]н)а$/u.test(word))
    return sex === 'female'
      ? of('nominative')
      : sex === 'male'
        ? of('genitive', 'accusative')
        : of('nominative', 'genitive', 'accusative');
  if (/(?:[оеё]в|[иы]н)у$/u.test(word)) return sex === 'female' ? of('accusative') : of('dative', 'accusative');
  if (/(?:[оеё]в|[иы]н)ым$/u.test(word)) return of('instrumental');
  if (/(?:[оеё]в|[иы]н)ой$/u.test(word)) return of('genitive', 'dative', 'instrumental', 'prepositional');
  if (/(?:[оеё]в|[иы]н)ы$/u.test(word)) return of('nominative');
  if (/(?:[оеё]в|[иы]н)ых$/u.test(word)) return of('genitive', 'accusative');
  if (/ского$/u.test(word)) return of('genitive', 'accusative');
  if (/(?:ский|ская)$/u.test(word)) return of('nominative');
  if (/ску?ю$/u.test(word)) return of('accusative');
  if (/скому$/u.test(word)) return of('dative');
  if (sex === 'male' || sex === undefined) {
    if (/[бвгджзклмнпрстфхцчшщ]а$/u.test(word)) return of('genitive', 'accusative', 'nominative');
    if (/[бвгджзклмнпрстфхцчшщ]у$/u.test(word)) return of('dative');
    if (/[бвгджзклмнпрстфхцчшщ](?:ом|ем)$/u.test(word)) return of('instrumental');
    if (/[бвгджзклмнпрстфхцчшщйь]$/u.test(word)) return sex === undefined ? of('nominative') : of('nominative');
  }
  return ALL;
}

/** Bodies whose noun is masculine: their -а is no nominative. */
const BODY_GENITIVE =
  /^(?:суд|отдел|орган|комитет|центр|парламент|институт|фонд|союз|совет|департамент|университет|канал|портал|сайт|журнал)а$/u;

/** A phrase with a common noun: the first word whose ending tells decides. */
function phraseCases(words: readonly string[], plural: boolean, thing: boolean): Cases {
  for (const word of words) {
    const lower = word.toLowerCase();
    if (
      /^(?:\d|несколько$|сорок$|сто$)/u.test(lower) ||
      /^(?:пять|шесть|семь|восемь|девять|десять|\p{L}+дцать|\p{L}+десят|\p{L}+сот)$/u.test(lower)
    )
      return of('nominative', 'accusative', 'genitive');
    if (/^(?:двое|трое|четверо|пятеро|шестеро|семеро|оба|обе)$/u.test(lower)) return of('nominative');
    if (
      /^(?:двоих|троих|четверых|пятерых|шестерых|семерых|обоих|обеих|всех|двух|трех|трёх|четырех|четырёх)$/u.test(lower)
    )
      return of('genitive', 'accusative');
    if (/^(?:двоим|троим|четверым|обоим|обеим|двум|трем|трём|четырем)$/u.test(lower)) return of('dative');
    if (/^(?:не|менее|более|около|свыше|почти|примерно|порядка|до|как|минимум|еще|ещё)$/u.test(lower)) continue;
    if (/^(?:двадцати|тридцати|сорока|десяти|пяти|\p{L}+надцати)$/u.test(lower))
      return of('nominative', 'genitive', 'accusative');
    if (/(?:ства|ения)$/u.test(lower) || BODY_GENITIVE.test(lower)) return of('genitive');
    if (/(?:ыми|ими|ами|ями)$/u.test(lower)) return of('instrumental');
    if (/(?:ых|их|ов|ев)$/u.test(lower)) return of('genitive', 'accusative', 'prepositional');
    if (/(?:ам|ям)$/u.test(lower)) return of('dative');
    if (/(?:ого|его)$/u.test(lower)) return of('genitive', 'accusative');
    if (/(?:ому|ему)$/u.test(lower)) return of('dative');
    if (/(?:ым|им)$/u.test(lower)) return plural ? of('dative') : of('instrumental');
    if (/(?:ую|юю)$/u.test(lower)) return of('accusative');
    if (/(?:ая|яя|ый|ий)$/u.test(lower)) return of('nominative');
    if (/(?:ые|ие)$/u.test(lower)) return of('nominative', 'accusative');
    if (/(?:ой|ей)$/u.test(lower))
      return plural ? of('genitive', 'accusative') : of('genitive', 'dative', 'instrumental', 'prepositional');
    if (plural && /(?:ы|и|е)$/u.test(lower)) return of('nominative');
    if (thing && /[ыи]$/u.test(lower)) return of('nominative', 'genitive', 'accusative');
    if (/[ую]$/u.test(lower) && stemOf(lower, RUSSIAN_ROLES)?.value.sex === 'female') return of('accusative');
    if (!plural && /(?:ом|ем)$/u.test(lower)) return of('instrumental');
    if (!plural && /[ую]$/u.test(lower)) return of('accusative', 'dative');
    if (!plural && /[бвгджзклмнпрстфхцчшщ]а$/u.test(lower)) return of('genitive', 'accusative', 'nominative');
    if (!plural && /(?:ы|и)$/u.test(lower)) return of('genitive');
    if (/[бвгджзклмнпрстфхцчшщйь]$/u.test(lower))
      return plural ? of('genitive', 'accusative', 'nominative') : of('nominative', 'accusative');
  }
  return ALL;
}
