import { createHash } from 'node:crypto';
import type { EntityId } from '../model/entity.ts';
import { soundDraft } from '../model/sound-draft.ts';
import type { Level } from '../model/statement.ts';
import type { FileToRead, Progress, WorkDeps } from './deps.ts';

export interface ReadSourceResult {
  readonly source: EntityId;
  /** False: these bytes were in the record already, and nothing changed. */
  readonly added: boolean;
  readonly found: {
    readonly characters: number;
    readonly notes: number;
    readonly warnings: number;
    readonly entities: Readonly<Record<string, number>>;
    readonly statements: number;
    /** Proposals that made no sense, and were not kept: faults of a rule. */
    readonly leftOut: number;
  };
}

const NOTHING_FOUND = { characters: 0, notes: 0, warnings: 0, entities: {}, statements: 0, leftOut: 0 };

/**
 * A file becomes a source of the record: its bytes are kept sealed, read in the cage, drafted, and added with the
 * draft in one transaction. The bytes are kept before the row that speaks of them, so a crash leaves at worst a
 * sealed file that nothing names, which `verify` reports and the next reading of the same bytes takes up.
 */
export async function readSource(
  deps: WorkDeps,
  input: FileToRead & { readonly level: Level; readonly by: string; readonly published?: string },
  progress: Progress = () => {},
): Promise<ReadSourceResult> {
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const known = await deps.store.reader.sourceByHash(sha256);
  if (known !== undefined) return { source: known, added: false, found: NOTHING_FOUND };

  progress('reading', 0, 3);
  const document = await deps.read(input);
  progress('drafting', 1, 3);
  const proposed = await deps.extract(document, input.published === undefined ? {} : { published: input.published });
  const { draft, leftOut } = soundDraft(proposed);
  progress('keeping', 2, 3);
  await deps.originals.keep(input.bytes);
  const { id, added } = await deps.store.write((writer) =>
    writer.addSource({ document, draft, level: input.level, by: input.by }),
  );
  progress('done', 3, 3);

  const entities: Record<string, number> = {};
  for (const { type } of draft.entities) entities[type] = (entities[type] ?? 0) + 1;
  return {
    source: id,
    added,
    found: {
      characters: document.text.length,
      notes: document.notes.length,
      warnings: document.warnings.length,
      entities,
      statements: draft.statements.length,
      leftOut,
    },
  };
}
