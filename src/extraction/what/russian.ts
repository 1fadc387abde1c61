import {
  russianFrames,
  russianHanding,
  russianHandingPassive,
  russianUnreal,
  type StemFrame,
} from '../languages/ru/acts.ts';
import { russianPenalties } from '../languages/ru/penalties.ts';
import { findPenalties } from '../law/penalties.ts';
import type { Mention } from '../mentions.ts';
import type { RoleFill, ToldAct } from './acts.ts';
import type { ReadOptions } from './options.ts';
import { withoutDoubles } from './penalty-acts.ts';
import type { SentenceView } from './view.ts';

const COURT = /(?<!\p{L})(?:\p{Lu}?\p{L}+\s+){0,2}суд(?:ом|а|у)?(?!\p{L})/u;

/** Acts of a Russian sentence: stems for the act, the nearest fitting mention on the fitting side for the victim. */
export function russianActsOf(view: SentenceView, options: ReadOptions): ToldAct[] {
  const { text, sentence } = view;
  const words = text.slice(sentence.start, sentence.end);
  const acts: ToldAct[] = [];
  for (const frame of russianFrames) {
    for (const [voice, pattern] of [
      ['passive', frame.passive],
      ['active', frame.active],
      ['noun', frame.noun],
    ] as const) {
      const match = pattern?.exec(words);
      if (match === undefined || match === null) continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (russianUnreal.test(words.slice(0, match.index))) break;
      const roles = rolesOf(view, frame, voice, start, end);
      if (!roles.some((fill) => fill.role === 'victim') && (voice === 'noun' || frame.victims === 'people')) continue;
      acts.push(actOf(view, frame.code, `act.${frame.code}.ru.${voice}`, start, end, roles, voice === 'noun'));
      break;
    }
  }
  return withoutDoubles(acts, penaltiesOf(view, options));
}

function penaltiesOf(view: SentenceView, options: ReadOptions): ToldAct[] {
  const { text, sentence } = view;
  const match = russianHanding.exec(text.slice(sentence.start, sentence.end));
  if (match === null) return [];
  const start = sentence.start + match.index;
  const end = start + match[0].length;
  const passive = russianHandingPassive.test(match[0]);
  const frame: StemFrame = { code: '', victims: 'actors', agent: 'decider' };
  const roles = rolesOf(view, frame, passive ? 'passive' : 'active', start, end);
  return findPenalties(text, start, sentence.end, russianPenalties, options).map((penalty) => ({
    ...actOf(view, penalty.code, `penalty.${penalty.code}.ru`, penalty.start, penalty.end, roles, false),
    clause: { start: sentence.start, end: sentence.end },
    penalty,
  }));
}

function rolesOf(
  view: SentenceView,
  frame: StemFrame,
  voice: 'passive' | 'active' | 'noun',
  start: number,
  end: number,
): RoleFill[] {
  const fits = (mention: Mention): boolean =>
    frame.victims === 'people'
      ? mention.type === 'person' || mention.type === 'group'
      : frame.victims === 'orgs'
        ? mention.type === 'org' || mention.type === 'object'
        : (mention.type === 'person' || mention.type === 'group' || mention.type === 'org') &&
          mention.kind !== 'O.COURT' &&
          mention.kind !== 'O.POLICE' &&
          mention.kind !== 'O.PROSECUTOR';
  const before = view.mentions.filter((mention) => mention.end <= start && fits(mention)).toReversed();
  const after = view.mentions.filter((mention) => mention.start >= end && fits(mention));
  const order = voice === 'passive' ? [before, after] : [after, before];
  const side = order.find((list) => list.length > 0) ?? [];
  const roles: RoleFill[] = listed(view, side).map((mention) => ({ ...view.filler(mention), role: 'victim' }));
  const agent = view.mentions.find(
    (mention) =>
      /^O\.(?:COURT|POLICE|SECURITY|PROSECUTOR)$/.test(mention.kind ?? '') &&
      !roles.some((fill) => fill.mention === mention),
  );
  if (agent !== undefined) roles.push({ ...view.filler(agent), role: frame.agent });
  else if (frame.agent === 'decider') {
    const court = COURT.exec(view.text.slice(view.sentence.start, view.sentence.end));
    if (court !== null) {
      const at = view.sentence.start + court.index;
      roles.push({ text: court[0], start: at, end: at + court[0].length, role: 'decider' });
    }
  }
  return roles;
}

/** The nearest mention with those listed beside it. */
function listed(view: SentenceView, side: readonly Mention[]): Mention[] {
  const [first] = side;
  if (first === undefined) return [];
  const list = [first];
  for (const mention of side.slice(1)) {
    const last = list.at(-1) ?? first;
    const [a, b] = mention.start > last.start ? [last, mention] : [mention, last];
    if (!/^\s*(?:,|и|,?\s+а также)\s*$/u.test(view.text.slice(a.end, b.start))) break;
    list.push(mention);
  }
  return list;
}

function actOf(
  view: SentenceView,
  code: string,
  rule: string,
  start: number,
  end: number,
  roles: readonly RoleFill[],
  nominal: boolean,
): ToldAct {
  const lead = view.text.slice(Math.max(view.sentence.start, start - 40), start);
  return {
    code,
    rule,
    status: 'done',
    assessed: false,
    alleged: /(?:якобы|предположительно)/iu.test(lead),
    sentence: view.sentence.index,
    start,
    end,
    clause: { start: view.sentence.start, end: view.sentence.end },
    roles,
    nominal,
    earlier: /(?:ранее|прежде|до этого)/iu.test(lead),
    adverbs: [],
  };
}
