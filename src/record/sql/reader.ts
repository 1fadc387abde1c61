import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import type { CountingReader, View } from '../contract.ts';
import type { Context } from './context.ts';
import { labelsOf, statementsAbout } from './entities-at.ts';
import { listManuscripts, listPublications, listVersions, readVersion } from './manuscripts.ts';
import { listConflicts } from './read-conflicts.ts';
import { listDecisions, summarise } from './read-decisions.ts';
import { listEntities, readEntity, readStatement, statementsReferring } from './read-entities.ts';
import { listEvents } from './read-events.ts';
import { facets } from './read-facets.ts';
import { readEntities, statementsAboutMany } from './read-many.ts';
import { namesSince } from './read-names.ts';
import { search } from './read-search.ts';
import { listSources, readDocument, readSource, sourceByHash, statementsIn } from './read-sources.ts';
import { listSavedSearches } from './saved-searches.ts';

/** Runs a question inside one consistent state of the record, as a view sees it; without a view, as the store does. */
export type Ask = <T>(question: (context: Context) => Promise<T>, view?: View) => Promise<T>;

export function readerOver(ask: Ask): CountingReader {
  return {
    summary: (view) => ask((context) => summarise(context, view), view),
    sources: (request, view) => ask((context) => listSources(context, request, view), view),
    source: (id, view) => ask((context) => readSource(context, id, view), view),
    sourceByHash: (sha256) => ask((context) => sourceByHash(context, sha256)),
    document: (source, view) => ask((context) => readDocument(context, source, view), view),
    entity: (id, view) => ask((context) => readEntity(context, id, view), view),
    entitiesByIds: (ids, view) => ask((context) => readEntities(context, ids, view), view),
    entities: (request, view) => ask((context) => listEntities(context, request, view), view),
    events: (query, view) => ask((context) => listEvents(context, query, view), view),
    facets: (query, request, view) => ask((context) => facets(context, query, request, view), view),
    namesSince: (types, since, view) => ask((context) => namesSince(context, types, since, view)),
    conflicts: (request, view) => ask((context) => listConflicts(context, request, view), view),
    statementsOf: (id, view) => ask((context) => statementsAbout(context, id, view), view),
    statementsOfMany: (ids, view) => ask((context) => statementsAboutMany(context, ids, view), view),
    statementsAbout: (id, view) => ask((context) => statementsReferring(context, id, view), view),
    statementsIn: (source, range, view) => ask((context) => statementsIn(context, source, range, view), view),
    statement: (id, view) => ask((context) => readStatement(context, id, view), view),
    search: (query, view) => ask((context) => search(context, query, view), view),
    decisions: (request, view) => ask((context) => listDecisions(context, request, view), view),
    savedSearches: (user, view) => ask((context) => listSavedSearches(context, user, view), view),
    manuscripts: (request, view) => ask((context) => listManuscripts(context, request, view), view),
    manuscriptVersions: (id, view) => ask((context) => listVersions(context, id, view), view),
    manuscriptVersion: (id, view) => ask((context) => readVersion(context, id, view), view),
    publications: (id, view) => ask((context) => listPublications(context, id, view), view),
    everything: (view) => everything(ask, view),
  };
}

const BATCH = 200;

/** Every canonical entity that the view sees, by id, with its statements. */
async function* everything(
  ask: Ask,
  view: View,
): AsyncIterable<{ readonly id: EntityId; readonly type: EntityType; readonly statements: readonly Statement[] }> {
  for (let after = ''; ; ) {
    const { ids, found } = await ask(async (context) => {
      const rows = await context.db
        .selectFrom('entity')
        .select('id')
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .execute();
      const ids = rows.map((row) => row.id as EntityId);
      const labels = await labelsOf(context, ids, view);
      const found = [];
      for (const id of ids) {
        const seen = labels.get(id);
        if (seen?.canonical === id)
          found.push({ id, type: seen.type, statements: await statementsAbout(context, id, view) });
      }
      return { ids, found };
    }, view);
    yield* found;
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
  }
}
