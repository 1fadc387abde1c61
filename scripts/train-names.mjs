// `npm run train:names`: learns data/names/edit-costs.bin from the development files in ../shared/data/names/.
// What is held out by stable hash (scripts/train-names/development-data.mjs) is never looked at here.
import { existsSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from './bootstrap.mjs';
import { alphabetRows } from './train-names/alphabets.mjs';
import { readConcepts, readTokenPairs } from './train-names/development-data.mjs';
import { costsFromCounts, encodeEditTable, withoutRedundant } from './train-names/edit-table.mjs';
import { withEndings } from './train-names/endings.mjs';
import { expectChunks, pack } from './train-names/expectation.mjs';
import { givenNameLines } from './train-names/given-names.mjs';

ensureBuilt();
const { alphabetOf, encode, LETTERS } = await import('../dist/names/alphabet.js');
const { editCost, prepareWord, TOO_FAR } = await import('../dist/names/edit-costs.js');
const { decodeEditCosts } = await import('../dist/names/edit-table.js');
const { soundCode } = await import('../dist/names/phonetic.js');

const data = new URL('../../shared/data/names/', import.meta.url);
if (!existsSync(data)) {
  console.log('skipped: the development files are not beside the checkout (../shared/data/names/)');
  process.exit(0);
}
const version = process.argv[2] ?? '1';
const log = (line) => console.log(line);
const started = performance.now();
const stamp = (line) => log(`${((performance.now() - started) / 1000).toFixed(0)} s ${line}`);

const tokens = readTokenPairs(data);
const concepts = readConcepts(data);
stamp(`${tokens.train.length} word pairs and ${concepts.train.length} concepts to learn from`);

const usable = (symbols) => symbols.length > 2 && symbols.length < 34;
const toPair = ([a, b, weight]) => ({ a: encode(a), b: encode(b), weight });
const isUsable = ({ a, b }) => usable(a) && usable(b) && Math.abs(a.length - b.length) < 8;

const first = 3;
const singlesOf = (alphabet) => [
  1,
  2,
  ...LETTERS.flatMap((_, index) => (alphabetOf(Uint8Array.of(first + index)) === alphabet ? [first + index] : [])),
];
const makeTable = (lists, name) =>
  encodeEditTable({
    version: name,
    provenance:
      'Learned by npm run train:names from single name words of steveash/NETransliteration-COLING2018 and name concepts ' +
      'of opensanctions/nomenklatura, both taken from Wikidata; a seventh of the words and a tenth of the concepts held out; case endings and letters of rare alphabets by rule',
    licence: 'CC0-1.0',
    latinSingles: singlesOf('l'),
    cyrillicSingles: singlesOf('c'),
    gap: 100,
    other: 110,
    lists,
  });

// 1. Latin against Cyrillic from the words alone: a first table, good enough to tell spellings from translations.
const isLatinConsonant = (symbol) => /^[b-df-hj-np-tv-xz]/.test((LETTERS[symbol - first] ?? '').normalize('NFD'));
const consonantsOfA = new Set(singlesOf('l').filter(isLatinConsonant));
const across = { longestA: 4, longestB: 3, longestBoth: 6, consonantsOfA, log };
const within = { longestA: 3, longestB: 3, longestBoth: 5, log };
const wordPairs = tokens.train.map(([a, b]) => toPair([a, b, 1])).filter(isUsable);
const draft = withoutRedundant(costsFromCounts(expectChunks(wordPairs, { ...across, rounds: 6, keep: 4 })));
const draftCosts = decodeEditCosts(makeTable({ latinCyrillic: draft, latinLatin: [], cyrillicCyrillic: [] }, 'draft'));
stamp(`draft of ${draft.length} rows`);

// 2. Pairs of spellings out of the concepts, word by word; translations left out by what the draft says.
const words = (form) => form.split(/[\s\-.]+/).filter((word) => word.length > 1);
const NATS_A_LETTER = 1.1;
const isSpelling = (latin, cyrillic) => {
  const a = prepareWord(latin, draftCosts);
  const b = prepareWord(cyrillic, draftCosts);
  const cost = editCost(a, b, draftCosts);
  return cost < TOO_FAR && cost / 16 < NATS_A_LETTER * Math.max(a.symbols.length, b.symbols.length) - 2;
};
const lettersApart = (a, b) => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length];
};
const soundsAlike = (a, b) => {
  const x = soundCode(a);
  const y = soundCode(b);
  return lettersApart(x, y) <= 0.3 * Math.max(x.length, y.length);
};
function spellingPairs(left, right, alike) {
  const found = [];
  for (const one of left) {
    for (const other of right) {
      if (one === other) continue;
      const x = words(one);
      const y = words(other);
      if (x.length !== y.length || x.length > 4) continue;
      for (let i = 0; i < x.length; i++) if (x[i] !== y[i] && alike(x[i], y[i])) found.push([x[i], y[i]]);
    }
  }
  return found;
}
// However many spellings a concept has, it counts as a few pairs.
const shared = (pairs, most) => pairs.map(([a, b]) => [a, b, Math.min(1, most / pairs.length)]);

