import { CodePoints } from '../../model/code-points.ts';
import type { DecisionId } from '../../model/decision.ts';
import type { EntityId, EntityType } from '../../model/entity.ts';
import { CONTEXT_LENGTH, type Passage } from '../../model/passage.ts';
import type { Property } from '../../model/property.ts';
import type { Modality } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import type { RecordStore, View } from '../../record/contract.ts';
import { editingErrors } from './errors.ts';

export interface PassageAddition {
  readonly source: EntityId;
  /** The words, exactly as they stand in the text. */
  readonly words: string;
  /** Where to look for them: code points of the text. */
  readonly from: number;
  readonly to: number;
  /** A new record of this type, or one that is there. */
  readonly subject: EntityType | EntityId;
  readonly prop: Property;
  readonly value: Value;
  readonly modality: Modality;
  readonly by: string;
}

/** A person reads what the machine did not: selected words become a value of a new or a known record, accepted at once. */
export async function addFromPassage(
  deps: { readonly store: RecordStore },
  addition: PassageAddition,
  view: View,
): Promise<{ readonly subject: EntityId; readonly decision: DecisionId }> {
  return deps.store.write(async (writer) => {
    const document = await writer.document(addition.source, view);
    const row = await writer.source(addition.source, view);
    const passage = document === undefined ? undefined : passageOf(addition, new CodePoints(document.text));
    if (passage === undefined || row === undefined) throw editingErrors.error('editing.words-not-there');
    const subject = addition.subject.includes('-')
      ? (addition.subject as EntityId)
      : await writer.addEntity(addition.subject as EntityType);
    const statement = await writer.addStatement({
      subject,
      prop: addition.prop,
      value: addition.value,
      original: addition.words,
      passages: [passage],
      support: 'direct',
      says: [],
      modality: addition.modality,
      polarity: 'yes',
      level: row.level,
      sourceLevel: row.level,
      by: addition.by,
      method: 'manual',
    });
    const decision = await writer.decide({ kind: 'accept', statements: [statement] }, addition.by);
    return { subject, decision };
  });
}

function passageOf({ source, words, from, to }: PassageAddition, points: CodePoints): Passage | undefined {
  const start = points.toUnits(Math.max(0, Math.min(from, points.length)));
  const end = points.toUnits(Math.max(0, Math.min(to, points.length)));
  const at = words === '' ? -1 : points.text.slice(start, end).indexOf(words);
  if (at < 0) return undefined;
  const first = points.fromUnits(start + at);
  const last = points.fromUnits(start + at + words.length);
  return {
    source,
    start: first,
    end: last,
    exact: words,
    prefix: points.slice(Math.max(0, first - CONTEXT_LENGTH), first),
    suffix: points.slice(last, Math.min(points.length, last + CONTEXT_LENGTH)),
  };
}
