import type { EntityType } from '../../model/entity.ts';
import type { Level, Statement } from '../../model/statement.ts';
import { nameKeys } from '../../names/index.ts';
import { conflictsOf } from './conflicts.ts';
import { type ComputedEvent, computeEvent } from './event-row.ts';
import { bestOf, labelOf } from './label.ts';
import { type Band, bandsOf, seenAt } from './levels.ts';
import { isLive } from './standing.ts';
import { searchWords } from './word-query.ts';

/** An entity nobody has said anything of yet is seen from "own organisation" up. */
export const EMPTY_LEVEL: Level = 2;

export interface ToProject {
  readonly type: EntityType;
  /** Everything about the cluster, all statuses and levels. */
  readonly statements: readonly Statement[];
  /** Lowest levels of statements that refer to it: of any, and of a live one. */
  readonly referred: { readonly any?: Level; readonly live?: Level };
  /** Of a source: its own level and name. */
  readonly source?: { readonly level: Level; readonly label: string };
  /** Answered pairs of conflicting statements (`pairOf`). */
  readonly answered: ReadonlySet<string>;
}

/** How an entity looks over a band of levels. */
export interface ProjectedBand extends Band {
  readonly label: string;
  /** Shown in lists: something live is said of it, or nothing was said yet. */
  readonly listed: boolean;
  readonly conflicts: number;
  /** The place, organisation or norm it is best said to be part of. */
  readonly parent?: string;
  /** Codes of occupation, composition and kind. */
  readonly kinds: readonly string[];
  /** Everything of it that can be searched, normalised; and keys of its names. */
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly event?: ComputedEvent;
}

/** An entity's rows, the lowest band first; none where no level sees it. */
export function project(input: ToProject): ProjectedBand[] {
  const { statements, referred, source } = input;
  const levels = statements.map((one) => one.level);
  const lowest = source?.level ?? lowestOf([...levels, ...(referred.any === undefined ? [] : [referred.any])]);
  const bands: ProjectedBand[] = [];
  const steps = bandsOf(statements, lowest ?? EMPTY_LEVEL).map((band) => band.lo);
  if (referred.live !== undefined && referred.live > (lowest ?? 0)) steps.push(referred.live);
  const sorted = [...new Set(steps)].sort();
  for (const [index, lo] of sorted.entries())
    bands.push({ lo, hi: sorted[index + 1] ?? 5, ...projectAt(input, lo, lowest === undefined) });
  return bands;
}

function projectAt(input: ToProject, level: Level, empty: boolean): Omit<ProjectedBand, 'lo' | 'hi'> {
  const { type, referred, source } = input;
  const seen = input.statements.flatMap((one) => seenAt(one, level) ?? []);
  const conflicts = conflictsOf(seen, input.answered);
  const event = type === 'event' ? computeEvent(seen, conflicts.length > 0) : undefined;
  const live = seen.some((one) => isLive(one.status));
  const referredLive = referred.live !== undefined && referred.live <= level;
  const named = labelOf(type, seen);
  return {
    label: source && named === type ? source.label : named,
    listed: source ? true : type === 'event' ? event !== undefined || empty : live || referredLive || empty,
    conflicts: conflicts.length,
    ...traitsOf(seen),
    ...searchable(seen, source?.label),
    ...(event ? { event } : {}),
  };
}

/** What lists of events ask of the people and places in them. */
function traitsOf(seen: readonly Statement[]): Pick<ProjectedBand, 'parent' | 'kinds'> {
  const parent = bestOf(seen, 'part-of')[0]?.value;
  const kinds = (['occupation', 'composition', 'kind'] as const).flatMap((prop) =>
    bestOf(seen, prop).flatMap(({ value }) => (value.type === 'code' ? [value.code] : [])),
  );
  return { ...(parent?.type === 'ref' ? { parent: parent.ref } : {}), kinds: [...new Set(kinds)].sort() };
}

/** The words of a thing: its values, the source's words for them, and the passages they stand in; each text once. */
function searchable(
  statements: readonly Statement[],
  sourceLabel: string | undefined,
): Pick<ProjectedBand, 'words' | 'keys'> {
  const keys = new Set<string>();
  const words = textsOf(statements, sourceLabel).flatMap((text) => [...searchWords(text), BREAK]);
  for (const one of statements)
    if (one.prop === 'name' && one.value.type === 'text') for (const key of nameKeys(one.value.text)) keys.add(key);
  return { words, keys: [...keys].sort() };
}

/** Stands between two texts, so that no phrase is found across them. */
const BREAK = '\u{e000}';

/** The searchable texts of statements as seen at one level, in order, each once. */
export function textsOf(statements: readonly Statement[], sourceLabel: string | undefined): string[] {
  const texts = new Set<string>(sourceLabel ? [sourceLabel] : []);
  for (const one of statements) {
    if (one.value.type === 'text') texts.add(one.value.text);
    if (one.value.type === 'url') texts.add(one.value.url);
    if (one.original) texts.add(one.original);
    for (const passage of one.passages) texts.add(passage.exact);
  }
  texts.delete('');
  return [...texts];
}

function lowestOf(levels: readonly Level[]): Level | undefined {
  return levels.length === 0 ? undefined : (Math.min(...levels) as Level);
}