const latinCyrillic = tokens.train.map(([a, b]) => [a, b, 1]);
const latinLatin = [];
const cyrillicCyrillic = [];
const unordered = (forms, alike) => {
  const pairs = spellingPairs(forms, forms, alike);
  return [...shared(pairs, 6), ...forms.flatMap((form) => words(form).map((word) => [word, word, 0.5]))];
};
for (const { latin, cyrillic } of concepts.train) {
  latinCyrillic.push(...shared(spellingPairs(latin, cyrillic, isSpelling), 4));
  latinLatin.push(...unordered(latin, soundsAlike));
  cyrillicCyrillic.push(...unordered(cyrillic, soundsAlike));
}
// Two spellings of one word in the other alphabet are spellings of each other.
for (const side of [0, 1]) {
  const groups = new Map();
  for (const pair of tokens.train) groups.set(pair[1 - side], [...(groups.get(pair[1 - side]) ?? []), pair[side]]);
  for (const group of groups.values())
    if (group.length > 1) (side === 0 ? latinLatin : cyrillicCyrillic).push(...unordered(group, soundsAlike));
}
stamp(`${latinCyrillic.length} Latin-Cyrillic, ${latinLatin.length} Latin, ${cyrillicCyrillic.length} Cyrillic pairs`);

// 3. The three lists.
const learn = (pairs, options) =>
  withoutRedundant(costsFromCounts(expectChunks(pairs.map(toPair).filter(isUsable), options)));
const lists = {
  latinCyrillic: learn(latinCyrillic, { ...across, rounds: 8, keep: 2 }),
  latinLatin: symmetric(learn(latinLatin, { ...within, rounds: 7, keep: 3 })),
  cyrillicCyrillic: symmetric(learn(cyrillicCyrillic, { ...within, rounds: 7, keep: 3 })),
};
const bytes = makeTable(withEndings(withRows(lists, alphabetRows(pack, encode)), encode), version);
const costs = decodeEditCosts(bytes);
writeFileSync(new URL('../data/names/edit-costs.bin', import.meta.url), bytes);
stamp(`${Object.values(lists).map((list) => list.length)} rows, ${bytes.length} bytes`);

// 4. What spelling cannot tell: given names that are one in several languages.
const wordsKnown = new Map();
const known = (word) => {
  if (!wordsKnown.has(word)) wordsKnown.set(word, prepareWord(word, costs));
  return wordsKnown.get(word);
};
const lines = givenNameLines(concepts.train, (a, b) => editCost(known(a), known(b), costs) / 16, 5);
const note =
  '# Given names that are one in several languages. Lines marked with an id: Wikidata labels (CC0-1.0) by way of\n' +
  '# opensanctions/nomenklatura; lines marked own: compiled for Khronika (CC0-1.0). Made by npm run train:names.\n' +
  '# source TAB form|form|…\n';
writeFileSync(new URL('../data/names/given-names.tsv', import.meta.url), `${note}${lines.join('\n')}\n`);
stamp(`${lines.length} equivalences`);

/** The lists with further rows; `withEndings` keeps the cheapest of each. */
function withRows(some, more) {
  return Object.fromEntries(Object.entries(some).map(([name, rows]) => [name, [...rows, ...more[name]]]));
}

/** Both directions of each row at the cheaper cost; equal letters cost nothing, so such rows need no keeping. */
function symmetric(rows) {
  const cheapest = new Map();
  for (const [a, b, nats] of rows) {
    if (a === b) continue;
    for (const key of [`${a}:${b}`, `${b}:${a}`]) cheapest.set(key, Math.min(cheapest.get(key) ?? nats, nats));
  }
  return [...cheapest].map(([key, nats]) => [...key.split(':').map(Number), nats]);
}
