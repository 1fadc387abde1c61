import type { LintBlock, LintSentence, LintText } from '../lint-text.ts';
import type { Place, Rule } from '../rule.ts';
import { isRecap } from '../sections.ts';
import { MONTH } from '../text/calendar.ts';

/** What was done to somebody, or decided: the kind of sentence a suit is about. */
const ACT =
  /(?<![\p{L}])(kill\p{L}*|died|beat\p{L}*|assault\p{L}*|attack\p{L}*|tortur\p{L}*|detain\p{L}*|arrest\p{L}*|charg\p{L}*|convict\p{L}*|sentenc\p{L}*|fined|search\p{L}*|raid\p{L}*|confiscat\p{L}*|seiz\p{L}*|block\p{L}*|clos\p{L}*|suspend\p{L}*|dismiss\p{L}*|fired|threaten\p{L}*|dispers\p{L}*|extradit\p{L}*|deport\p{L}*|sued|released|acquitted|prosecut\p{L}*|imprison\p{L}*|disappear\p{L}*|abduct\p{L}*|wounded|injured|banned|denied|refused|obstruct\p{L}*|tied|handcuffed|kicked|dragged|strangled|choked|raped|broke (?:his|her|their) \p{L}+|shackled|punished|isolated|stripped|shot|stabbed|burn\p{L}*|upheld|satisfied|ordered|expel\p{L}*|evict\p{L}*|demolish\p{L}*|sanctioned|revoked|annulled|убит\p{L}*|избит\p{L}*|задерж\p{L}*|арест\p{L}*|осужд\p{L}*|приговор\p{L}*|оштраф\p{L}*|обыск\p{L}*|изъя\p{L}*|заблокир\p{L}*|уволен\p{L}*|разогна\p{L}*|выслан\p{L}*|освобожд\p{L}*)(?![\p{L}])/iu;
const INNER_REFERENCE =
  /\((see|cf\.|см\.)[^)]*\)|\((as known on|по состоянию на) |(?<![\p{L}])(see (above|below|section|chapter|annex|table)|see also|см\. (выше|ниже|раздел))/iu;

/** A paragraph that tells of a dated act and names no source: neither a note, nor an address, nor another section. */
export const unsourcedAssertion: Rule = {
  code: 'unsourced-assertion',
  severity: 'warning',
  check(text) {
    if (text.document.notes.length === 0) return [];
    return text.blocks
      .filter((block) => (block.kind === 'paragraph' || block.kind === 'item') && !isRecap(text, block))
      .flatMap((block) => inBlock(text, block));
  },
};

/** "15 Nov.": a day whose year stands in the title of a bulletin. */
const DAY_ONLY = new RegExp(`(?<![\\p{L}\\p{N}])\\d{1,2}\\s+${MONTH}(?![\\p{L}])`, 'u');

function inBlock(text: LintText, block: LintBlock): Place[] {
  const sentences = text.sentencesOf(block);
  if (sourcedLater(text, block)) return [];
  const dated =
    sentences.some(({ dates }) => dates.length > 0) || DAY_ONLY.test(text.text.slice(block.start, block.end));
  const concrete = dated ? sentences.filter((sentence) => isConcrete(text, sentence)) : [];
  const lastNoted = sentences.findLast(({ notes }) => notes.length > 0);
  const bare =
    lastNoted === undefined
      ? concrete
      : concrete.filter(({ index, dates }) => index > lastNoted.index && dates.length > 0);
  const first = bare[0];
  if (first === undefined) return [];
  const more =
    bare.length === 1 ? '' : ` (and ${bare.length - 1} more ${bare.length === 2 ? 'sentence' : 'sentences'})`;
  return [
    {
      start: first.start,
      end: first.end,
      // After its last note a paragraph may go on, and the reader may or may not take that note for the rest.
      ...(lastNoted === undefined ? {} : { severity: 'advice' as const }),
      reason:
        lastNoted === undefined
          ? `This${more} tells of an act, and the paragraph has no source.`
          : `This${more} tells of a dated act after the paragraph's last note.`,
      fix: { advice: 'Add a note, or mark it as what the organisation itself saw.' },
    },
  ];
}

/** A listed case told in several paragraphs, with its note in a later one that shares a name. */
function sourcedLater(text: LintText, block: LintBlock): boolean {
  const names = fullNames(text, block);
  for (let i = block.index + 1; text.blocks[i]?.kind === 'paragraph'; i++) {
    const next = text.blocks[i];
    if (next === undefined || !inListedCase(text, next)) return false;
    if (!fullNames(text, next).some((name) => names.includes(name))) return false;
    if (text.sentencesOf(next).some(({ notes }) => notes.length > 0)) return true;
  }
  return false;
}

/** Is there a list item above, before the next heading? */
function inListedCase(text: LintText, block: LintBlock): boolean {
  for (let i = block.index - 1; i >= 0 && text.blocks[i]?.kind !== 'heading'; i--)
    if (text.blocks[i]?.kind === 'item') return true;
  return false;
}

function fullNames(text: LintText, block: LintBlock): readonly string[] {
  return text
    .sentencesOf(block)
    .flatMap(({ names }) => names.filter(({ words }) => words.length > 1).map(({ text: name }) => name));
}

/** Says himself who tells it. */
const ATTRIBUTED =
  /(?<![\p{L}])(according to (?!which)|said|stated|told|reported(ly)?|announced|testified|informed|claim(s|ed) that|alleged(ly)?|по словам|по сообщени\p{L}+|сообщил\p{L}*|заявил\p{L}*|по данным|рассказал\p{L}*|якобы)/iu;

/** What a norm allows or threatens is no act. */
const ALLOWS =
  /(?<![\p{L}])((may|can|could|might|shall|must|is|are) (now )?(also )?be (punished|fined|penali[sz]ed|sentenced|detained|imprisoned|banned|closed|suspended|dismissed|liable)|(is|are) punishable|carries a|provides for|allows|предусматрива\p{L}+|наказыва\p{L}+ся|(может|могут) быть)(?![\p{L}])/iu;

/** An act with a day, a name or a number, that names neither a speaker, an address nor another place of the text. */
function isConcrete(text: LintText, sentence: LintSentence): boolean {
  if (
    !ACT.test(sentence.text) ||
    (sentence.dates.length === 0 && sentence.names.length === 0 && !/\d/.test(sentence.text))
  )
    return false;
  if (ALLOWS.test(sentence.text)) return false;
  if (INNER_REFERENCE.test(sentence.text) || ATTRIBUTED.test(sentence.text)) return false;
  return !text.addresses.some((one) => one.full && one.start >= sentence.start && one.end <= sentence.end);
}
