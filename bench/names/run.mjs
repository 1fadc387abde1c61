// `npm run bench:names`: ours beside others on the same questions, in one run; JSON on standard output, the rest on
// standard error. Flags: --peers none, --queries N, --million (full names among a million, ours alone), --only a,b.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../scripts/bootstrap.mjs';
import { readConcepts, readTokenPairs } from '../../scripts/train-names/development-data.mjs';
import { familiesOf, pairs, population, randomFrom, written } from './tasks.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const data = new URL('../../../shared/data/names/', import.meta.url);
const flag = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const log = (line) => process.stderr.write(`${line}\n`);
const count = Number(flag('queries', '400'));
const only = flag('only', 'words,concepts,turkic,people,pairs').split(',');
if (!existsSync(data)) {
  log('skipped: the development files are not beside the checkout (../shared/data/names/)');
  process.exit(0);
}
ensureBuilt();
const { NameComparer, NameIndex } = await import('../../dist/names/index.js');

let peers = {};
let trigrams;
if (flag('peers', 'all') !== 'none') {
  if (!existsSync(`${here}node_modules`))
    spawnSync(
      'npm',
      ['install', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
      { cwd: here, stdio: ['ignore', 2, 2] },
    );
  if (existsSync(`${here}node_modules`)) peers = (await import('./peers.mjs')).PEERS;
  else log('skipped: peers (their packages could not be installed)');
  if (Object.keys(peers).length > 0) trigrams = (await import('./trigrams.mjs')).startTrigrams(log);
}

// The server is stopped however the run ends.
process.once('exit', () => trigrams?.stop());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const ours = {
  build(candidates) {
    const index = new NameIndex();
    for (const name of candidates) index.add(name);
    return (query, top) => index.search(query, top).map(({ name }) => name);
  },
};
const results = [];
const percent = (part, whole) => Math.round((10_000 * part) / whole) / 100;
const cpuMilliseconds = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

/** Runs one question list; `right(place, query)` says whether a candidate is an answer. */
function ask(task, candidates, queries, right, mostPeers = 60_000) {
  const report = (name, answers, times, build) => {
    const first = queries.filter((query, q) => answers[q].length > 0 && right(answers[q][0], query)).length;
    const inTen = queries.filter((query, q) => answers[q].some((place) => right(place, query))).length;
    const line = {
      task,
      by: name,
      candidates: candidates.length,
      queries: queries.length,
      first: percent(first, queries.length),
      inTen: percent(inTen, queries.length),
      ...times,
      ...build,
    };
    results.push(line);
    log(JSON.stringify(line));
  };
  for (const [name, peer] of [['khronika', ours], ...Object.entries(peers)]) {
    if (name !== 'khronika' && candidates.length > mostPeers) continue;
    const before = cpuMilliseconds();
    const rank = peer.build(candidates);
    const build = { buildCpuSeconds: Math.round(cpuMilliseconds() - before) / 1000 };
    for (const { text } of queries.slice(0, 20)) rank(text, 10);
    const each = [];
    const started = cpuMilliseconds();
    const answers = queries.map(({ text }) => {
      const at = performance.now();
      const found = rank(text, 10);
      each.push(performance.now() - at);
      return found;
    });
    const cpu = cpuMilliseconds() - started;
    each.sort((a, b) => a - b);
    report(
      name,
      answers,
      {
        perCpuSecond: Math.round((1000 * queries.length) / cpu),
        p95Milliseconds: Math.round(100 * (each[Math.floor(each.length * 0.95)] ?? 0)) / 100,
      },
      build,
    );
  }
  if (trigrams !== undefined && candidates.length <= mostPeers) {
    const { answers, milliseconds } = trigrams.rankAll(
      candidates,
      queries.map(({ text }) => text),
      10,
    );
    report('pg_trgm over any-ascii', answers, { perSecond: Math.round((1000 * queries.length) / milliseconds) }, {});
  }
}

/** Candidates by text, each with the ids it answers to. */
function grouped(entries) {
  const ids = new Map();
  for (const [text, id] of entries) ids.set(text, (ids.get(text) ?? new Set()).add(id));
  return { candidates: [...ids.keys()], sets: [...ids.values()] };
}
const rightOf =
  ({ sets }) =>
  (place, { id }) =>
    sets[place]?.has(id) === true;
const sample = (list, size) =>
  list.filter((_, i) => i % Math.max(1, Math.floor(list.length / size)) === 0).slice(0, size);

const tokens = readTokenPairs(data);
const concepts = readConcepts(data);
if (only.includes('words')) {
  for (const [task, from, to] of [
    ['words Latin to Cyrillic', 0, 1],
    ['words Cyrillic to Latin', 1, 0],
  ]) {
    const group = grouped(tokens.test.map((pair) => [pair[to], pair[to]]));
    ask(
      task,
      group.candidates,
      sample(tokens.test, count).map((pair) => ({ text: pair[from], id: pair[to] })),
      rightOf(group),
    );
  }
}
const all = [...concepts.test, ...concepts.train];
if (only.includes('concepts') || only.includes('turkic')) {
  const group = grouped(all.flatMap(({ cyrillic, id }) => cyrillic.map((form) => [form, id])));
  const both = concepts.test.filter(({ latin, cyrillic }) => latin.length > 0 && cyrillic.length > 0);
  if (only.includes('concepts'))
    ask(
      'concepts',
      group.candidates,
      sample(both, count).map(({ latin, id }) => ({ text: latin[0], id })),
      rightOf(group),
    );
  const turkic = both.filter(({ cyrillic }) => cyrillic.some((form) => /[әғқңөұүҳҷӣӯў]/.test(form)));
  if (only.includes('turkic'))
    ask(
      'concepts with Turkic and Tajik letters',
      group.candidates,
      sample(
        turkic.flatMap(({ latin, id }) => latin.slice(0, 3).map((text) => ({ text, id }))),
        count,
      ),
      rightOf(group),
    );
}

const families = familiesOf(tokens.test);
const random = randomFrom(20_120_416);
if (only.includes('people')) {
  const million = process.argv.includes('--million');
  const people = population(families, million ? 1_000_000 : 30_000, random);
  const names = [...people.keys()];
  const memoryBefore = process.memoryUsage();
  const keyed = (name, kind) => {
    const [given, father, family] = name.split(' ');
    if (kind.startsWith('initials')) return `${given[0]} ${father[0]} ${family}`;
    return kind === 'without patronymic' ? `${given} ${family}` : name;
  };
  for (const kind of ['full', 'initials', 'without patronymic', 'inflected']) {
    const asked = Array.from({ length: count }, () => {
      const name = names[Math.floor(random() * names.length)];
      return { text: written(people.get(name), kind, random), id: keyed(name, kind) };
    });
    ask(`full names: ${kind}`, names, asked, (place, { id }) => keyed(names[place], kind) === id);
  }
  if (million)
    log(
      `memory: ${Math.round((process.memoryUsage().rss - memoryBefore.rss) / 1e6)} MB more than before the index, the names themselves not counted`,
    );
}

if (only.includes('pairs')) {
  const people = population(families, 20_000, random);
  const asked = pairs(people, families, 6000, random);
  const comparer = new NameComparer();
  const ways = {
    khronika: (a, b) => comparer.compare(a, b).logOdds,
    ...Object.fromEntries(
      Object.entries(peers).flatMap(([name, { alike }]) => (alike === undefined ? [] : [[name, alike]])),
    ),
  };
  for (const [name, alike] of Object.entries(ways)) {
    for (const { a, b } of asked.slice(0, 500)) alike(a, b);
    const started = cpuMilliseconds();
    const scored = asked.map(({ a, b, same, kind }) => ({ a, b, same, kind, score: alike(a, b) }));
    const microseconds = (1000 * (cpuMilliseconds() - started)) / asked.length;
    const line = {
      task: 'same or not',
      by: name,
      pairs: asked.length,
      ...measures(scored),
      microsecondsAPair: Math.round(microseconds * 10) / 10,
    };
    results.push(line);
    log(JSON.stringify(line));
    if (name === 'khronika') worst(scored);
  }
}

/** Best F1 over all thresholds, and the recall at the lowest threshold that keeps precision at 0.99. */
function measures(scored) {
  const order = [...scored].sort((a, b) => b.score - a.score);
  const positives = order.filter(({ same }) => same).length;
  let hits = 0;
  let f1 = 0;
  let recall = 0;
  for (const [i, { same, score }] of order.entries()) {
    if (same) hits++;
    if (order[i + 1]?.score === score) continue;
    f1 = Math.max(f1, (2 * hits) / (i + 1 + positives));
    if (hits / (i + 1) >= 0.99) recall = hits / positives;
  }
  return { f1: Math.round(f1 * 10_000) / 10_000, recallAtPrecision99: Math.round(recall * 10_000) / 10_000 };
}

function worst(scored) {
  const show = ({ a, b, kind, score }) => `${score.toFixed(1)} ${kind}: ${a} | ${b}`;
  const misses = scored
    .filter(({ same }) => same)
    .sort((a, b) => a.score - b.score)
    .slice(0, 10);
  const joins = scored
    .filter(({ same }) => !same)
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
  log(`worst misses:\n  ${misses.map(show).join('\n  ')}\nworst false joins:\n  ${joins.map(show).join('\n  ')}`);
}

process.stdout.write(
  `${JSON.stringify({ khronika: 1, bench: 'names', machine: { cpus: cpus().length, model: cpus()[0]?.model, memoryGB: Math.round(totalmem() / 1e9), node: process.version }, results }, null, 1)}\n`,
);
