import { createHash } from 'node:crypto';
import { readCsl } from '../../exchange/bibliography/csl.ts';
import { importReferences } from '../../exchange/bibliography/import.ts';
import { readBibtex } from '../../exchange/bibliography/read-bibtex.ts';
import { readRis } from '../../exchange/bibliography/ris.ts';
import { exchangeErrors } from '../../exchange/errors.ts';
import { importFtm } from '../../exchange/ftm/import.ts';
import { type Mapping, parseMapping } from '../../exchange/import/mapping.ts';
import { OWN_TABLES, UWAZI_FILES } from '../../exchange/import/own-mappings.ts';
import type { Imported, Unread } from '../../exchange/import/proposals.ts';
import { importTables } from '../../exchange/import/table.ts';
import { importJsonLd } from '../../exchange/json-ld/import.ts';
import type { DocumentSource } from '../../model/document.ts';
import type { EntityId } from '../../model/entity.ts';
import { soundDraft } from '../../model/sound-draft.ts';
import type { Level } from '../../model/statement.ts';
import { decodeText } from '../../reading/decode.ts';
import type { FileToRead, Progress, WorkDeps } from '../deps.ts';

export const IMPORT_FORMATS = ['csv', 'xlsx', 'uwazi', 'ftm', 'jsonld', 'csl', 'bibtex', 'ris'] as const;

export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export interface ImportInput extends Pick<FileToRead, 'bytes' | 'name' | 'encoding'> {
  readonly format: ImportFormat;
  /** JSON (docs/exchange.md); of tables only. Without it a table is taken for one that Khronika wrote. */
  readonly mapping?: string;
  readonly level: Level;
  readonly by: string;
}

export interface ImportResult {
  readonly source: EntityId;
  /** False: these bytes were in the record already, and nothing changed. */
  readonly added: boolean;
  readonly entities: Readonly<Record<string, number>>;
  readonly statements: number;
  /** Proposals that made no sense, and were not kept. */
  readonly leftOut: number;
  /** What was in the file and did not become a proposal. */
  readonly unread: readonly Unread[];
}

/**
 * A file of another tool becomes a source of the record, and what it says proposals that wait for a person, each with its cell or
 * line as passage. Nothing is accepted, and nothing is joined with records that are there. Throws errors of `exchangeErrors` and
 * `readingErrors`.
 */
export async function importFile(
  deps: Pick<WorkDeps, 'store' | 'originals' | 'read'>,
  input: ImportInput,
  progress: Progress = () => {},
): Promise<ImportResult> {
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const known = await deps.store.reader.sourceByHash(sha256);
  if (known !== undefined) return { source: known, added: false, entities: {}, statements: 0, leftOut: 0, unread: [] };
  progress('reading', 0, 3);
  const { document, draft: proposed, unread } = await imported(deps, input, sha256);
  progress('drafting', 1, 3);
  const { draft, leftOut } = soundDraft(proposed);
  if (draft.statements.length === 0) throw exchangeErrors.error('exchange.nothing-found');
  progress('keeping', 2, 3);
  await deps.originals.keep(input.bytes);
  const { id, added } = await deps.store.write((writer) =>
    writer.addSource({ document, draft, level: input.level, by: input.by }),
  );
  progress('done', 3, 3);
  const entities: Record<string, number> = {};
  for (const { type } of draft.entities) entities[type] = (entities[type] ?? 0) + 1;
  return { source: id, added, entities, statements: draft.statements.length, leftOut, unread };
}

const MEDIA_TYPES: Readonly<Record<ImportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  uwazi: 'text/csv',
  ftm: 'application/json+ftm',
  jsonld: 'application/ld+json',
  csl: 'application/vnd.citationstyles.csl+json',
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

async function imported(deps: Pick<WorkDeps, 'read'>, input: ImportInput, sha256: string): Promise<Imported> {
  const { bytes, name, format, encoding } = input;
  const asked = encoding === undefined ? {} : { encoding };
  if (format === 'csv' || format === 'xlsx' || format === 'uwazi') {
    const mapping = mappingOf(input);
    const packed = bytes[0] === 0x50 && bytes[1] === 0x4b && format !== 'xlsx';
    const mediaType = packed ? 'application/zip' : MEDIA_TYPES[format];
    const document = await deps.read({ bytes, name, mediaType, ...asked });
    const result = importTables(document, mapping);
    const others = document.warnings.filter(({ code }) => code === 'attachment-unread').length;
    return others === 0
      ? result
      : { ...result, unread: [...result.unread, { what: 'file that is no table', count: others }] };
  }
  if (input.mapping !== undefined)
    throw exchangeErrors.error('exchange.bad-mapping', { fault: 'only tables have one' });
  const { text, encoding: found } = decodeText(bytes, encoding);
  const source: DocumentSource = { name, mediaType: MEDIA_TYPES[format], sha256, encoding: found };
  switch (format) {
    case 'ftm':
      return importFtm(text, source);
    case 'jsonld':
      return importJsonLd(text, source);
    case 'csl':
      return importReferences(readCsl(text), source);
    case 'bibtex':
      return importReferences(readBibtex(text), source);
    case 'ris':
      return importReferences(readRis(text), source);
  }
}

function mappingOf({ format, mapping }: ImportInput): Mapping {
  if (mapping !== undefined) return parseMapping(mapping);
  return format === 'uwazi' ? UWAZI_FILES : OWN_TABLES;
}
