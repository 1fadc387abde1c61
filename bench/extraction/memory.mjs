// `node bench/extraction/memory.mjs [DOCUMENTS]`: prints as JSON the resident memory of a program that extracts from so
// many articles of 6 KB, one after another, each another text. A program of its own, so that nothing else counts.
import { extract } from '../../dist/extraction/extract.js';
import { documentOf, textOf } from './texts.mjs';

const documents = Number(process.argv[2] ?? 1_000);
const samples = [];
let peak = 0;
for (let i = 0; i < documents; i++) {
  extract(await documentOf(textOf(6_000, '\n\n', i * 9)), { published: '2021-06-16' });
  const rss = process.memoryUsage().rss;
  peak = Math.max(peak, rss);
  if ((i + 1) % Math.ceil(documents / 10) === 0) samples.push(Math.round(rss / 1e6));
}
console.log(JSON.stringify({ documents, peakMegabytes: Math.round(peak / 1e6), residentMegabytesByTenths: samples }));
