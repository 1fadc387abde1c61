import { consentOn } from '../model/consent.ts';
import type { EntityId } from '../model/entity.ts';
import type { Level, Statement } from '../model/statement.ts';
import type { Quantity } from '../model/value.ts';
import { term } from '../model/vocabulary/terms.ts';
import type { RecordReader, View } from '../record/contract.ts';
import type { LintOptions, RecordedFigure } from './lint/options.ts';

/** A hedge of "about" leaves a fifth on each side. */
const ABOUT = 0.2;
const SEALED: View = { level: 4 };
const PAGE = 500;

/** What a record knows that a report of this level must agree with: its figures, its archived copies, names that must not stand. */
export async function recordLintFacts(
  reader: RecordReader,
  level: Level,
): Promise<Pick<LintOptions, 'figures' | 'hiddenNames' | 'isArchived'>> {
  const archived = await archivedAddresses(reader, { level });
  return {
    figures: await recordedFigures(reader, { level }),
    hiddenNames: await namesToHide(reader, level),
    isArchived: (url) => archived.has(bareAddress(url)),
  };
}

/** Accepted figures that say of which time and place they hold; others would be compared with anything. */
async function recordedFigures(reader: RecordReader, view: View): Promise<readonly RecordedFigure[]> {
  const figures: RecordedFigure[] = [];
  for await (const id of idsOf(reader, 'figure', view)) {
    const accepted = (await reader.statementsOf(id, view)).filter(({ status }) => status === 'accepted');
    const value = (prop: string) => accepted.find((one) => one.prop === prop)?.value;
    const [what, quantity, when, where] = [value('what'), value('quantity'), value('scope-when'), value('scope-where')];
    if (what === undefined || quantity?.type !== 'quantity' || when?.type !== 'when' || where?.type !== 'ref') continue;
    const { from, to } = when.when;
    if (from === undefined || to === undefined) continue;
    const words = what.type === 'code' ? [wordsOf(accepted, what.code)] : what.type === 'text' ? [what.text] : [];
    const place = (await reader.entity(where.ref, view))?.label;
    if (place === undefined) continue;
    for (const one of words) figures.push({ what: one, where: place, from, to, ...boundsOf(quantity.quantity) });
  }
  return figures;
}

function wordsOf(statements: readonly Statement[], code: string): string {
  return statements.find(({ prop }) => prop === 'what')?.original ?? term(code)?.label.en ?? '';
}

function boundsOf({ n, min, max, hedge }: Quantity): { readonly min: number; readonly max: number } {
  if (n === undefined) return { min: min ?? 0, max: max ?? Number.POSITIVE_INFINITY };
  const slack = hedge === 'about' ? n * ABOUT : 0;
  return { min: min ?? n - slack, max: max ?? n + slack };
}

/** Addresses that the record holds as a source, or of which a source or object has an archived copy. */
async function archivedAddresses(reader: RecordReader, view: View): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const type of ['source', 'object'] as const)
    for await (const id of idsOf(reader, type, view)) {
      const statements = await reader.statementsOf(id, view);
      const urls = (prop: string) =>
        statements.flatMap((one) => (one.prop === prop && one.value.type === 'url' ? [one.value.url] : []));
      const copies = urls('archived-at');
      for (const url of copies) found.add(bareAddress(url));
      // A source is its own copy: its bytes are sealed in the vault.
      if (copies.length > 0 || type === 'source') for (const url of urls('url')) found.add(bareAddress(url));
    }
  return found;
}

function bareAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/[/#?.,;]+$/, '');
}

/**
 * Names that a report of this level must not print: of persons all of whose names are above it, and, in a public report,
 * of persons who refused to be published or withdrew.
 */
async function namesToHide(reader: RecordReader, level: Level): Promise<readonly string[]> {
  const hidden: string[] = [];
  const shown = new Set<string>();
  for await (const id of idsOf(reader, 'person', SEALED)) {
    const statements = await reader.statementsOf(id, SEALED);
    const refused = level === 0 && consentOn(statements, 'publish') === 'refused';
    for (const { prop, value, status, level: needed } of statements) {
      if (prop !== 'name' || value.type !== 'text' || (status !== 'accepted' && status !== 'draft')) continue;
      if (refused || needed > level) hidden.push(value.text);
      else shown.add(value.text);
    }
  }
  return hidden.filter((name) => !shown.has(name));
}

async function* idsOf(
  reader: RecordReader,
  type: 'figure' | 'object' | 'person' | 'source',
  view: View,
): AsyncIterable<EntityId> {
  let cursor: string | undefined;
  do {
    const request = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const page =
      type === 'source' ? await reader.sources(request, view) : await reader.entities({ ...request, type }, view);
    for (const { id } of page.rows) yield id;
    cursor = page.next;
  } while (cursor !== undefined);
}
