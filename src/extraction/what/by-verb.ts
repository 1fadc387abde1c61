/** Acts that verbs tell: a frame fits, and its roles are filled from subject, object and prepositions. */
import type { Role } from '../../model/property.ts';
import type { Mention } from '../mentions.ts';
import type { ActIndex } from './act-index.ts';
import { ACTORS, allowed, BODILY, distinct, fillersAt, fillersOf, ownersOf, PEOPLE } from './fillers.ts';
import type { VerbFrame } from './frames.ts';
import { amongThose, apposedAfter, listedAfter, namedBetween } from './named-after.ts';
import { tellingOf } from './status.ts';
import type { RoleFill, ToldAct } from './told-act.ts';
import type { Range, VerbGroup } from './verb-group.ts';
import type { Filler, SentenceView } from './view.ts';

const EARLIER =
  /\b(?:previously|prior to|earlier|before (?:this|that|being|he|she|they|his|her)|already|formerly|in the past)\b/i;

const NOBODY = /^(?:nobody|no one|none|neither)\b/i;

const PARTICLES = new Map<string, RegExp>();

/** The particle within three words of the verb; made once a word. */
function particle(word: string): RegExp {
  const made = PARTICLES.get(word) ?? new RegExp(`^(?:\\s+\\S+){0,3}?\\s+${word}\\b`, 'i');
  PARTICLES.set(word, made);
  return made;
}

/** UTF-16 bounds of a verb's clause: its subject to its last complement. */
export function clauseOf(view: SentenceView, group: VerbGroup): { start: number; end: number } {
  const from = Math.min(group.subject?.from ?? group.first, group.first);
  const to = group.complements.at(-1)?.to ?? group.head + 1;
  return { start: view.startOf(from), end: view.endOf(to - 1) };
}

export function byVerb(
  view: SentenceView,
  group: VerbGroup,
  frame: VerbFrame,
  index: ActIndex,
  isDated: (start: number, end: number) => boolean,
): ToldAct | undefined {
  if (frame.voice !== undefined && frame.voice !== group.voice) return undefined;
  if (frame.negated && !group.negated) return undefined;
  const after = view.after(group.head);
  if (frame.particle !== undefined && !particle(frame.particle).test(after)) return undefined;
  if (frame.after !== undefined && !frame.after.test(after)) return undefined;
  if (frame.not?.test(after) === true) return undefined;
  const before = view.before(group.head);
  if (frame.before !== undefined && !frame.before.test(before)) return undefined;
  if (frame.notBefore?.test(before) === true) return undefined;
  if (frame.context !== undefined && !frame.context.test(view.around(group.head))) return undefined;

  const passive = group.voice === 'passive';
  const subject = view.subjectOf(group);
  const agentRange = passive ? view.doneBy(group) : subject;
  const object = frame.owner ? view.wideObject(group, frame.particle) : view.object(group, frame.particle);
  const patientRange = passive
    ? passivePatient(view, group, subject)
    : (object ?? view.caused(group) ?? view.antecedent(group));
  const patientWords = patientRange === undefined ? '' : view.words(patientRange);
  if (frame.patient !== undefined && !frame.patient.test(patientWords)) return undefined;
  if (frame.notPatient?.test(patientWords) === true) return undefined;
  const agentWords = agentRange === undefined ? '' : view.words(agentRange);
  if (frame.needsAgent && agentWords === '') return undefined;
  if (NOBODY.test(agentWords)) return undefined;
  if (frame.agent !== undefined && agentWords !== '' && group.form !== 'ing' && !frame.agent.test(agentWords))
    return undefined;

  const roles: RoleFill[] = [];
  const add = (role: Role | undefined, fillers: readonly Filler[]): void => {
    if (role === undefined) return;
    for (const filler of fillers) if (allowed(frame, role, filler)) roles.push({ ...filler, role });
  };
  add(frame.subject, fillersOf(view, agentRange));
  if (frame.owner) {
    const owners = ownersOf(view, patientRange);
    add(
      'victim',
      owners.length > 0 || patientRange === undefined
        ? owners
        : view.described(patientRange, frame.code === 'A.WORSHIP'),
    );
  } else add(frame.object, fillersOf(view, patientRange, frame.victims === 'orgs' || BODILY.test(frame.code)));
  if (frame.object === 'victim' && frame.victims === 'people') add('victim', alongWith(view, group));
  for (const [preposition, role] of Object.entries(frame.by ?? {})) {
    const range = passive && preposition === 'by' ? undefined : view.withPreposition(group, preposition);
    add(role, range === undefined ? [] : fillersAt(view, range, frame));
    if (passive && subject !== undefined) add(role, inSubject(view, subject, preposition));
  }
  if (frame.target && frame.code.startsWith('A.') && !roles.some((fill) => fill.role === 'victim'))
    add('victim', ownersOf(view, patientRange));
  if (!roles.some((fill) => fill.role === 'victim')) add('victim', elsewhere(view, group, frame));
  if ((frame.victims === 'people' || frame.victims === 'actors') && frame.object === 'victim')
    nameVictims(view, group, patientRange, roles);
  if (!roles.some((fill) => fill.role === 'victim')) add('victim', entryOf(view, group, frame));
  const hasVictim = roles.some((fill) => fill.role === 'victim');
  if (frame.needsVictim && !hasVictim) return undefined;
  if (frame.victims === 'people' && frame.object === 'victim' && !hasVictim && !passive && patientWords !== '')
    return undefined;
  const things = subject !== undefined && view.mentionsIn(subject).some((mention) => mention.type === 'object');
  const onThing = (things || frame.target) && /^A\.(?:BLOCK|CYBER)$/.test(frame.code);
  if (frame.subject === 'victim' && !hasVictim && !onThing) return undefined;

  const clause = clauseOf(view, group);
  const named = roles.some((fill) => fill.role === 'victim' && fill.mention?.type === 'person');
  // "no case has been opened against him", "took no papers".
  const nothing =
    /^[AP]\./.test(frame.code) && /^no\s/i.test(patientWords) && !roles.some((fill) => /^no\s/i.test(fill.text));
  const told = frame.negated ? { ...group, negated: false } : nothing ? { ...group, negated: true } : group;
  const telling = tellingOf(view, told, index.lexicon.governors, isDated(clause.start, clause.end), named);
  const target =
    targetOf(view, frame, patientRange ?? (frame.subject === 'victim' ? subject : undefined)) ??
    laterThing(view, group, frame);
  const objectRange = frame.subject === 'victim' ? subject : patientRange;
  const objects =
    objectRange === undefined ? [] : view.mentionsIn(objectRange).filter((mention) => mention.type === 'object');
  return {
    code: frame.code,
    rule: `act.${frame.code}.${group.lemma}.${group.voice}`,
    ...(isAnybody(group, roles, isDated(clause.start, clause.end))
      ? { ...telling, status: 'general' as const }
      : telling),
    sentence: view.sentence.index,
    start: view.startOf(group.head),
    end: view.endOf(group.head),
    clause,
    roles: distinct(roles),
    ...(target === undefined ? {} : { target }),
    ...(objects.length === 0 ? {} : { objects }),
    nominal: false,
    ...(group.form === 'participle' ? { reduced: true as const } : {}),
    ...(group.form === 'ing' || group.form === 'infinitive' ? { unfinished: true as const } : {}),
    ...(group.time === 'perfect' ? { perfect: true as const } : {}),
    earlier:
      group.time === 'pluperfect' ||
      EARLIER.test(view.text.slice(clause.start, clause.end)) ||
      /\b(?:prior to|before)\s+(?:being\s+)?$/i.test(
        view.text.slice(Math.max(view.sentence.start, clause.start - 30), view.startOf(group.first)),
      ),
    adverbs: group.adverbs,
  };
}

