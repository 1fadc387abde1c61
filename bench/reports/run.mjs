// `node bench/reports/run.mjs [pages] [notes]`: prints JSON. Beside pandoc on the same Markdown where pandoc is there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedStyle } from '../../dist/reports/citations/shipped-style.js';
import { lintDocument } from '../../dist/reports/lint/lint-document.js';
import { parseManuscript } from '../../dist/reports/manuscript/parse.js';
import { resolveManuscript } from '../../dist/reports/manuscript/resolve.js';
import { docxOf } from '../../dist/reports/output/docx.js';
import { htmlOf } from '../../dist/reports/output/html.js';
import { markdownOf } from '../../dist/reports/output/markdown.js';
import { pdfOf } from '../../dist/reports/output/pdf.js';
import { openPrintingWorks } from '../../dist/reports/output/printing-works.js';
import { documentOf } from '../../dist/reports/report-document.js';
import { manuscriptOf, SOURCES } from './manuscript.mjs';

const pages = Number(process.argv[2] ?? 200);
const notes = Number(process.argv[3] ?? 1500);
const text = manuscriptOf(pages, notes);
const record = {
  source: async (id) => SOURCES[id] && { item: SOURCES[id] },
  ask: async () => undefined,
  word: async () => undefined,
};
// Processor seconds: on a shared machine the clock on the wall measures the neighbours.
const seconds = {};
const timed = async (name, work) => {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  seconds[name] = Number(((user + system) / 1e6).toFixed(2));
  return result;
};

const style = await shippedStyle();
const manuscript = await timed('parse', () => parseManuscript(text));
const { report } = await timed('resolve', () => resolveManuscript(manuscript, record, style));
const docx = await timed('docx', () => docxOf(report));
await timed('html', () => htmlOf(report));
const works = await timed('typesetter', () => openPrintingWorks());
const pdf = await timed('pdf', () => pdfOf(report, works));
const document = await timed('document', () => documentOf(report));
await timed('lint', () => lintDocument(document));
const printed = Buffer.from(pdf)
  .toString('latin1')
  .match(/\/Type\s*\/Page\b/g)?.length;

const folder = mkdtempSync(join(tmpdir(), 'khronika-bench-'));
const plain = join(folder, 'report.md');
writeFileSync(plain, markdownOf(report));
const peer = (ending) => {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time pandoc "$0" -o "$1"', plain, join(folder, `report.${ending}`)],
    { encoding: 'utf8' },
  );
  const [user, system] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return status === 0 && user !== undefined && system !== undefined ? Number((user + system).toFixed(2)) : undefined;
};
const pandoc = { docx: peer('docx'), html: peer('html') };
rmSync(folder, { recursive: true, force: true });

console.log(
  JSON.stringify({
    pages: { asked: pages, printed },
    notes: report.notes.length,
    characters: document.text.length,
    processorSeconds: {
      ...seconds,
      docxInAll: Number((seconds.parse + seconds.resolve + seconds.docx).toFixed(2)),
      pdfInAll: Number((seconds.parse + seconds.resolve + seconds.typesetter + seconds.pdf).toFixed(2)),
    },
    bytes: { docx: docx.length, pdf: pdf.length },
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    pandoc,
    ratioToPandoc:
      pandoc.docx === undefined
        ? undefined
        : Number(((seconds.parse + seconds.resolve + seconds.docx) / pandoc.docx).toFixed(2)),
  }),
);
