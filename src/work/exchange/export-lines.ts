import { type LineEntity, normPlaces, type RecordLine, recordLine } from '../../exchange/record-lines.ts';
import type { ExportChoice } from '../../exchange/slice.ts';
import type { RecordReader, View } from '../../record/contract.ts';

/** The record as record lines, in a stable order; entities of which nothing is left to show are left out. */
export async function* exportLines(reader: RecordReader, choice: ExportChoice, view: View): AsyncGenerator<RecordLine> {
  const norms: LineEntity[] = [];
  for await (const entity of reader.everything(view)) if (entity.type === 'norm') norms.push(chosen(entity, choice));
  const places = normPlaces(norms);
  for await (const entity of reader.everything(view)) {
    const kept = chosen(entity, choice);
    if (kept.statements.length > 0) yield recordLine(kept, places);
  }
}

function chosen(entity: LineEntity, choice: ExportChoice): LineEntity {
  const statuses = choice === 'accepted' ? ['accepted'] : ['accepted', 'draft', 'disputed'];
  return { ...entity, statements: entity.statements.filter(({ status }) => statuses.includes(status ?? 'draft')) };
}
