import type { Role } from '../../model/property.ts';
import type { FoundPenalty } from '../law/penalties.ts';
import type { Mention } from '../mentions.ts';
import type { ActLexicon, NounFrame, Status, VerbFrame } from './frames.ts';
import { amongThose, apposedAfter, listedAfter, namedBetween } from './named-after.ts';
import { tellingOf, tellingOfNoun } from './status.ts';
import type { Range, VerbGroup } from './verb-groups.ts';
import type { Filler, SentenceView } from './view.ts';

export interface RoleFill extends Filler {
  readonly role: Role;
}

/** An act as one verb or noun of one sentence tells it; several victims are still together. */
export interface ToldAct {
  readonly code: string;
  readonly rule: string;
  readonly status: Status;
  readonly assessed: boolean;
  readonly alleged: boolean;
  readonly sentence: number;
  /** UTF-16 indices of the telling word, and of the clause around it. */
  readonly start: number;
  readonly end: number;
  readonly clause: { readonly start: number; readonly end: number };
  readonly roles: readonly RoleFill[];
  /** Sites and other things it was done to. */
  readonly objects?: readonly Mention[];
  readonly target?: { readonly text: string; readonly start: number; readonly end: number };
  readonly penalty?: FoundPenalty;
  /** "The two men … 10 and 15 days respectively": whose of several it is, once they are known one by one. */
  readonly nth?: { readonly at: number; readonly of: number };
  /** Told by a noun: more often a second mention than a first. */
  readonly nominal: boolean;
  /** "had been", "previously", "prior to": earlier than what stands around it. */
  readonly earlier: boolean;
  readonly adverbs: readonly string[];
  /** Told by a participle that only describes: "an amnesty adopted in May". */
  readonly reduced?: true;
}

export interface ActIndex {
  readonly lexicon: ActLexicon;
  readonly verbs: ReadonlyMap<string, readonly VerbFrame[]>;
  readonly nouns: ReadonlyMap<string, readonly NounFrame[]>;
}

export function indexActs(lexicon: ActLexicon): ActIndex {
  const verbs = lexicon.verbs.toSorted((a, b) => conditionsOf(b) - conditionsOf(a));
  return { lexicon, verbs: byWord(verbs, 'verbs'), nouns: byWord(lexicon.nouns, 'nouns') };
}

/** How much a frame asks for: the narrower is tried before the wider. Words that must be there weigh most. */
function conditionsOf(frame: VerbFrame): number {
  const { particle, after, before, patient, context, agent, voice, negated } = frame;
  const given = (conditions: readonly unknown[]): number => conditions.filter((one) => one !== undefined).length;
  return 2 * given([particle, after, before, patient, negated]) + given([context, agent, voice]);
}

function byWord<K extends string, F extends Readonly<Record<K, string>>>(
  frames: readonly F[],
  key: K,
): Map<string, readonly F[]> {
  const map = new Map<string, F[]>();
  for (const frame of frames) {
    for (const word of frame[key].split(' ')) map.set(word, [...(map.get(word) ?? []), frame]);
  }
  return map;
}

const PEOPLE = new Set(['person', 'group']);
const ACTORS = new Set(['person', 'group', 'org']);
/** Done to bodies: whatever noun stands as the object is somebody. */
const BODILY = /^A\.(?:KILL|ABDUCT|TORT|DETAIN|PREVENT|CUSTDEATH|REFOUL)$/;
const BODIES =
  /\b(?:outlets?|newspapers?|papers?|publications?|portals?|movements?|communit(?:y|ies)|congregations?|organi[sz]ations?|part(?:y|ies)|unions?|channels?|stations?|ngos?|church(?:es)?|magazines?|websites?|associations?|groups?|companies|media)\b/i;
const EARLIER =
  /\b(?:previously|prior to|earlier|before (?:this|that|being|he|she|they|his|her)|already|formerly|in the past)\b/i;

const NOBODY = /^(?:nobody|no one|none|neither)\b/i;

/** Acts that verbs and nouns of one sentence tell. `isDated` says whether a date stands in a stretch of text. */
export function actsOf(
  view: SentenceView,
  index: ActIndex,
  isDated: (start: number, end: number) => boolean,
): ToldAct[] {
  const acts: ToldAct[] = [];
  for (const group of view.groups) {
    for (const frame of index.verbs.get(group.lemma) ?? []) {
      const act = byVerb(view, group, frame, index, isDated);
      if (act === undefined) continue;
      acts.push(act);
      break;
    }
  }
  view.sentence.tokens.forEach((token, i) => {
    if (token.pos === 'VERB' && !token.lower.endsWith('ing')) return;
    if (view.groups.some((group) => group.head === i)) return;
    for (const frame of index.nouns.get(token.lower) ?? []) {
      const act = byNoun(view, i, frame, index, isDated);
      if (act === undefined) continue;
      acts.push(act);
      break;
    }
  });
  return acts.sort((a, b) => a.start - b.start);
}

