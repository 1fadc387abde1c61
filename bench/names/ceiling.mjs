// How many questions with initials have more than one equally right answer, and how many the best possible ranking
// could answer first: `node bench/names/ceiling.mjs [--million] [--queries N]`. A question is written in one of eight
// systems the ranker is not told; whoever could have been written so is an answer as likely as its ways of being written.
import { existsSync } from 'node:fs';
import { readTokenPairs } from '../../scripts/train-names/development-data.mjs';
import { family, patronymic, randomFrom } from './people.mjs';
import { romanise, SYSTEM_NAMES } from './romanise.mjs';
import { familiesOf, population, written } from './tasks.mjs';

const data = new URL('../../../shared/data/names/', import.meta.url);
if (!existsSync(data)) {
  process.stderr.write('skipped: the development files are not beside the checkout (../shared/data/names/)\n');
  process.exit(0);
}
const at = process.argv.indexOf('--queries');
const count = Number(at < 0 ? 400 : process.argv[at + 1]);
const random = randomFrom(20_120_416);
const size = process.argv.includes('--million') ? 1_000_000 : 30_000;
const people = [...population(familiesOf(readTokenPairs(data).test), size, random).values()];

const keyOf = (one) => `${one.given[0]} ${patronymic(one.father, one.sex)[0]} ${family(one)}`;
const keys = new Map();
for (const one of people) keys.set(keyOf(one), (keys.get(keyOf(one)) ?? 0) + 1);
/** Every way a key may be written, with the keys that may be meant by it. */
const meant = new Map();
const asked = Array.from({ length: count }, () => {
  const one = people[Math.floor(random() * people.length)];
  return { text: written(one, 'initials', random), key: keyOf(one) };
});
const wanted = new Set(asked.map(({ text }) => text));
for (const [key, bearers] of keys) {
  const [given, father, ...rest] = key.split(' ');
  for (const text of [`${given}. ${father}. ${rest.join(' ')}`, `${rest.join(' ')} ${given}. ${father}.`]) {
    for (const [form, share] of [[text, 0.3], ...SYSTEM_NAMES.map((name) => [romanise(text, name), 0.7 / 8])]) {
      if (!wanted.has(form)) continue;
      const ways = meant.get(form) ?? new Map();
      ways.set(key, (ways.get(key) ?? 0) + share * bearers);
      meant.set(form, ways);
    }
  }
}
let several = 0;
let best = 0;
let ten = 0;
for (const { text } of asked) {
  const ways = [...(meant.get(text)?.values() ?? [])].sort((a, b) => b - a);
  const sum = ways.reduce((total, one) => total + one, 0);
  if (ways.length > 1) several++;
  best += (ways[0] ?? 0) / sum;
  ten += ways.slice(0, 10).reduce((total, one) => total + one, 0) / sum;
}
const percent = (part) => Math.round((10_000 * part) / asked.length) / 100;
process.stdout.write(
  `${JSON.stringify({ khronika: 1, bench: 'initials, ceiling', names: size, queries: asked.length, severalAnswers: percent(several), bestFirst: percent(best), bestInTen: percent(ten) })}\n`,
);