/** Where the verb begins that has the subject of its own. */
function firstOf(view: SentenceView, group: VerbGroup): number {
  let seen = group;
  for (let hops = 0; seen.subject === undefined && seen.shares !== undefined && hops < 12; hops++) {
    const next = view.groups[seen.shares];
    if (next === undefined) break;
    seen = next;
  }
  return seen.first;
}

/** "free all those convicted": nobody in particular. */
function isAnybody(group: VerbGroup, roles: readonly RoleFill[], dated: boolean): boolean {
  const victims = roles.filter((fill) => fill.role === 'victim');
  return (
    group.form === 'participle' &&
    !dated &&
    victims.length > 0 &&
    victims.every((fill) => /^(?:\w+\s+)?(?:all\s+)?(?:those|anyone|anybody|people|persons|everyone)$/i.test(fill.text))
  );
}

/** Names that the sentence gives for a described victim: in a list, beside it, or by "among those". */
function nameVictims(view: SentenceView, group: VerbGroup, patient: Range | undefined, roles: RoleFill[]): void {
  const victims = roles.filter((fill) => fill.role === 'victim');
  if (victims.some((fill) => fill.mention?.type === 'person' && fill.mention.form !== 'description')) return;
  const passive = group.voice === 'passive';
  const among = passive ? amongThose(view, group) : [];
  const apposed =
    patient === undefined
      ? []
      : passive
        ? namedBetween(view, patient, firstOf(view, group))
        : apposedAfter(view, patient);
  const last = victims.at(-1)?.end ?? view.endOf(group.head);
  const listed = listedAfter(view, passive ? view.endOf(group.head) : Math.max(last, view.endOf(group.head)));
  const named = among.length > 0 ? among : apposed.length > 0 ? apposed : listed;
  if (named.length === 0) return;
  // A name that says who the one described is takes its place; a list stands beside the group it is from.
  if (apposed.length > 0 || among.length > 0)
    roles.splice(0, roles.length, ...roles.filter((fill) => fill.role !== 'victim'));
  for (const filler of named) if (filler.mention?.type === 'person') roles.push({ ...filler, role: 'victim' });
}

