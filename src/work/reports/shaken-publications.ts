import { entityId } from '../../model/entity.ts';
import type { StatementId, Status } from '../../model/statement.ts';
import type { CountingReader, View } from '../../record/contract.ts';
import type { Publication } from '../../record/manuscripts.ts';

/** A published report that rests on statements which are no longer accepted. */
export interface ShakenPublication {
  readonly publication: Publication;
  readonly statements: readonly { readonly id: StatementId; readonly status: Status }[];
}

/** Every publication that cites what was since retracted, disputed, rejected or superseded: whoever printed it must know. */
export async function shakenPublications(reader: CountingReader, view: View): Promise<readonly ShakenPublication[]> {
  const statusOf = new Map<string, Status | undefined>();
  const shaken: ShakenPublication[] = [];
  for (const publication of await reader.publications(undefined, view)) {
    const statements: { id: StatementId; status: Status }[] = [];
    for (const cited of publication.cites) {
      if (entityId(cited) !== undefined) continue;
      const id = cited as StatementId;
      if (!statusOf.has(id)) statusOf.set(id, (await reader.statement(id, view))?.status);
      const status = statusOf.get(id);
      if (status !== undefined && status !== 'accepted' && status !== 'draft') statements.push({ id, status });
    }
    if (statements.length > 0) shaken.push({ publication, statements });
  }
  return shaken;
}
