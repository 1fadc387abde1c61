import { createHash } from 'node:crypto';
import type { RecordReader } from '../record/contract.ts';
import { annexOf } from '../reports/evidence/annex.ts';
import { type Claim, claimsOf } from '../reports/evidence/claims.ts';
import { fillManuscript, viewOf } from '../reports/fill-manuscript.ts';
import { docxOf } from '../reports/output/docx.ts';
import { htmlOf } from '../reports/output/html.ts';
import { pdfOf } from '../reports/output/pdf.ts';
import { openPrintingWorks } from '../reports/output/printing-works.ts';
import type { Originals } from './deps.ts';

export interface DefenceBundle {
  /** Paths inside the folder, sorted. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly sentences: number;
  readonly sources: number;
  /** Sentences whose notes cite nothing that the record holds. */
  readonly withoutRecord: number;
}

/**
 * What a lawyer gets: the report and, for every sentence with a note, its statements, the quotes they rest on and the sources
 * as received, with sums that `sha256sum -c` checks. Opens without Khronika. Only what the report's own level allows.
 */
export async function defendReport(
  deps: { readonly reader: RecordReader; readonly originals: Originals },
  input: { readonly manuscript: string; readonly today: string; readonly sentence?: string },
): Promise<DefenceBundle> {
  const { manuscript, report } = await fillManuscript(input.manuscript, deps.reader, { today: input.today });
  const view = viewOf(manuscript.meta);
  const { sentence } = input;
  const claims = (await claimsOf(report, deps.reader, view)).filter(
    (one) => sentence === undefined || one.sentence.includes(sentence),
  );
  const annex = annexOf(report, claims);
  const works = await openPrintingWorks();
  const files = new Map<string, Uint8Array>([
    ['annex.docx', docxOf(annex)],
    ['annex.html', bytes(htmlOf(annex))],
    ['annex.pdf', pdfOf(annex, works)],
    ['report.html', bytes(htmlOf(report))],
    ['report.pdf', pdfOf(report, works)],
    ['statements.json', bytes(`${JSON.stringify({ khronika: 1, claims: claims.map(plain) }, undefined, 2)}\n`)],
  ]);
  const sources = new Map(
    claims.flatMap((claim) =>
      claim.sources.flatMap(({ row }) => (row === undefined ? [] : [[row.sha256, row] as const])),
    ),
  );
  for (const [sha256, row] of sources)
    files.set(`sources/${sha256.slice(0, 12)}-${safeName(row.name)}`, await deps.originals.get(sha256));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = sorted
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
  return {
    files: new Map([...sorted, ['SHA256SUMS', bytes(sums)]]),
    sentences: claims.length,
    sources: sources.size,
    withoutRecord: claims.filter((claim) => claim.sources.length === 0).length,
  };
}

/** A claim as other programs read it; who recorded it and when stay at home. */
function plain({ sentence, notes, statements, sources }: Claim): unknown {
  return {
    sentence,
    notes,
    statements: statements.map(({ id, subject, prop, value, modality, polarity, passages }) => ({
      id,
      subject,
      prop,
      value,
      modality,
      polarity,
      passages,
    })),
    sources: sources.map(({ row, passages }) =>
      row === undefined ? { onFile: true } : { id: row.id, name: row.name, sha256: row.sha256, passages },
    ),
  };
}

/** A file name that every system takes, and that leads nowhere else. */
function safeName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^\.+/, '')
      .slice(-80) || 'file'
  );
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
