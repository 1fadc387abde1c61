import { term } from '../../model/vocabulary/terms.ts';
import { moneyWords, quantityWords, spanWords } from './amount-words.ts';
import { sentence, subjectsOf } from './english.ts';
import type { EventFacts, Named } from './facts.ts';
import { whenWords } from './when-words.ts';

/** Short participles without their ending: "задержан", "-а", "-ы"; the subject stays in its first case. */
const PARTICIPLES: Readonly<Record<string, string>> = {
  'A.KILL': 'убит',
  'A.ASSAULT': 'избит',
  'A.ABDUCT': 'похищен',
  'A.TORT': 'подвергнут|жестокому обращению',
  'A.DETAIN': 'задержан',
  'A.MASSDET': 'задержан',
  'A.PREVENT': 'задержан|превентивно',
  'A.SUMMON': 'вызван|на допрос',
  'A.LABOUR': 'уволен',
  'A.COERCE': 'подвергнут|давлению',
  'A.BLOCK': 'заблокирован',
  'A.DISPERSE': 'разогнан',
  'A.REFOUL': 'выдан|в страну, где угрожает опасность',
  'P.CHARGE': 'обвинен',
  'P.REMAND': 'заключен|под стражу',
  'P.CONVICT': 'осужден',
  'P.ACQUIT': 'оправдан',
  'P.RELEASE': 'освобожден',
  'P.AMNESTY': 'амнистирован',
  'P.WANTED': 'объявлен|в розыск',
  'S.PRISON': 'приговорен|к лишению свободы',
  'S.SUSPENDED': 'приговорен|к условному наказанию',
  'S.RESTRICT': 'приговорен|к ограничению свободы',
  'S.WORK': 'приговорен|к общественным работам',
  'S.ADMARREST': 'подвергнут|административному аресту',
  'S.FINE': 'оштрафован',
  'S.WARN': 'предупрежден',
  'S.ORGCLOSE': 'закрыт',
  'S.ORGSUSP': 'приостановлен',
  'M.CUSTODY': 'помещен|под стражу',
};

/** One Russian sentence for an event. What would need another case form stands in brackets with its name. */
export function russianSentence(facts: EventFacts, before?: EventFacts): string {
  const subjects = subjectsOf(facts);
  const when = timeOf(facts, before);
  const stem = PARTICIPLES[facts.act];
  const what = stem === undefined || subjects.length === 0 ? labelled(facts, subjects) : told(stem, facts, subjects);
  const details = detailsOf(facts);
  const lead = [when, what].filter(Boolean).join(' ');
  const unknown = facts.polarity === 'unknown' ? 'Неизвестно, произошло ли это: ' : '';
  return sentence(`${unknown}${lead}${details.length === 0 ? '' : ` (${details.join('; ')})`}`);
}

/** The day of the sentence before is not said again. */
function timeOf({ when }: EventFacts, before: EventFacts | undefined): string {
  if (when === undefined) return '';
  const day = when.from !== undefined && when.from === when.to ? when.from : undefined;
  const same = day !== undefined && before?.when?.from === day && before.when.to === day;
  return same ? 'в тот же день' : (whenWords(when, 'ru') ?? '');
}

/** "А, Б и В". */
function listed(named: readonly Named[]): string {
  const words = named.map((one) => one.words);
  return words.length <= 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} и ${words.at(-1) ?? ''}`;
}

function told(stem: string, facts: EventFacts, subjects: readonly Named[]): string {
  const [root = '', rest = ''] = stem.split('|');
  const [be, ending] = agreement(subjects);
  const adverb = facts.modality === 'm.alleged' || facts.modality === 'm.charge' ? 'предположительно' : '';
  const not = facts.polarity === 'no' ? 'не ' : '';
  const reported = facts.modality === 'm.reported' ? ', по сообщениям,' : '';
  return [`${listed(subjects)}${reported}`, adverb, `${not}${be}`, root + ending, rest].filter(Boolean).join(' ');
}

function labelled(facts: EventFacts, subjects: readonly Named[]): string {
  const label = term(facts.act)?.label.ru ?? facts.act;
  return subjects.length === 0 ? `зафиксировано: ${label}` : `зафиксировано: ${label} — ${listed(subjects)}`;
}

/** Forms of "быть" and of the participle; both endings in brackets where the sex is not told by the name. */
function agreement(subjects: readonly Named[]): readonly [string, string] {
  const [only] = subjects;
  if (subjects.length > 1 || only?.plural === true) return ['были', 'ы'];
  const last = only?.words.split(' ').at(-1) ?? '';
  if (/(ова|ева|ёва|ина|ая|ская)$/u.test(last)) return ['была', 'а'];
  if (/(ов|ев|ёв|ин|ий|ый|ой)$/u.test(last)) return ['был', ''];
  return ['был(а)', '(а)'];
}

function detailsOf(facts: EventFacts): string[] {
  const names = (named: readonly Named[] | undefined): string => (named ?? []).map(({ words }) => words).join(', ');
  const span = facts.span === undefined ? undefined : spanWords(facts.span, 'ru');
  const days = facts.days === undefined ? undefined : quantityWords(facts.days, 'day', 'ru');
  const hours = facts.hours === undefined ? undefined : quantityWords(facts.hours, 'hour', 'ru');
  const basis = facts.basis
    .map(({ offence, norm }) => [offence === undefined ? '' : `«${offence}»`, norm ?? ''].filter(Boolean).join(', '))
    .filter(Boolean);
  return [
    [span ?? days ?? hours, 'срок'],
    [facts.money === undefined ? undefined : moneyWords(facts.money, 'ru'), 'сумма'],
    [names(facts.places), 'место'],
    [names(facts.roles.perpetrator), 'исполнитель'],
    [names(facts.roles.decider), 'решение'],
    [[...new Set(basis)].join('; '), 'основание'],
    [sourceWords(facts), 'источник сведений'],
  ].flatMap(([words, name]) => (words ? [`${name}: ${words}`] : []));
}

function sourceWords(facts: EventFacts): string | undefined {
  if (facts.modality === 'm.official') return facts.speaker ?? 'официальные данные';
  if (facts.modality === 'm.witness') return facts.speaker ?? 'очевидцы';
  if (facts.modality === 'm.assess')
    return facts.speaker === undefined ? 'оценка источника' : `оценка: ${facts.speaker}`;
  return facts.modality === 'm.fact' ? undefined : facts.speaker;
}
