import { type ConsentPurpose, consentOn } from '../model/consent.ts';
import type { EntityId } from '../model/entity.ts';
import type { Level } from '../model/statement.ts';
import type { When } from '../model/value.ts';
import type { FullRecord, RecordReader, View } from '../record/contract.ts';
import { workErrors } from './errors.ts';

const EVERYTHING: View = { level: 4 };
const PURPOSES: Readonly<Partial<Record<Level, ConsentPurpose>>> = { 0: 'publish', 1: 'partners' };

export interface ConsentSaid {
  readonly person: EntityId;
  readonly purpose: ConsentPurpose;
  /** No: refused, or withdrawn from this day on. */
  readonly given: boolean;
  readonly day: When;
  readonly until?: When;
  /** Who said so: the person, or who speaks for them. */
  readonly said: string;
  readonly level: Level;
  readonly by: string;
}

/** Writes down what a person agreed to or refused; earlier words stay, the last one holds. */
export function recordConsent(deps: { readonly store: FullRecord }, said: ConsentSaid): Promise<void> {
  const { person, purpose, given, day, until, level, by } = said;
  return deps.store.write(async (writer) => {
    await writer.addStatement({
      subject: person,
      prop: 'consent',
      value: { type: 'code', code: `consent.${purpose}` },
      ...(until === undefined ? {} : { qualifiers: { until } }),
      asOf: day,
      passages: [],
      support: 'direct',
      says: [{ who: said.said }],
      modality: 'm.party',
      polarity: given ? 'yes' : 'no',
      level,
      sourceLevel: level,
      by,
      method: 'manual',
    });
  });
}

/** Persons whose name a view shows and who do not want it shown to those who may see that view: public, or partners. */
export async function refusing(reader: RecordReader, view: View, day: string): Promise<readonly EntityId[]> {
  const purpose = PURPOSES[view.level];
  if (purpose === undefined) return [];
  const found: EntityId[] = [];
  for await (const { id, type, statements } of reader.everything({ ...view, ...EVERYTHING })) {
    if (type !== 'person' || consentOn(statements, purpose, day) !== 'refused') continue;
    const shown = statements.some(
      ({ prop, level, status }) =>
        prop === 'name' && level <= view.level && (status === 'accepted' || status === 'draft'),
    );
    if (shown) found.push(id);
  }
  return found;
}

/**
 * To be asked before anything leaves at the public or the coalition level.
 *
 * @throws `work.consent-refused`
 */
export async function assertConsent(reader: RecordReader, view: View, day: string): Promise<void> {
  const { length: count } = await refusing(reader, view, day);
  if (count > 0) throw workErrors.error('work.consent-refused', { count });
}
