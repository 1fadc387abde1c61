import type { EntityId } from '../../model/entity.ts';
import type { Slice, SliceEntity } from '../slice.ts';
import { type Reference, referenceOfCitation, referenceOfObject, referenceOfSource } from './reference.ts';

/**
 * Everything the record can cite: its sources, the works that notes of those sources cite (each once, "Ibid." resolved to the
 * work itself), and things with an author, a publisher or a day of issue.
 */
export async function references(slice: Slice): Promise<readonly Reference[]> {
  const told = new Map<string, SliceEntity>();
  const things: Reference[] = [];
  for await (const entity of slice.entities()) {
    if (entity.type === 'source') told.set(entity.id, entity);
    const thing = entity.type === 'object' ? referenceOfObject(entity, slice) : undefined;
    if (thing !== undefined) things.push(thing);
  }
  const sources = slice.sources.map((source) => referenceOfSource(source, told.get(source.id), slice));
  const works = new Map<string, Reference>();
  for (const { id, title = '' } of sources) {
    const document = await slice.document(id as EntityId);
    for (const { n, cites } of document?.notes ?? [])
      for (const [index, cite] of cites.entries()) {
        const work = referenceOfCitation(cite, { source: id as EntityId, title, note: n, index });
        const key = work === undefined ? '' : (work.URL ?? JSON.stringify([work.title, work.author, work.issued]));
        if (work !== undefined && !works.has(key)) works.set(key, work);
      }
  }
  return [...sources, ...works.values(), ...things];
}
