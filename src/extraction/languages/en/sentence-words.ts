import { type SentenceWords, wordSet } from '../sentence-words.ts';

export const englishSentenceWords: SentenceWords = {
  neverFinal: wordSet(`
    mr mrs ms messrs dr prof sr st gen col lt sgt cpl capt cmdr maj brig adm rev fr hon gov sen rep pres supt insp dep
    art arts no nos nr para paras sec sect ch vol fig pp p ed eds cf viz vs v e.g i.e eg ie al approx ca c incl esp
    tel fax op cit ibid mt ft bros univ dept est atty asst assoc gov't`),
  maybeFinal: wordSet(`
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
    etc inc ltd co corp llc plc jr ph.d m.d b.a m.a u.s u.k u.n e.u u.s.a u.s.s.r d.c a.m p.m am pm a.d b.c`),
  openers: wordSet(`
    the a an this that these those he she it they we i you his her its their our my your in on at by for from with
    as after before during since when while although though however moreover according also another some many
    most several few both all there here what who how why if but and or so yet then later meanwhile despite
    following under over two three four five six seven eight nine ten one no not police authorities human`),
  saying: wordSet('said says say told asked asks added wrote writes shouted replied answered cried stated'),
};
