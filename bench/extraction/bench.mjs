// Prints JSON: how fast extraction reads text, beside wink-nlp's own tokenising of the same text (the floor), the curve
// from 10 KB to 5 MB, and memory over 1,000 documents. Needs a build (`npm run build`); texts are made here.
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extract } from '../../dist/extraction/extract.js';
import { readDocument } from '../../dist/reading/read-document.js';

const nlp = winkNLP(winkModel, ['pos']);
const names = ['Timur Asanov', 'Vera Pak', 'Aigul Serikova', 'Pavel Orlov', 'Nodira Karimova', 'Dana Bek'];
const towns = ['Osh', 'Almaty', 'Minsk', 'Tashkent', 'Dushanbe', 'Baku'];
const tell = (i) => {
  const [name, town] = [names[i % 6], towns[(i * 5) % 6]];
  return [
    `On ${(i % 28) + 1} May ${2005 + (i % 15)}, police in ${town} detained journalist ${name} after a rally of some ${200 + i} people.`,
    `Three days later a local court sentenced the reporter to ${(i % 14) + 1} days of administrative arrest under article ${100 + (i % 300)} of the Administrative Code.`,
    `According to colleagues, officers searched the office of the newspaper and confiscated two computers.`,
    `The weather was mild that week and the harvest was expected to be good, as the ministry of agriculture noted.`,
  ].join(' ');
};
const textOf = (bytes, breaks = '\n\n') => {
  const parts = [];
  let length = 0;
  for (let i = 0; length < bytes; i++) {
    const part = tell(i);
    parts.push(part);
    length += part.length + breaks.length;
  }
  return parts.join(breaks).slice(0, bytes);
};
const documentOf = (text) => readDocument(new TextEncoder().encode(text), { name: 'bench' });
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
for (let i = 0; i < 5; i++) extract(document);
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
globalThis.gc?.();
const before = process.memoryUsage().rss;
const samples = [];
const documents = Number(process.argv[2] ?? 1_000);
for (let i = 0; i < documents; i++) {
  extract(await documentOf(textOf(6_000)));
  if (i % Math.ceil(documents / 4) === 0) samples.push(Math.round(process.memoryUsage().rss / 1e6));
}
const [a, b] = [median(ours), median(floor)];
console.log(
  JSON.stringify(
    {
      kilobytesPerSecond: Math.round(text.length / a),
      floor: { what: 'wink-nlp readDoc with parts of speech', kilobytesPerSecond: Math.round(text.length / b) },
      ratioToFloor: Math.round((a / b) * 100) / 100,
      curve,
      memory: { beforeMegabytes: Math.round(before / 1e6), overTheDocuments: samples },
    },
    undefined,
    2,
  ),
);
