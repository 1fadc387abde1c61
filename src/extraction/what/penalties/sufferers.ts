import { apposedAfter, listedAfter, namedBetween } from '../named-after.ts';
import type { RoleFill } from '../told-act.ts';
import type { Range, VerbGroup } from '../verb-group.ts';
import type { Filler, SentenceView } from '../view.ts';
import { HANDING } from './verbs.ts';

/** Whatever is fined or sentenced is somebody. */
const SUFFERED = /^(?:fine|sentence|jail|imprison|condemn|penali[sz]e)$/;
const ON_WHOM = ['on', 'upon', 'against', 'to', 'for', 'of'] as const;

/** Whom a penalty befalls and who decides it, by the verb that hands it down; `size` is where the first size starts. */
export function sufferersOf(
  view: SentenceView,
  group: VerbGroup,
  size: number,
): { readonly victims: readonly RoleFill[]; readonly deciders: readonly RoleFill[] } {
  const { receives = false, lays = false } = HANDING[group.lemma] ?? {};
  const passive = group.voice === 'passive';
  const subject = view.subjectOf(group);
  const agent = passive ? view.withPreposition(group, 'by') : receives ? undefined : subject;
  const deciders = fill(view, agent, 'decider');
  const inSubject =
    passive && subject !== undefined && size < view.endOf(subject.to - 1) && size >= view.startOf(subject.from);
  const range = passive || receives ? subject : view.object(group);
  const bearer = inSubject || (lays && !(passive && !isPenaltyWord(view, subject))) ? laidOn(view, group, range) : [];
  if (bearer.length > 0) return { victims: asVictims(bearer), deciders };
  // Who is awarded damages is not whom they are laid on.
  if (group.lemma === 'award') return { victims: [], deciders };
  if (inSubject && !view.heads(subject).some((head) => head.mention?.type === 'person'))
    return { victims: [], deciders };
  // "fined its first secretary, N, some 15.000 tenge": the name stands beside what describes it.
  const apposed =
    range === undefined ? [] : passive || receives ? namedBetween(view, range, group.first) : apposedAfter(view, range);
  const listed =
    passive || receives || range === undefined
      ? []
      : listedAfter(view, view.endOf(range.to - 1)).filter((one) => one.end < size);
  const suffered =
    apposed.length > 0
      ? asVictims(apposed)
      : listed.length > 1
        ? asVictims(listed)
        : fill(view, range, 'victim', passive && SUFFERED.test(group.lemma));
  if (suffered.length === 0 && passive && subject === undefined && view.entry !== undefined)
    return { victims: asVictims([view.entry]), deciders };
  // "gave A five days' arrest and B fourteen": whom a later size befalls is not handed the first.
  const before = suffered.filter((one) => one.start < size);
  return { victims: before.length > 0 ? before : suffered, deciders };
}

function isPenaltyWord(view: SentenceView, range: Range | undefined): boolean {
  return (
    range !== undefined &&
    /\b(?:sentences?|terms?|fines?|penalt\w+|arrest|detention|punishment)\b/i.test(view.words(range))
  );
}

/** "imposed on N", "against N", "of N", "N's term": whom the thing laid down is for. */
function laidOn(view: SentenceView, group: VerbGroup, thing: Range | undefined): readonly Filler[] {
  for (const preposition of ON_WHOM) {
    const range = view.withPreposition(group, preposition);
    const heads = range === undefined ? [] : view.heads(range);
    const people = heads.filter((head) => head.mention?.type === 'person' || head.mention?.type === 'group');
    const found = preposition === 'on' || preposition === 'against' ? heads : people;
    if (found.length > 0) return found;
    const words = range === undefined || preposition === 'of' ? [] : view.described(range);
    if (words.length > 0 && /^(?:on|against|upon)$/.test(preposition)) return words;
  }
  if (thing === undefined) return [];
  const owners = view.mentionsIn(thing).filter((mention) => mention.type === 'person' || mention.type === 'group');
  return owners.map((mention) => view.filler(mention));
}

function asVictims(fillers: readonly Filler[]): RoleFill[] {
  return fillers.map((filler) => ({ ...filler, role: 'victim' as const }));
}

function fill(view: SentenceView, range: Range | undefined, role: RoleFill['role'], anyNoun = false): RoleFill[] {
  if (range === undefined) return [];
  const heads = view.heads(range);
  const apposed = heads.length === 0 && role === 'victim' ? apposedAfter(view, range) : [];
  const found = heads.length > 0 ? heads : apposed.length > 0 ? apposed : view.described(range, anyNoun);
  return found.map((filler) => ({ ...filler, role }));
}
