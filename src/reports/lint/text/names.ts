/** A run of capitalised words, as names are written. UTF-16 span. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly string[];
}

const WORD = "\\p{Lu}[\\p{L}]*(?:[-’'ʼ‘`]\\p{L}+)*[’'ʼ]?";
const PARTICLE = '(?:de|da|van|von|bin|ibn|al|el|uulu|uly|kyzy|ugli|ogly|oglu|gyzy)';
const RUN = new RegExp(`(?<![\\p{L}\\p{N}])${WORD}(?:[ \\u00a0](?:${PARTICLE}[ \\u00a0])?${WORD})*`, 'gu');

/** Words that stand capitalised at the head of a sentence and are not names, in English and Russian. */
const OPENERS = new Set(
  (
    'a an the this that these those he she it they we i you his her its their our in on at by for from with without of to as if when while ' +
    'after before during since until although however moreover also another other two three four five six seven eight nine ten one both all ' +
    'some many most more few several and or but not no nor so then there here where who which what how why according following under over ' +
    'about among between because despite given further later earlier once only even still yet again prior such each every early late mid ' +
    'journalist journalists lawyer activist activists police prosecutors officers officials authorities court courts protesters workers ' +
    'mr mrs ms dr judge ambassador president prime minister chief editor deputy director professor father imam pastor independent opposition ' +
    'в во на по с со из от до за при о об к ко у и а но или он она они оно это эти этот эта тот та те как когда после перед до также однако ' +
    'все так там здесь где кто что для без под над между если его её их наш журналист адвокат активист полиция суд судья министр президент ' +
    'according see ibid there'
  ).split(' '),
);

/** Words that make a run a body, law, place or time and not a person. */
const NOT_PERSON =
  /^(Law|Laws|Code|Court|Courts|Party|Republic|Ministry|Minister|Office|Front|Church|Movement|Agency|Committee|Council|Commission|Union|Organization|Organisation|Institute|University|Group|Centre|Center|Bureau|Parliament|Police|Service|Services|Department|Square|Street|Avenue|Prison|Region|District|City|Province|Oblast|Radio|Television|TV|News|Press|Times|Media|Fund|Foundation|Initiative|Rights|Human|International|National|Supreme|Criminal|Civil|Administrative|General|Constitution|Constitutional|Convention|Covenant|Act|Article|Section|Chapter|Table|Annex|Report|State|States|United|European|Northern|Southern|Eastern|Western|North|South|East|West|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Day|Plan|House|Bank|Company|Hospital|School|Association|Federation|Society|Board|Witnesses|Academy|Colony|Line|River|Bridge|Tribunal|Administration|Inspectorate|Monitor|Review|Закон|Кодекс|Суд|Партия|Республика|Министерство|Комитет|Совет|Союз|Площадь|Улица|Область|Район|Январь)$/u;

/** `ordinary`: words the text also writes small; the first word of the stretch is no name if it is one of them. */
export function namesIn(text: string, from: number, to: number, ordinary: ReadonlySet<string>): readonly NameMention[] {
  const found: NameMention[] = [];
  const part = text.slice(from, to);
  for (const match of part.matchAll(RUN)) {
    let start = match.index;
    let words = match[0].replace(/[’'ʼ]s(?=[ \u00a0]|$)/gu, '').split(/[ \u00a0]/);
    while (
      words.length > 0 &&
      (OPENERS.has((words[0] ?? '').toLowerCase()) || (start === 0 && ordinary.has((words[0] ?? '').toLowerCase())))
    ) {
      start += (words[0] ?? '').length + 1;
      words = words.slice(1);
    }
    if (words.length === 0) continue;
    const raw = part.slice(start, match.index + match[0].length);
    const ended = raw.replace(/[’'ʼ]s?$/u, '');
    const name = /[’'ʼ]$/u.test(raw) && !/[sS][’'ʼ]$/u.test(raw) ? raw : ended;
    found.push({ start: from + start, end: from + start + name.length, text: name, words: name.split(/[ \u00a0]/) });
  }
  return found;
}

/** Two to four words, none of which belongs to an office, law, place or month. */
export function looksLikePerson(name: NameMention): boolean {
  if (name.words.length < 2 || name.words.length > 4) return false;
  return name.words.every((word) => word.length >= 2 && !NOT_PERSON.test(word) && !/^\p{Lu}+$/u.test(word));
}
