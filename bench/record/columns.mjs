// `npm run -s bench:columns -- [EVENTS]`: the columns in memory alone, without a file: filters, eight facets and a page
// over made-up events. Prints JSON.
import { Behind } from '../../dist/record/columns/behind.js';
import { conditionBits } from '../../dist/record/columns/condition-bits.js';
import { countRows } from '../../dist/record/columns/count-rows.js';
import { EventColumns } from '../../dist/record/columns/event-columns.js';
import { topRows } from '../../dist/record/columns/top-rows.js';
import { Random } from '../../dist/record/testing/random.js';
import { at, cpu } from './timing.mjs';

const events = Number(process.argv[2] ?? 1_000_000);
const FACETS = ['act', 'year', 'place', 'modality', 'outcome', 'status', 'victim-kind', 'source'];
const ACTS = [
  'A.DETAIN',
  'P.CONVICT',
  'S.PRISON',
  'S.FINE',
  'A.BLOCK',
  'A.SEARCH',
  'A.THREAT',
  'A.ASSAULT',
  'A.TORT',
  'A.KILL',
];
const KINDS = ['W.JOURNALIST', 'W.LAWYER', 'W.WORKER', 'W.HRD'];
const random = new Random(1);
const skewed = (count) => Math.floor(random.next() ** 3 * count);

const columns = new EventColumns();
const loading = cpu();
for (let i = 0; i < events; i++) {
  const year = 2005 + Math.floor(20 * Math.sqrt(random.next()));
  const month = String(1 + random.below(12)).padStart(2, '0');
  const victim = String(2_000_000 + Math.floor(random.next() ** 2 * events * 0.3));
  const court = String(3_000_000 + skewed(3000));
  columns.add({
    entity: i,
    lo: 0,
    hi: 5,
    act: '',
    from_day: `${year}-${month}-05`,
    to_day: random.chance(0.7) ? `${year}-${month}-05` : `${year}-12-31`,
    confidence: random.next(),
    since: '2026-01-01T00:00:00.000Z',
    touched: '',
    tags: JSON.stringify({
      act: [ACTS[skewed(ACTS.length)]],
      place: [String(1_000_000 + skewed(400))],
      source: [String(4_000_000 + Math.floor(i / 200))],
      modality: [random.pick(['m.fact', 'm.fact', 'm.fact', 'm.alleged', 'm.reported'])],
      outcome: [random.pick(['out.granted', 'out.refused', 'out.pending'])],
      basis: [String(5_000_000 + skewed(300))],
      status: [random.pick(['draft', 'accepted'])],
      victim: [victim],
      perpetrator: [court],
      decider: [court],
      actor: [victim, court],
    }),
  });
}
const loadMs = Math.round(cpu() - loading);
const kinds = (entity) => [KINDS[Number(entity) % 4]];
const tables = {
  place: new Behind(columns.tags.get('place'), (place) => [place, String(9_000_000 + (Number(place) % 17))]),
  'victim-kind': new Behind(columns.tags.get('victim'), kinds),
};
const behindOf = (name) => tables[name];
const lookups = {
  number: async (id) => id,
  placesUnder: async (id) => new Set([id]),
  normsAround: async (id) => new Set([id]),
  bandsWith: async () => Array.from({ length: 2000 }, () => random.below(events) * 8).sort((a, b) => a - b),
  behind: behindOf,
};
const questions = {
  oneAct: () => ({ acts: [random.pick(ACTS)] }),
  actsInAYear: () => ({ acts: ['A'], from: '2015-01-01', to: '2015-12-31' }),
  place: () => ({ place: String(1_000_000 + random.below(40)) }),
  words: () => ({ words: 'some' }),
  kindsWithoutFact: () => ({ all: [{ victimKind: ['W.JOURNALIST'] }, { not: { modality: ['m.fact'] } }] }),
  either: () => ({ any: [{ acts: ['S'] }, { outcome: ['out.refused'] }] }),
  everything: () => ({}),
};
const result = {};
const all = [];
for (const [name, make] of Object.entries(questions)) {
  const took = [];
  let rows = 0;
  for (let i = 0; i < 15; i++) {
    const condition = make();
    const start = cpu();
    const bits = await conditionBits(columns, condition, lookups, 2);
    topRows(columns, bits, 'when', 50, undefined);
    countRows(columns, bits.rows(), { names: FACETS, unit: 'events', most: 50 }, behindOf);
    took.push(cpu() - start);
    rows = bits.count();
  }
  all.push(...took);
  result[name] = { rows, p50: at(took, 0.5), p95: at(took, 0.95) };
}
console.log(
  JSON.stringify({
    events,
    loadMs,
    ...result,
    all: { p50: at(all, 0.5), p95: at(all, 0.95) },
    rssMB: Math.round(process.memoryUsage().rss / 1e6),
  }),
);
