import type { Modality, Speaker } from '../../model/statement.ts';
import type { VerbGroup } from '../what/verb-group.ts';
import type { SentenceView } from '../what/view.ts';

/** Who says a stretch of a sentence, and how it is meant. Speakers go from the outside in: the media, which cite police. */
export interface Attribution {
  /** UTF-16 bounds of what is attributed. */
  readonly start: number;
  readonly end: number;
  readonly speakers: readonly Speaker[];
  readonly modality: Modality;
}

export interface SayingWords {
  /** Base forms of verbs of saying, and how what they open is meant. */
  readonly verbs: ReadonlyMap<string, Modality | 'by speaker'>;
  /** "According to", up to the comma: group `who`. */
  readonly according: RegExp;
  /** Who speaks for a state, and who has seen it. */
  readonly official: RegExp;
  readonly witness: RegExp;
  readonly media: RegExp;
  /** On the words of one clause: the first that fits names its modality. */
  readonly signals: readonly { readonly modality: Modality; readonly pattern: RegExp }[];
}

/** Official bodies of the vocabulary; their words are official information. */
const OFFICIAL_KINDS = /^(?:O\.(?:POLICE|SECURITY|PROSECUTOR|COURT|LEGIS|EXEC|LOCAL)|W\.OFFICIAL)$/;
const OUTLET_KINDS = /^(?:O\.OUTLET|W\.JOURNALIST|W\.MEDIA|O\.NGO|O\.IGO)$/;

export function attributionsOf(view: SentenceView, words: SayingWords): Attribution[] {
  const found: Attribution[] = [];
  const { sentence, text } = view;
  const whole = text.slice(sentence.start, sentence.end);
  for (const match of whole.matchAll(words.according)) {
    const who = match.groups?.who ?? '';
    const at = sentence.start + match.index + match[0].indexOf(who);
    const speaker = speakerIn(view, at, at + who.length, undefined);
    found.push({
      start: sentence.start,
      end: sentence.end,
      speakers: [speaker],
      modality: modalityOf(view, at, at + who.length, words),
    });
  }
  for (const group of view.groups) {
    const verb = words.verbs.get(group.lemma);
    if (verb === undefined || group.negated || group.form === 'infinitive') continue;
    const attribution = spoken(view, group, verb, words);
    if (attribution !== undefined) found.push(attribution);
  }
  return found;
}

function spoken(
  view: SentenceView,
  group: VerbGroup,
  verb: Modality | 'by speaker',
  words: SayingWords,
): Attribution | undefined {
  const { sentence, text } = view;
  const subject = group.voice === 'active' ? view.subjectOf(group) : view.withPreposition(group, 'by');
  if (subject === undefined && group.voice === 'active') return undefined;
  const start = subject === undefined ? view.startOf(group.first) : view.startOf(subject.from);
  const end = subject === undefined ? start : view.endOf(subject.to - 1);
  const after = text.slice(view.endOf(group.head), sentence.end);
  const trailing =
    /^\s*[.”"]*\s*(?:[,]?\s*(?:on|in|at|to|via|by|late|early|during|through)\b[^.]*|[A-Z]\w*day[^.]*)?[.”"\s]*$/u.test(
      after,
    ) && after.length < 90;
  const opens = /^\s*(?:\S+\s+){0,12}?(?:that\b|[“"«:])|^\s*,|^\s+(?:[a-z]+|the|[A-Z]\w*)\s+\S+/u.test(after);
  if (!trailing && !opens) return undefined;
  const who = subject === undefined ? undefined : speakerIn(view, start, end, group.lemma);
  const modality = verb === 'by speaker' ? modalityOf(view, start, end, words) : verb;
  const scope = trailing ? { start: sentence.start, end: start } : { start: view.endOf(group.head), end: sentence.end };
  return { ...scope, speakers: who === undefined ? [] : [who], modality };
}

function speakerIn(view: SentenceView, start: number, end: number, verb: string | undefined): Speaker {
  const inside = view.mentions.filter(
    (mention) => mention.start >= start && mention.end <= end && mention.type !== 'place',
  );
  const person =
    inside.find((mention) => mention.type === 'person') ??
    inside.find((mention) => mention.type === 'org') ??
    inside[0];
  const words = view.text.slice(start, end).replace(/\s+/g, ' ').trim();
  const who = person !== undefined && (person.type === 'person' || inside.length === 1) ? person.entity : words;
  return { who, ...(verb === undefined ? {} : { verb }) };
}

function modalityOf(view: SentenceView, start: number, end: number, words: SayingWords): Modality {
  const text = view.text.slice(start, end);
  const inside = view.mentions.filter((mention) => mention.start >= start && mention.end <= end);
  if (words.witness.test(text)) return 'm.witness';
  if (words.official.test(text) || inside.some((mention) => OFFICIAL_KINDS.test(mention.kind ?? '')))
    return 'm.official';
  if (
    words.media.test(text) ||
    inside.some((mention) => OUTLET_KINDS.test(mention.kind ?? '') && mention.type === 'org')
  )
    return 'm.reported';
  return inside.some((mention) => mention.type === 'person' || mention.type === 'group') ? 'm.party' : 'm.reported';
}
