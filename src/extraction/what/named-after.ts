import type { Mention } from '../mentions.ts';
import type { Range, VerbGroup } from './verb-group.ts';
import type { Filler, SentenceView } from './view.ts';

const OPENER =
  /^[^.;“”"]{0,70}?(?:,\s*|\s|\()(?:including|includes?d?|among (?:them|whom)(?: (?:were|was|are|is))?|namely|identified as|named as|such as)\b:?\s*/i;
const COLON = /^[^.;“”"]{0,40}?:\s*/;
const JOINT = /^[^.;:“”"]{0,90}?$/;
const VERB_BETWEEN = /\b(?:was|were|is|are|has|had|said|told|who|which|that|when|after|while)\b/i;

/** "dozens of activists, including A and B": the persons whom a list after an act names one by one. */
export function listedAfter(view: SentenceView, from: number): Filler[] {
  const rest = view.text.slice(from, view.sentence.end);
  const open = OPENER.exec(rest) ?? COLON.exec(rest);
  if (open === null) return [];
  return chainFrom(view, from + open[0].length);
}

/** Persons named side by side from a place on; the first within a few words of it. */
function chainFrom(view: SentenceView, start: number): Filler[] {
  const found: Mention[] = [];
  let at = start;
  for (const mention of view.mentions) {
    if (mention.type !== 'person' || mention.form !== 'name' || mention.start < at) continue;
    const gap = view.text.slice(at, mention.start);
    if (!JOINT.test(gap) || VERB_BETWEEN.test(gap)) break;
    if (found.length > 0 && !/(?:,|\band\b|\bor\b|;|&)/.test(gap)) break;
    found.push(mention);
    at = mention.end;
  }
  return found.map((mention) => view.filler(mention));
}

/** "a man with autism, Eyad N, after …": the name that a comma adds to a description. */
export function apposedAfter(view: SentenceView, range: Range): Filler[] {
  const end = view.endOf(range.to - 1);
  const next = view.mentions.find(
    (mention) => mention.start >= end && mention.type === 'person' && mention.form === 'name',
  );
  if (next === undefined) return [];
  const gap = view.text.slice(end, next.start);
  const after = view.text.slice(next.end, next.end + 3);
  return /^\s*(?:(?:with|of|from|in)\s+[\w\s’'-]{1,30})?,\s*(?:\d+,\s*)?$/.test(gap) && !/^\s+[a-z]{2}/.test(after)
    ? [view.filler(next)]
    : [];
}

/** "Among those killed were A and B", "A and B were among those arrested": the copula names the victims. */
export function amongThose(view: SentenceView, group: VerbGroup): Filler[] {
  const lead = view.text.slice(view.sentence.start, view.startOf(group.first));
  const those =
    /\b(?:those|people|persons?|victims|detainees|(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|dead|injured|others?))(?:\s+(?:who|that))?\s*$/i;
  if (!those.test(lead)) return [];
  const link = view.groups.find(
    (other) => other !== group && /^(?:be|include|identify|become)$/.test(other.lemma) && other.form === 'finite',
  );
  if (link === undefined) return [];
  if (link.head > group.head) {
    const named = chainFrom(view, view.endOf(link.head));
    return named.filter((filler) => filler.start - view.endOf(link.head) < 240);
  }
  if (
    !/\bamong\b|\bone of\b|\b(?:first|latest|highest-profile|only)\b/i.test(
      view.text.slice(view.endOf(link.head), view.startOf(group.first)),
    )
  )
    return [];
  const subject = view.subjectOf(link);
  return subject === undefined ? [] : view.heads(subject);
}

/** "Three members of the group, A, B and C, were …": the names that stand between a description and its verb. */
export function namedBetween(view: SentenceView, description: Range, verb: number): Filler[] {
  const end = view.endOf(description.to - 1);
  const before = view.startOf(verb);
  const open = /^\s*(?:,|[–—-]|:|\()\s*/.exec(view.text.slice(end, before));
  if (open === null) return [];
  const named = chainFrom(view, end + open[0].length).filter((filler) => filler.end <= before);
  const last = named.at(-1);
  return last !== undefined && /^\s*(?:,|[–—-]|\))\s*(?:\w+\s+){0,2}$/.test(view.text.slice(last.end, before))
    ? named
    : [];
}
