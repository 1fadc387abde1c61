import type { LintText } from '../lint-text.ts';
import type { CompareNames } from '../options.ts';
import type { Place, Rule } from '../rule.ts';
import { editDistance } from '../text/distance.ts';
import { differsOnlyInEnding, nameSkeleton } from '../text/name-skeleton.ts';
import { looksLikePerson, type NameMention } from '../text/names.ts';

/** One person or place spelled in two ways: the reader, and every search, takes them for two. */
export const nameTwoWays: Rule = {
  code: 'name-two-ways',
  severity: 'warning',
  check: (text, { compareNames }) => {
    const spellings = spellingsOf(text);
    const found = new Map<NameMention, Place>();
    const report = (odd: Spelling, usual: Spelling): void => {
      const [rare, common] = odd.mentions.length <= usual.mentions.length ? [odd, usual] : [usual, odd];
      const [place, other] = [rare.mentions[0], common.mentions[0]];
      if (place === undefined || other === undefined || found.has(place) || found.has(other)) return;
      found.set(place, {
        start: place.start,
        end: place.end,
        also: [{ start: other.start, end: other.end }],
        reason: `"${rare.text}" (${rare.mentions.length}×) and "${common.text}" (${common.mentions.length}×) read like one name spelled in two ways.`,
        fix: { replacement: common.text },
      });
    };
    for (const [a, b] of candidatePairs(spellings)) if (oneName(a, b, compareNames)) report(b, a);
    return [...found.values()];
  },
};

interface Spelling {
  readonly text: string;
  readonly words: readonly string[];
  readonly mentions: readonly NameMention[];
}

function spellingsOf(text: LintText): readonly Spelling[] {
  const lower = new Set(text.text.match(/(?<![\p{L}])\p{Ll}[\p{L}’'-]+/gu) ?? []);
  const mentions = text.sentences
    .filter(({ block }) => block.kind !== 'heading')
    .flatMap((sentence) =>
      sentence.names.filter((name) => {
        if (isAddress(text.text, name)) return false;
        if (name.words.length > 1) return true;
        // A single word counts where it cannot be an ordinary word: inside a sentence, and nowhere in lower case.
        return name.text.length >= 6 && !lower.has(name.text.toLowerCase());
      }),
    );
  const grouped = Map.groupBy(mentions, ({ text }) => text.replace(/[’'ʼ]/g, '’'));
  return [...grouped].map(([name, all]) => ({
    text: all[0]?.text ?? name,
    words: name.split(/[ \u00a0]/),
    mentions: all,
  }));
}

function isAddress(text: string, name: NameMention): boolean {
  return /[/@_.=-]/.test(text[name.start - 1] ?? '') || /^[/@_=]|^\.\p{L}/u.test(text.slice(name.end, name.end + 2));
}

/** Pairs that share a first letter of their last word, so that a long report stays quick. */
function candidatePairs(spellings: readonly Spelling[]): readonly (readonly [Spelling, Spelling])[] {
  const pairs: (readonly [Spelling, Spelling])[] = [];
  const byLetter = Map.groupBy(spellings, ({ words }) => nameSkeleton(words.at(-1) ?? '').slice(0, 1));
  for (const group of byLetter.values())
    for (const [i, a] of group.entries()) for (const b of group.slice(i + 1)) pairs.push([a, b]);
  return pairs;
}

function oneName(a: Spelling, b: Spelling, compare: CompareNames | undefined): boolean {
  if (a.text === b.text) return false;
  if (a.words.length === b.words.length)
    return a.words.length === 1
      ? oneWord(a, b)
      : oneFullName(a, b, compare) || (a.words.length > 2 && oneFullName(lastOf(a, 2), lastOf(b, 2), compare));
  // A description before one of them: "Correspondent Ann Lee" beside "Ann Lee".
  const least = Math.min(a.words.length, b.words.length);
  if (least > 1) return oneFullName(lastOf(a, least), lastOf(b, least), compare);
  const [long, short] = a.words.length > b.words.length ? [a, b] : [b, a];
  // A surname alone beside the full name.
  if (short.words.length !== 1 || long.mentions[0] === undefined || !looksLikePerson(long.mentions[0])) return false;
  return closeWords(long.words.at(-1) ?? '', short.text);
}

function lastOf(spelling: Spelling, words: number): Spelling {
  const last = spelling.words.slice(-words);
  return { ...spelling, words: last, text: last.join(' ') };
}

function oneFullName(a: Spelling, b: Spelling, compare: CompareNames | undefined): boolean {
  let equal = 0;
  let close = 0;
  for (const [i, word] of a.words.entries()) {
    const other = b.words[i] ?? '';
    if (word === other || differsOnlyInEnding(word, other)) equal++;
    else if (closeWords(word, other)) close++;
    else return false;
  }
  if (close === 0 || (equal === 0 && nameSkeleton(a.text) !== nameSkeleton(b.text))) return false;
  return compare === undefined || compare(a.text, b.text) !== 'not the same';
}

/** Single words, of which one may stand at the head of a sentence: only where the sounds are one, or one letter of a long word slipped in a spelling seen once. */
function oneWord(a: Spelling, b: Spelling): boolean {
  if (differsOnlyInEnding(a.text, b.text)) return false;
  if (nameSkeleton(a.text) === nameSkeleton(b.text)) return true;
  const [rare, common] = a.mentions.length < b.mentions.length ? [a, b] : [b, a];
  return (
    rare.mentions.length === 1 &&
    common.mentions.length >= 3 &&
    rare.text.length >= 8 &&
    editDistance(a.text, b.text, 1) === 1
  );
}

function closeWords(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 4 || differsOnlyInEnding(a, b)) return false;
  if (nameSkeleton(latin(a)) === nameSkeleton(latin(b))) return true;
  if (a[0] !== b[0]) return false;
  return editDistance(a, b, 1) === 1 && Math.min(a.length, b.length) >= 5;
}

/** Letters with a hook as English writes their sounds: "Dobroš" and "Dobrosh". */
function latin(word: string): string {
  return word
    .replace(/[šś]/gu, 'sh')
    .replace(/[čć]/gu, 'ch')
    .replace(/ž/gu, 'zh')
    .replace(/[Šş]/gu, 'Sh')
    .replace(/Č/gu, 'Ch')
    .replace(/Ž/gu, 'Zh');
}
