import { entityId } from '../../model/entity.ts';
import type { StatementId, Status } from '../../model/statement.ts';
import type { CountingReader, View } from '../../record/contract.ts';
import type { Publication } from '../../record/manuscripts.ts';

/** How a cited statement stands now: its status, or that its value was blanked for safety. */
type Standing = Status | 'erased';

/** A published report that rests on statements which are no longer accepted, or were erased. */
export interface ShakenPublication {
  readonly publication: Publication;
  readonly statements: readonly { readonly id: StatementId; readonly standing: Standing }[];
}

/**
 * Every publication that cites what was since retracted, disputed, rejected, superseded or erased for safety: whoever
 * printed it must know.
 */
export async function shakenPublications(reader: CountingReader, view: View): Promise<readonly ShakenPublication[]> {
  const standings = new Map<string, Standing | undefined>();
  const shaken: ShakenPublication[] = [];
  for (const publication of await reader.publications(undefined, view)) {
    const statements: { id: StatementId; standing: Standing }[] = [];
    for (const cited of publication.cites) {
      if (entityId(cited) !== undefined) continue;
      const id = cited as StatementId;
      if (!standings.has(id)) {
        const statement = await reader.statement(id, view);
        standings.set(id, statement?.withheld === 'erased' ? 'erased' : statement?.status);
      }
      const standing = standings.get(id);
      if (standing !== undefined && standing !== 'accepted' && standing !== 'draft') statements.push({ id, standing });
    }
    if (statements.length > 0) shaken.push({ publication, statements });
  }
  return shaken;
}
