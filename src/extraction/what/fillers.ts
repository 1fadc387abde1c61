/** Who stands in a stretch of a sentence, as a role can be filled. */
import type { Role } from '../../model/property.ts';
import type { VerbFrame } from './frames.ts';
import { apposedAfter } from './named-after.ts';
import type { RoleFill } from './told-act.ts';
import type { Range } from './verb-group.ts';
import type { Filler, SentenceView } from './view.ts';

export const PEOPLE = new Set(['person', 'group']);

export const ACTORS = new Set(['person', 'group', 'org']);

/** Done to bodies: whatever noun stands as the object is somebody. */
export const BODILY = /^A\.(?:KILL|ABDUCT|TORT|DETAIN|PREVENT|CUSTDEATH|REFOUL)$/;

const BODIES =
  /\b(?:outlets?|newspapers?|papers?|publications?|portals?|movements?|communit(?:y|ies)|congregations?|organi[sz]ations?|part(?:y|ies)|unions?|channels?|stations?|ngos?|church(?:es)?|magazines?|websites?|associations?|groups?|companies|media)\b/i;

export function fillersOf(view: SentenceView, range: Range | undefined, anyNoun = false): Filler[] {
  if (range === undefined) return [];
  const heads = view.heads(range);
  return heads.length > 0 ? heads : view.described(range, anyNoun);
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
export function fillersAt(view: SentenceView, range: Range, frame: VerbFrame): Filler[] {
  const fillers = withoutBodyParts(view, fillersOf(view, range), range);
  if (fillers.length > 0) return [...fillers];
  const owners = frame.owner || BODY_PART.test(view.words(range).replace(/[\s.,;]+$/, '')) ? ownersOf(view, range) : [];
  return owners.length > 0 ? owners : apposedAfter(view, range);
}

/** Whose office, home or camera it is: every person or body of the stretch that does not merely describe another. */
export function ownersOf(view: SentenceView, range: Range | undefined): Filler[] {
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

export function allowed(frame: VerbFrame, role: Role, filler: Filler): boolean {
  if (role !== 'victim' || frame.victims === undefined) return true;
  const type = filler.mention?.type;
  if (type === undefined) return frame.victims !== 'orgs' || BODIES.test(filler.text);
  if (frame.victims === 'people') return PEOPLE.has(type);
  return frame.victims === 'orgs' ? type === 'org' : ACTORS.has(type);
}

export function distinct(roles: readonly RoleFill[]): RoleFill[] {
  return roles.filter(
    (fill, i) =>
      roles.findIndex(
        (other) =>
          other.role === fill.role &&
          (other.mention === undefined ? other.start === fill.start : other.mention.entity === fill.mention?.entity),
      ) === i,
  );
}
