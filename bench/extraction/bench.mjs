// Prints JSON: how fast extraction reads text, beside wink-nlp's own tagging of the same text (the floor), the curve
// from 10 KB to 5 MB, and the memory of 1,000 articles in one run. Needs a build (`npm run build`).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extract } from '../../dist/extraction/extract.js';
import { documentOf, textOf } from './texts.mjs';

const nlp = winkNLP(winkModel, ['pos']);
// Processor time, so that other work on the machine does not count.
const milliseconds = (run) => {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const text = textOf(100_000);
const document = await documentOf(text);
for (let i = 0; i < 3; i++) extract(document);
const ours = [];
const floor = [];
for (let i = 0; i < 7; i++) {
  ours.push(milliseconds(() => extract(document)));
  floor.push(milliseconds(() => nlp.readDoc(text)));
}
const curve = [];
for (const bytes of [10_000, 100_000, 1_000_000, 5_000_000]) {
  for (const breaks of ['\n\n', ' ']) {
    const one = await documentOf(textOf(bytes, breaks));
    const ms = milliseconds(() => extract(one));
    curve.push({ bytes, oneParagraph: breaks === ' ', ms: Math.round(ms), kilobytesPerSecond: Math.round(bytes / ms) });
  }
}
// In a program of its own: what the curve above left behind does not count.
const memory = spawnSync(process.execPath, [fileURLToPath(new URL('memory.mjs', import.meta.url))], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [a, b] = [median(ours), median(floor)];
console.log(
  JSON.stringify(
    {
      kilobytesPerSecond: Math.round(text.length / a),
      floor: { what: 'wink-nlp readDoc with parts of speech', kilobytesPerSecond: Math.round(text.length / b) },
      ratioToFloor: Math.round((a / b) * 100) / 100,
      curve,
      memory: JSON.parse(memory.stdout),
    },
    undefined,
    2,
  ),
);
