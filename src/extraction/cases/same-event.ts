import { codesAgree } from '../../model/vocabulary/terms.ts';
import { disjoint } from '../../model/when.ts';
import type { Candidate } from '../what/events.ts';
import type { Telling } from '../what/telling.ts';
import { boundsOf } from '../when/bounds.ts';

/** Acts that happen to one person once: an undated telling is always of the one already told. */
const ONCE = /^(?:A\.KILL|A\.CUSTDEATH)$/;
/** Told with a month in the summary and with a day in the section: the same vote. */
const ONE_OF_ITS_YEAR = /^X\.ELECTION$/;
/** Steps, penalties and bans that a summary tells undated and a section dates: one, if of the same somebody named. */
const TOLD_TWICE = /^(?:P\.(?:CHARGE|CONVICT|ACQUIT|REMAND|SUIT)|S\.|A\.(?:EXCLUDE|DENY|BLOCK|KILL))/;
const AGAIN = /^(?:again|twice|repeatedly|subsequently)$/;

/**
 * Tellings of one event brought together: same act, same victim, dates that do not exclude each other. The first telling
 * leads; its date and size count before those of later ones. Linear in the number of candidates per victim.
 */
export function mergeSame(candidates: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = [];
  const byKey = new Map<string, number[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const earlier: number[] = key === undefined ? [] : (byKey.get(key) ?? []);
    const at = earlier.slice(-8).find((index) => isSame(merged[index], candidate));
    const known = at === undefined ? undefined : merged[at];
    if (at !== undefined && known !== undefined) {
      merged[at] = join(known, candidate);
      continue;
    }
    if (key !== undefined) {
      if (earlier.length === 0) byKey.set(key, earlier);
      earlier.push(merged.length);
    }
    merged.push(candidate);
  }
  return merged;
}

function keyOf(candidate: Candidate): string | undefined {
  const victim = candidate.victim?.mention?.entity;
  if (victim !== undefined) return `${familyOf(candidate.code)} ${victim}`;
  const telling = candidate.tellings[0];
  if (telling === undefined) return undefined;
  const roles = candidate.roles.map((fill) => fill.mention?.entity ?? fill.text).sort();
  const date = dateOf(telling);
  if (ONE_OF_ITS_YEAR.test(candidate.code) && date !== undefined) return `${candidate.code} ${date.slice(0, 4)}`;
  if (/^[XNU]\./.test(candidate.code) || candidate.victim === undefined) {
    return date === undefined && roles.length === 0
      ? `${candidate.code} block ${telling.sentence.block}`
      : `${candidate.code} ${date ?? roles.join(' ')}`;
  }
  return `${candidate.code} text ${candidate.victim?.text.toLowerCase()} ${telling.sentence.block}`;
}

function familyOf(code: string): string {
  return code === 'A.MASSDET' ? 'A.DETAIN' : code;
}

function isSame(known: Candidate | undefined, candidate: Candidate): boolean {
  const a = known?.tellings[0];
  const b = candidate.tellings[0];
  if (known === undefined || a === undefined || b === undefined) return false;
  if (!codesAgree(known.code, candidate.code) && familyOf(known.code) !== familyOf(candidate.code)) return false;
  if (b.act.adverbs.some((word) => AGAIN.test(word))) return false;
  // "was held three weeks earlier …; he was kept for hours": the same day, however it is told.
  if (a.act.earlier !== b.act.earlier && (dateOf(a) === undefined || dateOf(a) !== dateOf(b))) return false;
  if (sizeOf(known) !== undefined && sizeOf(candidate) !== undefined && sizeOf(known) !== sizeOf(candidate))
    return false;
  if (a.act.status !== b.act.status && (a.act.status === 'attempted' || b.act.status === 'attempted')) return false;
  const from = known.tellings.map(dateOf).find((edtf) => edtf !== undefined);
  const to = dateOf(b);
  if (from === undefined && to === undefined) return true;
  if (from === undefined || to === undefined) {
    return (
      ONCE.test(known.code) ||
      a.sentence.section === b.sentence.section ||
      b.act.nominal ||
      (TOLD_TWICE.test(known.code) && known.victim?.mention?.type !== 'group')
    );
  }
  const one = boundsOf(from);
  const other = boundsOf(to);
  return one === undefined || other === undefined || !disjoint(one, other);
}

function dateOf(telling: Telling): string | undefined {
  return telling.date?.how === 'published' ? undefined : telling.date?.date.edtf;
}

function sizeOf(candidate: Candidate): string | undefined {
  const penalty = candidate.penalty;
  if (penalty === undefined) return undefined;
  const n = penalty.days?.n ?? penalty.hours?.n;
  return penalty.span?.duration ?? penalty.money?.amount ?? (n === undefined ? undefined : String(n));
}

function join(known: Candidate, more: Candidate): Candidate {
  const roles = [...known.roles];
  for (const fill of more.roles) {
    const there = roles.some(
      (other) =>
        other.role === fill.role &&
        (other.mention !== undefined ? other.mention.entity === fill.mention?.entity : other.text === fill.text),
    );
    // A second telling adds who did it only where the first did not say.
    if (!there && !roles.some((other) => other.role === fill.role && other.mention !== undefined)) roles.push(fill);
  }
  const penalty = sizeOf(known) === undefined ? (more.penalty ?? known.penalty) : known.penalty;
  return {
    ...known,
    roles,
    tellings: [...known.tellings, ...more.tellings],
    ...(penalty === undefined ? {} : { penalty }),
  };
}
