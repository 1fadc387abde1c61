// Reads the development files beside the checkout and holds out parts by a stable hash, so that every run, the bench
// included, agrees on what was never trained on.
import { readFileSync } from 'node:fs';

/** 32-bit hash of a text, the same on every machine. */
export function stableHash(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

const clean = (text) =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e]/g, '')
    .replace(/[’‘ʻʼʹ`´]/g, "'");

/** Pairs of one word, Latin and Cyrillic: 14.5 % test, 3 % tuning, the rest for training. */
export function readTokenPairs(folder) {
  const parts = { train: [], tune: [], test: [] };
  const seen = new Set();
  for (const line of readFileSync(new URL('tokens-ru.tsv', folder), 'utf8').split('\n')) {
    const pair = clean(line);
    const [latin, cyrillic] = pair.split('\t');
    if (!cyrillic || seen.has(pair)) continue;
    seen.add(pair);
    const share = stableHash(pair) % 1000;
    parts[share < 145 ? 'test' : share < 175 ? 'tune' : 'train'].push([latin, cyrillic]);
  }
  return parts;
}

const LATIN = /^[\p{Script=Latin}\p{M} '’.-]+$/u;
const CYRILLIC = /^[\p{Script=Cyrillic}\p{M} '’.-]+$/u;

/** Concepts `{id, latin: [form], cyrillic: [form]}`, forms of other scripts left out: a tenth of the ids is test. */
export function readConcepts(folder) {
  const parts = { train: [], test: [] };
  for (const line of readFileSync(new URL('concepts.txt', folder), 'utf8').split('\n')) {
    const [list, id] = clean(line).split(' => ');
    if (!id) continue;
    const forms = list.split(', ').map((form) => form.trim());
    const concept = {
      id,
      latin: forms.filter((form) => LATIN.test(form)),
      cyrillic: forms.filter((form) => CYRILLIC.test(form)),
    };
    if (concept.latin.length + concept.cyrillic.length < 2) continue;
    parts[stableHash(id) % 10 === 0 ? 'test' : 'train'].push(concept);
  }
  return parts;
}
