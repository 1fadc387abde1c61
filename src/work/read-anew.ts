import { CodePoints } from '../model/code-points.ts';
import type { EntityId } from '../model/entity.ts';
import type { StatementId } from '../model/statement.ts';
import { type AnchoredQuote, anchorQuote, reAnchor } from '../reading/re-anchor.ts';
import type { RecordReader, View } from '../record/contract.ts';
import type { Originals, Read } from './deps.ts';

/** A passage of a statement: which, and the words it quotes now. */
export interface PassagePlace {
  readonly statement: StatementId;
  readonly exact: string;
}

export interface ReadAnew {
  readonly source: EntityId;
  /** The new text is the frozen text, letter by letter. */
  readonly sameText: boolean;
  readonly characters: { readonly before: number; readonly now: number };
  readonly warnings: { readonly before: number; readonly now: number };
  /** Passages found again, with their places in the new text, in code points. */
  readonly moved: readonly (PassagePlace & { readonly start: number; readonly end: number })[];
  /** For a person: the words are gone, or stand at several places with equal surroundings. */
  readonly failed: readonly (PassagePlace & { readonly reason: 'gone' | 'several' })[];
}

/**
 * Reads the kept original of a source anew (a newer reader, another encoding) and finds every passage of its statements
 * in the new text by quote and surroundings. Nothing is changed: the frozen text stays what the record rests on, and the
 * lists say what a change would carry over. Undefined where the view does not know the source.
 */
export async function readAnew(
  deps: { readonly reader: RecordReader; readonly originals: Originals; readonly read: Read },
  input: { readonly source: EntityId; readonly encoding?: string; readonly view: View },
): Promise<ReadAnew | undefined> {
  const { source, encoding, view } = input;
  const frozen = await deps.reader.document(source, view);
  if (frozen === undefined) return undefined;
  const bytes = await deps.originals.get(frozen.source.sha256);
  const document = await deps.read({
    bytes,
    name: frozen.source.name,
    ...(encoding === undefined ? {} : { encoding }),
  });
  const before = new CodePoints(frozen.text);
  const places = new Map<string, PassagePlace>();
  const quotes: AnchoredQuote[] = [];
  for (const { id, passages } of await deps.reader.statementsIn(source, {}, view)) {
    for (const passage of passages) {
      if (passage.source !== source) continue;
      const key = String(places.size);
      places.set(key, { statement: id, exact: passage.exact });
      quotes.push(anchorQuote(key, before, passage.start, passage.end));
    }
  }
  const { moved, failed } = reAnchor(quotes, document.text);
  const placeOf = (key: string): readonly PassagePlace[] => {
    const place = places.get(key);
    return place === undefined ? [] : [place];
  };
  return {
    source,
    sameText: frozen.text === document.text,
    characters: { before: before.length, now: new CodePoints(document.text).length },
    warnings: { before: frozen.warnings.length, now: document.warnings.length },
    moved: moved.flatMap(({ id, start, end }) => placeOf(id).map((place) => ({ ...place, start, end }))),
    failed: failed.flatMap(({ id, reason }) => placeOf(id).map((place) => ({ ...place, reason }))),
  };
}
