import {
  type RussianFrame,
  russianFrames,
  russianGovernors,
  russianHanding,
  russianNouns,
} from '../../languages/ru/acts.ts';
import { russianPenalties } from '../../languages/ru/penalties.ts';
import { plainWord } from '../../languages/ru/verb-forms.ts';
import { findPenalties } from '../../law/penalties.ts';
import type { Mention } from '../../mentions.ts';
import type { Status } from '../frames.ts';
import type { ReadOptions } from '../options.ts';
import { withoutDoubles } from '../penalties/stated.ts';
import type { RoleFill, ToldAct } from '../told-act.ts';
import type { SentenceView } from '../view.ts';
import { type Predicate, predicatesOf, verbTable } from './predicates.ts';
import { fitters, Places } from './roles.ts';

const TABLE = verbTable([...russianFrames.map(({ verbs }) => verbs), ...russianHanding.map(({ verbs }) => verbs)]);
const FRAMES = byLemma(russianFrames);
const HANDING = byLemma(russianHanding);

const COURT = /(?<!\p{L})(?:\p{Lu}?\p{L}+\s+){0,2}суд(?:ом|а|у)?(?!\p{L})/u;
const CHARGED_WITH =
  /(?:обвин|подозр|причастн|соучасти|виновн|осужд|приговор|дел[оау]\s+(?:об|о)|стать)\p{L}*(?:\s+\p{L}+){0,3}\s*$/u;

/** Acts of a Russian sentence: the verb tells the act, the cases beside it tell who did it to whom. */
export function russianActsOf(view: SentenceView, options: ReadOptions): ToldAct[] {
  const predicates = predicatesOf(view.sentence.tokens, TABLE);
  const places = new Places(view, predicates);
  const reading: Reading = { view, predicates, places };
  const acts = predicates.flatMap((predicate) => actOf(reading, predicate) ?? []);
  acts.push(...nounActs(view).filter((act) => !acts.some((other) => other.code === act.code || names(other, act))));
  return withoutDoubles(acts, penaltiesOf(reading, options));
}

interface Reading {
  readonly view: SentenceView;
  readonly predicates: readonly Predicate[];
  readonly places: Places;
}

function actOf(reading: Reading, predicate: Predicate): ToldAct | undefined {
  const { view, places } = reading;
  const clause = clauseText(view, predicate);
  const sentence = plainWord(view.text.slice(view.sentence.start, view.sentence.end).toLowerCase());
  for (const frame of FRAMES.get(predicate.lemma) ?? []) {
    const around = frame.wide === true ? sentence : clause;
    if (frame.needs?.test(around) === false || frame.not?.test(clause) === true) continue;
    const told = statusOf(view, predicate);
    if (told === undefined) return undefined;
    if (frame.negative === true && told !== 'negated') continue;
    const status = frame.negative === true ? 'done' : told;
    const suffering = places.sufferers(predicate, frame.sufferer ?? 'object', fitters[frame.victims]);
    if (suffering.length === 0 && frame.alone !== true && !carriesOver(frame)) continue;
    const start = view.startOf(predicate.at);
    const end = view.endOf(predicate.at);
    const roles = fill(reading, predicate, frame, suffering);
    const objects = suffering.filter(({ type }) => type === 'object');
    return {
      ...tellingOf(view, frame.code, `act.${frame.code}.ru.${predicate.kind}`, start, end, roles),
      status,
      clause: clauseSpan(view, predicate),
      ...(objects.length === 0 ? {} : { objects }),
    };
  }
  return undefined;
}

/** "санкционировал арест N": the noun is what the court decided, no arrest beside it. */
function names(step: ToldAct, act: ToldAct): boolean {
  return (
    act.code === 'A.DETAIN' &&
    /^(?:P\.REMAND|M\.)/.test(step.code) &&
    act.start >= step.clause.start &&
    act.end <= step.clause.end
  );
}

/** Acts whose sufferer the sentence before may have named: "Изъяты компьютер и записи." */
function carriesOver(frame: RussianFrame): boolean {
  return frame.victims === 'actors' && frame.agent === 'perpetrator' && frame.sufferer === 'owner';
}

function fill(
  reading: Reading,
  predicate: Predicate,
  frame: Pick<RussianFrame, 'agent' | 'sufferer'>,
  suffering: readonly Mention[],
): RoleFill[] {
  const { view, places } = reading;
  const role = frame.agent === 'complainant' ? 'respondent' : 'victim';
  const roles: RoleFill[] = suffering
    .filter(({ type }) => type !== 'object')
    .map((mention) => ({ ...view.filler(mention), role }));
  const agent = frame.sufferer === 'subject' ? undefined : places.agent(predicate, suffering, frame.agent);
  if (agent !== undefined) roles.push({ ...view.filler(agent), role: frame.agent });
  else if (frame.agent === 'decider') {
    const court = COURT.exec(clauseText(view, predicate, false));
    if (court !== null) {
      const at = clauseSpan(view, predicate).start + court.index;
      roles.push({ text: court[0], start: at, end: at + court[0].length, role: 'decider' });
    }
  }
  return roles;
}