/** UTF-16 bounds of a verb's clause: its subject to its last complement. */
export function clauseOf(view: SentenceView, group: VerbGroup): { start: number; end: number } {
  const from = Math.min(group.subject?.from ?? group.first, group.first);
  const to = group.complements.at(-1)?.to ?? group.head + 1;
  return { start: view.startOf(from), end: view.endOf(to - 1) };
}

function byVerb(
  view: SentenceView,
  group: VerbGroup,
  frame: VerbFrame,
  index: ActIndex,
  isDated: (start: number, end: number) => boolean,
): ToldAct | undefined {
  if (frame.voice !== undefined && frame.voice !== group.voice) return undefined;
  if (frame.negated && !group.negated) return undefined;
  const after = view.after(group.head);
  if (frame.particle !== undefined && !new RegExp(`^(?:\\s+\\S+){0,3}?\\s+${frame.particle}\\b`, 'i').test(after))
    return undefined;
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
  const told = frame.negated ? { ...group, negated: false } : group;
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
  const people = view.mentions.filter((mention) => PEOPLE.has(mention.type));
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

function fillersOf(view: SentenceView, range: Range | undefined, anyNoun = false): Filler[] {
  if (range === undefined) return [];
  const heads = view.heads(range);
  return heads.length > 0 ? heads : view.described(range, anyNoun);
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

const BODY_PART =
  /\b(?:heads?|faces?|necks?|eyes|mouths?|hands?|legs?|arms?|back|body|bodies|genitals|fingernails|nails)$/i;

/** "pulled a bag over his head": he suffers it, not his head. */
function withoutBodyParts(view: SentenceView, fillers: readonly Filler[], range: Range | undefined): readonly Filler[] {
  if (range === undefined || !fillers.some((filler) => BODY_PART.test(filler.text))) return fillers;
  const owners = view
    .mentionsIn(range)
    .filter((mention) => PEOPLE.has(mention.type) && !BODY_PART.test(view.text.slice(mention.start, mention.end)));
  const own = owners.map((mention) => view.filler(mention));
  return [...fillers.filter((filler) => !BODY_PART.test(filler.text)), ...own];
}

/** Behind a preposition: heads, or whose thing it is where the frame is about owners ("on the phone of N"). */
function fillersAt(view: SentenceView, range: Range, frame: VerbFrame): Filler[] {
  const fillers = withoutBodyParts(view, fillersOf(view, range), range);
  return fillers.length > 0 || !frame.owner ? [...fillers] : ownersOf(view, range);
}

/** Whose office, home or camera it is: every person or body of the stretch that does not merely describe another. */
function ownersOf(view: SentenceView, range: Range | undefined): Filler[] {
  if (range === undefined) return [];
  const mentions = view.mentionsIn(range).filter((mention) => ACTORS.has(mention.type));
  return mentions
    .filter((mention, i) => {
      if (mentions.some((other, j) => j < i && other.end >= mention.end)) return false;
      const next = mentions.find((other) => other.start >= mention.end);
      if (next === undefined) return true;
      const gap = view.text.slice(mention.end, next.start);
      // "his friend Maria": she, not he.
      if (
        mention.form === 'pronoun' &&
        next.type === 'person' &&
        next.form === 'name' &&
        /^(?:\s+\w+){1,3}\s+$/.test(gap)
      )
        return false;
      if (mention.type === 'person') return true;
      return PEOPLE.has(mention.type) || /[,;]|\b(?:and|or|of)\b/i.test(gap);
    })
    .map((mention) => view.filler(mention));
}

/** "The sentence against her was upheld": the role stands behind a preposition inside the subject. */
function inSubject(view: SentenceView, subject: Range, preposition: string): Filler[] {
  const tokens = view.sentence.tokens;
  for (let i = subject.from; i < subject.to; i++) {
    if (tokens[i]?.lower !== preposition) continue;
    const range = { from: i + 1, to: subject.to };
    const heads = view.mentionsIn(range).filter((mention) => ACTORS.has(mention.type));
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

function allowed(frame: VerbFrame, role: Role, filler: Filler): boolean {
  if (role !== 'victim' || frame.victims === undefined) return true;
  const type = filler.mention?.type;
  if (type === undefined) return frame.victims !== 'orgs' || BODIES.test(filler.text);
  if (frame.victims === 'people') return PEOPLE.has(type);
  return frame.victims === 'orgs' ? type === 'org' : ACTORS.has(type);
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

function byNoun(
  view: SentenceView,
  at: number,
  frame: NounFrame,
  index: ActIndex,
  isDated: (start: number, end: number) => boolean,
): ToldAct | undefined {
  const before = view.before(at);
  const after = view.after(at);
  if (frame.before !== undefined && !frame.before.test(before)) return undefined;
  if (frame.notBefore?.test(before) === true) return undefined;
  if (frame.after !== undefined && !frame.after.test(after)) return undefined;
  if (frame.not?.test(after) === true) return undefined;
  const roles: RoleFill[] = [];
  for (const part of nounComplements(view, at)) {
    const role = frame.by[part.preposition];
    if (role === undefined) continue;
    // "the trial of 17 staff of the daily": whoever stands behind the first "of".
    if (roles.some((fill) => fill.role === role) && part.preposition === 'of') continue;
    const fillers = frame.owner
      ? ownersOf(view, part)
      : fillersOf(view, part).filter((filler) => filler.mention !== undefined || /^\d/.test(filler.text));
    for (const filler of fillers) roles.push({ ...filler, role });
  }
  const possessor = possessorBefore(view, at);
  if (possessor !== undefined && frame.by["'s"] !== undefined) roles.push({ ...possessor, role: frame.by["'s"] });
  if (!roles.some((fill) => fill.role === 'victim' && (fill.mention === undefined || ACTORS.has(fill.mention.type)))) {
    if (!frame.alone) return undefined;
  }
  const start = view.startOf(at);
  const clause = nounClause(view, at);
  if (frame.alone && roles.length === 0 && !isDated(clause.start, clause.end)) return undefined;
  const telling = tellingOfNoun(view, at, index.lexicon.governors);
  const named = roles.some((fill) => fill.mention?.form === 'name');
  const coming =
    /^[^.;]{0,80}?\b(?:is|are|was|were) (?:to|due to|set to|expected to|scheduled to)\s+(?:begin|start|continue|resume|open|take place|go on|be held)\b/i.test(
      after,
    );
  const topic =
    !named &&
    /\b(?:about|regarding|concerning|on)\s+$/i.test(before) &&
    /s$/.test(view.sentence.tokens[at]?.lower ?? '');
  return {
    code: frame.code,
    rule: `act.${frame.code}.${view.sentence.tokens[at]?.lower ?? ''}.noun`,
    ...telling,
    ...(topic && telling.status === 'done' ? { status: 'general' as const } : {}),
    ...(coming && telling.status === 'done' ? { status: 'planned' as const } : {}),
    sentence: view.sentence.index,
    start,
    end: view.endOf(at),
    clause,
    roles: distinct(roles),
    nominal: true,
    earlier: false,
    adverbs: [],
  };
}

function nounClause(view: SentenceView, at: number): { start: number; end: number } {
  let from = at;
  let to = at + 1;
  const tokens = view.sentence.tokens;
  while (from > 0 && !isBreak(tokens[from - 1]?.pos, tokens[from - 1]?.lower)) from--;
  while (to < tokens.length && !isBreak(tokens[to]?.pos, tokens[to]?.lower)) to++;
  return { start: view.startOf(from), end: view.endOf(to - 1) };
}

function isBreak(pos: string | undefined, lower: string | undefined): boolean {
  return pos === 'VERB' || pos === 'AUX' || lower === ';' || lower === '.' || (pos === 'SCONJ' && lower !== 'of');
}

/** The prepositional phrases that follow a noun, up to the next verb. */
function nounComplements(view: SentenceView, at: number): { preposition: string; from: number; to: number }[] {
  const tokens = view.sentence.tokens;
  const parts: { preposition: string; from: number; to: number }[] = [];
  let open: { preposition: string; from: number } | undefined;
  let i = at + 1;
  for (; i < tokens.length && i < at + 40; i++) {
    const token = tokens[i];
    if (token === undefined || isBreak(token.pos, token.lower)) break;
    if (open === undefined && parts.length === 0 && i > at + 1 && token.pos === 'PUNCT') break;
    if (token.lower === ',' && !commaLists(tokens, i)) break;
    if (token.pos === 'ADP') {
      if (open !== undefined) parts.push({ ...open, to: i });
      open = { preposition: token.lower, from: i + 1 };
    }
  }
  if (open !== undefined) parts.push({ ...open, to: i });
  return parts;
}

/** "of A, B and C": a comma of a list has a joint behind it before the next verb. */
function commaLists(tokens: SentenceView['sentence']['tokens'], comma: number): boolean {
  for (let i = comma + 1; i < tokens.length && i < comma + 14; i++) {
    const token = tokens[i];
    if (token === undefined || isBreak(token.pos, token.lower)) return false;
    if (token.pos === 'CCONJ') return true;
    if (token.pos === 'ADP') return false;
  }
  return false;
}

function possessorBefore(view: SentenceView, at: number): Filler | undefined {
  const start = view.startOf(at);
  for (const mention of view.mentions) {
    if (mention.end > start || !ACTORS.has(mention.type)) continue;
    const gap = view.text.slice(mention.end, start);
    const pronoun =
      mention.form === 'pronoun' && /^(?:his|her|their|its)$/i.test(view.text.slice(mention.start, mention.end));
    if (/^['’]s?\s+(?:[\w-]+\s+){0,3}$/.test(gap) || (pronoun && /^\s+(?:[\w-]+\s+){0,2}$/.test(gap))) {
      return view.filler(mention);
    }
  }
  return undefined;
}

function distinct(roles: readonly RoleFill[]): RoleFill[] {
  return roles.filter(
    (fill, i) =>
      roles.findIndex(
        (other) =>
          other.role === fill.role &&
          (other.mention === undefined ? other.start === fill.start : other.mention.entity === fill.mention?.entity),
      ) === i,
  );
}
