// Other ways to find a name, each as its users would set it up: `build(candidates)` gives `rank(query, top)`, which
// gives places among the candidates; `alike(a, b)` gives a number that is higher the likelier one person is meant.
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const anyAscii = load('any-ascii').default ?? load('any-ascii');
const { distance } = load('fastest-levenshtein');
const main = (loaded) => loaded.default ?? loaded;
const jaroWinkler = main(load('talisman/metrics/jaro-winkler'));
const doubleMetaphone = main(load('talisman/phonetics/double-metaphone'));
const daitchMokotoff = main(load('talisman/phonetics/daitch-mokotoff'));
const { transliterate } = load('transliteration');
const iuliia = load('iuliia');
const MiniSearch = load('minisearch').default ?? load('minisearch');
const FlexSearch = load('flexsearch');

const CYRILLIC = /[\u0400-\u04ff]/;
const lower = (text) => text.toLowerCase();
const romanisers = {
  'any-ascii': (text) => lower(anyAscii(text)),
  transliteration: (text) => lower(transliterate(text)),
  iuliia: (text) => lower(anyAscii(CYRILLIC.test(text) ? iuliia.translate(text, iuliia.WIKIPEDIA) : text)),
};
const sorted = (text) =>
  text
    .split(/[\s.-]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
const metrics = {
  Levenshtein: (a, b) => 1 - distance(a, b) / Math.max(a.length, b.length, 1),
  'Jaro-Winkler': (a, b) => jaroWinkler(a, b),
};

function scan(romanise, metric) {
  const ready = (text) => sorted(romanise(text));
  return {
    build(candidates) {
      const texts = candidates.map(ready);
      return (query, top) => {
        const asked = ready(query);
        const best = [];
        for (let i = 0; i < texts.length; i++) {
          const score = metric(asked, texts[i]);
          if (best.length === top && score <= best[top - 1].score) continue;
          best.push({ i, score });
          best.sort((a, b) => b.score - a.score);
          if (best.length > top) best.pop();
        }
        return best.map(({ i }) => i);
      };
    },
    alike: (a, b) => metric(ready(a), ready(b)),
  };
}

const miniSearch = {
  build(candidates) {
    const index = new MiniSearch({ fields: ['name'], processTerm: (term) => romanisers['any-ascii'](term) });
    index.addAll(candidates.map((name, id) => ({ id, name })));
    return (query, top) =>
      index
        .search(query, { fuzzy: 0.34, prefix: true })
        .slice(0, top)
        .map(({ id }) => id);
  },
};

const flexSearch = {
  build(candidates) {
    const index = new FlexSearch.Index({
      tokenize: 'forward',
      encoder: FlexSearch.Charset?.LatinBalance ?? 'LatinBalance',
    });
    for (const [id, name] of candidates.entries()) index.add(id, romanisers['any-ascii'](name));
    return (query, top) => index.search(romanisers['any-ascii'](query), { limit: top, suggest: true });
  },
};

function keyed(encode) {
  const keysOf = (text) =>
    romanisers['any-ascii'](text)
      .split(/[^a-z]+/)
      .filter(Boolean)
      .flatMap(encode);
  return {
    build(candidates) {
      const byKey = new Map();
      for (const [i, name] of candidates.entries())
        for (const key of new Set(keysOf(name))) {
          if (!byKey.has(key)) byKey.set(key, []);
          byKey.get(key).push(i);
        }
      const texts = candidates.map((name) => sorted(romanisers['any-ascii'](name)));
      return (query, top) => {
        const hits = new Map();
        for (const key of new Set(keysOf(query)))
          for (const i of byKey.get(key) ?? []) hits.set(i, (hits.get(i) ?? 0) + 1);
        const asked = sorted(romanisers['any-ascii'](query));
        return [...hits]
          .map(([i, count]) => ({ i, score: count + metrics.Levenshtein(asked, texts[i]) }))
          .sort((a, b) => b.score - a.score)
          .slice(0, top)
          .map(({ i }) => i);
      };
    },
  };
}

const safely = (encode) => (word) => {
  try {
    return encode(word);
  } catch {
    return [];
  }
};

export const PEERS = {
  ...Object.fromEntries(
    Object.entries(romanisers).flatMap(([name, romanise]) =>
      Object.entries(metrics).map(([measure, metric]) => [`${name} + ${measure}`, scan(romanise, metric)]),
    ),
  ),
  'MiniSearch over any-ascii': miniSearch,
  'FlexSearch over any-ascii': flexSearch,
  'talisman double metaphone': keyed(safely((word) => doubleMetaphone(word).filter(Boolean))),
  'talisman Daitch-Mokotoff': keyed(safely((word) => daitchMokotoff(word))),
};