/** Done, tried or denied; undefined where it is only wanted, feared or possible. */
function statusOf(view: SentenceView, predicate: Predicate): Status | undefined {
  const { tokens } = view.sentence;
  const before = tokens
    .slice(Math.max(predicate.from, predicate.at - 5), predicate.at)
    .map((token) => plainWord(token.lower))
    .join(' ');
  if (predicate.kind === 'infinitive') {
    const governor = russianGovernors.find(({ words }) => words.test(before));
    return governor?.status === 'attempted' ? 'attempted' : undefined;
  }
  if (predicate.negated) return 'negated';
  if (/(?:^|\s)(?:если|чтобы|бы|могут|может|будет|будут)(?:\s|$)/u.test(before)) return undefined;
  const clause = clauseText(view, predicate);
  if (predicate.kind === 'present' && /регулярно|часто|обычно|нередко|постоянно|систематически/u.test(clause))
    return 'general';
  return 'done';
}

/** "после ареста N", "нападение на N": who suffers stands right behind the noun. */
function nounActs(view: SentenceView): ToldAct[] {
  const { text, sentence, mentions } = view;
  const words = text.slice(sentence.start, sentence.end);
  const acts: ToldAct[] = [];
  for (const { code, noun, victims, agent } of russianNouns) {
    for (const match of words.matchAll(noun)) {
      const lead = plainWord(words.slice(Math.max(0, match.index - 60), match.index).toLowerCase());
      if (CHARGED_WITH.test(lead) || russianGovernors.some(({ words: governor }) => governor.test(lead.slice(-30))))
        continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const first = mentions.find((mention) => mention.start >= end && fitters[victims](mention));
      if (first === undefined || !/^\s+(?:[\p{L}«»"-]+\s+){0,4}$/u.test(text.slice(end, first.start))) continue;
      const police = mentions.find(({ kind }) => /^O\.(?:POLICE|SECURITY)$/.test(kind ?? ''));
      const roles: RoleFill[] = [{ ...view.filler(first), role: 'victim' }];
      if (police !== undefined && police !== first) roles.push({ ...view.filler(police), role: agent });
      acts.push({ ...tellingOf(view, code, `act.${code}.ru.noun`, start, end, roles), nominal: true });
    }
  }
  return acts;
}

function penaltiesOf(reading: Reading, options: ReadOptions): ToldAct[] {
  const { view, predicates, places } = reading;
  const acts: ToldAct[] = [];
  const claimed = new Set<number>();
  for (const predicate of predicates) {
    const [handing] = HANDING.get(predicate.lemma) ?? [];
    if (handing === undefined || statusOf(view, predicate) !== 'done') continue;
    const start = view.startOf(predicate.at);
    const next = predicates.find(
      (other) => other.at > predicate.at && HANDING.has(other.lemma) && other.kind !== 'participle',
    );
    const reach = Math.min(view.sentence.end, next === undefined ? view.sentence.end : view.startOf(next.at));
    const found = findPenalties(view.text, start, reach, russianPenalties, {
      ...options,
      ...(handing.bare === undefined ? {} : { bareSpan: handing.bare }),
    }).filter((penalty) => !claimed.has(penalty.start));
    if (found.length === 0) continue;
    const suffering = places.sufferers(predicate, handing.sufferer, fitters.actors);
    const frame = { agent: 'decider' as const, sufferer: handing.sufferer };
    found.forEach((penalty, i) => {
      claimed.add(penalty.start);
      const previous = found[i - 1];
      const own = previous === undefined ? [] : anew(view, previous.end, penalty.start);
      const befallen =
        own.length > 0
          ? own
          : suffering.filter((one) => i === 0 || one.start < (found[0]?.start ?? 0) || found.length === 1);
      acts.push({
        ...tellingOf(
          view,
          penalty.code,
          `penalty.${penalty.code}.ru`,
          penalty.start,
          penalty.end,
          fill(reading, predicate, frame, befallen),
        ),
        clause: {
          start: Math.min(start, clauseSpan(view, predicate).start),
          end: Math.max(penalty.end, clauseSpan(view, predicate).end),
        },
        penalty,
      });
    });
  }
  return acts;
}

/** ", а N — к одному году": whom the next size befalls, named between two sizes. */
function anew(view: SentenceView, from: number, to: number): Mention[] {
  return view.mentions.filter((mention) => mention.start >= from && mention.end <= to && fitters.people(mention));
}

function tellingOf(
  view: SentenceView,
  code: string,
  rule: string,
  start: number,
  end: number,
  roles: readonly RoleFill[],
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
    nominal: false,
    earlier: /(?:ранее|прежде|до этого)/iu.test(lead),
    adverbs: [],
  };
}

function clauseSpan(view: SentenceView, predicate: Predicate): { readonly start: number; readonly end: number } {
  return { start: view.startOf(predicate.from), end: view.endOf(predicate.to - 1) };
}

function clauseText(view: SentenceView, predicate: Predicate, plain = true): string {
  const { start, end } = clauseSpan(view, predicate);
  const words = view.text.slice(start, end);
  return plain ? plainWord(words.toLowerCase()) : words;
}

function byLemma<T extends { readonly verbs: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const table = new Map<string, T[]>();
  for (const row of rows) {
    for (const verb of row.verbs.split(' ')) {
      const lemma = verb.split('/')[0] ?? '';
      table.set(lemma, [...(table.get(lemma) ?? []), row]);
    }
  }
  return table;
}