/** Of "Arrested 12 August 2010." in the entry of a list: whom the entry is about. */
function entryOf(view: SentenceView, group: VerbGroup, frame: VerbFrame): Filler[] {
  if (
    view.entry === undefined ||
    view.subjectOf(group) !== undefined ||
    (group.form !== 'participle' && group.form !== 'finite')
  )
    return [];
  if (view.text.slice(view.sentence.start, view.startOf(group.first)).trim() !== '' && group.shares === undefined)
    return [];
  const role = group.voice === 'passive' ? frame.object : frame.subject;
  return role === 'victim' ? [view.entry] : [];
}

/** Somebody told later or earlier in the sentence, for frames that say so. */
function elsewhere(view: SentenceView, group: VerbGroup, frame: VerbFrame): Filler[] {
  const subject = group.voice === 'active' && frame.subject === 'perpetrator' ? view.subjectOf(group) : undefined;
  // "They put a bag over …": whoever does it does not suffer it.
  const doer = subject === undefined ? undefined : view.startOf(subject.from);
  const people = view.mentions.filter((mention) => PEOPLE.has(mention.type) && mention.start !== doer);
  const found = frame.later
    ? people.find((mention) => mention.start > view.endOf(group.head))
    : frame.nearby
      ? people.findLast((mention) => mention.end < view.startOf(group.first))
      : undefined;
  return found === undefined ? [] : [view.filler(found)];
}

/** Of "police arrested here": the subject; of a reduced clause ("those detained"): the noun just before. */
function passivePatient(view: SentenceView, group: VerbGroup, subject: Range | undefined): Range | undefined {
  if (subject === undefined || group.form !== 'participle') return subject;
  const mentions = view.mentionsIn(subject).filter((mention) => ACTORS.has(mention.type));
  const last = mentions.at(-1);
  if (last === undefined) return subject;
  let from = subject.to - 1;
  while (from > subject.from && view.startOf(from) > last.start) from--;
  return { from, to: subject.to };
}

const ALONG = /^[^.;]{0,80}?\b(?:along|together) with\s+/i;

/** "was detained along with three other activists": they suffer it too. */
function alongWith(view: SentenceView, group: VerbGroup): Filler[] {
  const at = group.complements.findIndex(
    ({ preposition, from }) =>
      preposition === 'with' && ALONG.test(view.text.slice(view.endOf(group.head), view.startOf(from))),
  );
  const range = group.complements[at];
  if (range === undefined) return [];
  const heads = view.heads(range);
  return heads.length > 0 ? heads : view.described(range);
}

/** "The sentence against her was upheld": the role stands behind a preposition inside the subject. */
function inSubject(view: SentenceView, subject: Range, preposition: string): Filler[] {
  const tokens = view.sentence.tokens;
  for (let i = subject.from; i < subject.to; i++) {
    if (tokens[i]?.lower !== preposition) continue;
    const range = { from: i + 1, to: subject.to };
    const heads = view.mentionsIn(range).filter((mention) => ACTORS.has(mention.type) && !isKin(view, mention, range));
    const first = heads.find(
      (mention, at) =>
        heads[at + 1] === undefined ||
        /[,;]|\band\b/.test(view.text.slice(mention.end, heads[at + 1]?.start)) ||
        mention.type === 'person',
    );
    return first === undefined ? [] : [view.filler(first)];
  }
  return [];
}

/** "against his friend N": she, not he. */
function isKin(view: SentenceView, mention: Mention, range: Range): boolean {
  if (mention.form !== 'pronoun') return false;
  const next = view.mentionsIn(range).find((other) => other.start > mention.end && other.type === 'person');
  return next?.form === 'name' && /^(?:\s+\w+){0,3}\s+$/.test(view.text.slice(mention.end, next.start));
}

/** "refused to allow a women's march": what was refused, in the words of the text. */
function laterThing(view: SentenceView, group: VerbGroup, frame: VerbFrame): ToldAct['target'] {
  const match = frame.laterThing?.exec(view.after(group.head));
  if (match?.[1] === undefined) return undefined;
  const start = view.endOf(group.head) + match.index + match[0].length - match[1].length;
  return { text: match[1], start, end: start + match[1].length };
}

function targetOf(view: SentenceView, frame: VerbFrame, range: Range | undefined): ToldAct['target'] {
  if (range === undefined || !(frame.owner || frame.target)) return undefined;
  const text = view.words(range);
  if (text === '' || text.length > 160) return undefined;
  return { text, start: view.startOf(range.from), end: view.endOf(range.to - 1) };
}
