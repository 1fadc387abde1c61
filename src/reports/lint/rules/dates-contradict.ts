import type { LintSentence, LintText } from '../lint-text.ts';
import { personsOf, type Spoken } from '../persons.ts';
import type { Place, Rule } from '../rule.ts';
import type { DateMention } from '../text/dates.ts';

/** Steps of a case in the order in which they can happen to one person once. */
const STEPS = [
  { step: 'born', pattern: /(?<![\p{L}])(was born|born|родил(ся|ась))(?![\p{L}])/iu },
  {
    step: 'arrested',
    pattern:
      /(?<![\p{L}])(was|were|been|police|officers|был|была)?\s*(arrested|detained|taken into custody|арестован\p{L}*|арестовал\p{L}*|задержан\p{L}*|задержал\p{L}*)(?![\p{L}])/iu,
  },
  {
    step: 'charged',
    pattern: /(?<![\p{L}])(charged with|was charged|were charged|indicted|предъявлено обвинение)(?![\p{L}])/iu,
  },
  {
    step: 'convicted',
    pattern: /(?<![\p{L}])(convicted|found guilty|sentenced|приговор(ен|ил)\p{L}*|осужд(ен|ён)\p{L}*)(?![\p{L}])/iu,
  },
  {
    step: 'upheld',
    pattern: /(?<![\p{L}])(upheld|appeal was (rejected|dismissed)|оставил\p{L}* без изменения)(?![\p{L}])/iu,
  },
  {
    step: 'released',
    pattern: /(?<![\p{L}])(was|were|been)\s+(released|freed|set free)|(?<![\p{L}])освобожд(ен|ён)\p{L}*/iu,
  },
  {
    step: 'died',
    pattern:
      /(?<![\p{L}])(died|was killed|was found dead|(fell to|met) (his|her) death|умер(ла)?|погиб(ла)?|скончал(ся|ась))(?![\p{L}])/iu,
  },
] as const;

type Step = (typeof STEPS)[number]['step'];

/** Pairs that can be told to be in the wrong order; a person may be arrested again after a conviction. */
const ORDERED: readonly (readonly [Step, Step])[] = [
  ['born', 'arrested'],
  ['born', 'convicted'],
  ['arrested', 'released'],
  ['charged', 'convicted'],
  ['arrested', 'convicted'],
  ['convicted', 'upheld'],
  ['convicted', 'died'],
  ['arrested', 'died'],
  ['released', 'died'],
];
/** Steps that happen once, so that two days for one are a contradiction. */
const ONCE: readonly Step[] = ['born', 'convicted', 'died'];
const AGAIN =
  /(?<![\p{L}])(again|second|another|anew|also been|previously|earlier|prior|re-?arrested|once more|twice|снова|повторно|вновь|ранее)(?![\p{L}])/iu;

interface Told {
  readonly step: Step;
  readonly person: string;
  readonly date: DateMention;
  readonly sentence: LintSentence;
}

export const datesContradict: Rule = {
  code: 'dates-contradict',
  severity: 'error',
  check: (text) => {
    const persons = personsOf(text);
    const told = text.prose.flatMap((sentence) => toldIn(sentence, persons.get(sentence) ?? []));
    const byPerson = Map.groupBy(told, ({ person }) => person);
    return [
      ...[...byPerson.values()].flatMap(contradictions),
      ...text.prose.flatMap((sentence) => normOrder(text, sentence)),
    ];
  },
};

function toldIn(sentence: LintSentence, persons: readonly Spoken[]): Told[] {
  const person = persons.length === 1 ? persons[0]?.surname : undefined;
  if (person === undefined || AGAIN.test(sentence.text)) return [];
  return STEPS.flatMap(({ step, pattern }) => {
    const date = dateOf(sentence, pattern);
    return date === undefined ? [] : [{ step, person, date, sentence }];
  });
}

/** The date of a step: the sentence's only date, or the first after the verb with no other verb between. */
function dateOf(sentence: LintSentence, pattern: RegExp): DateMention | undefined {
  const match = pattern.exec(sentence.text);
  if (match === null) return undefined;
  const usable = sentence.dates.filter(({ precision }) => precision !== 'year' && precision !== 'range');
  const at = sentence.start + match.index + match[0].length;
  const after = usable.find((date) => date.start >= at);
  const between = after === undefined ? '' : sentence.text.slice(at - sentence.start, after.start - sentence.start);
  if (
    after !== undefined &&
    !STEPS.some((other) => other.pattern.test(between)) &&
    !/[,;]/.test(between.slice(0, -1))
  ) {
    if (/(?<![\p{L}])(until|since|after|before|following|till|до|после|с)\s*$/iu.test(between)) return undefined;
    return after;
  }
  const before = usable.filter((date) => date.end <= at - match[0].length);
  return usable.length === 1 && before.length === 1 && opens(sentence, before[0]) ? before[0] : undefined;
}

function opens(sentence: LintSentence, date: DateMention | undefined): boolean {
  return (
    date !== undefined && /^((On|In|By|Only on|В|Во)\s+)?$/u.test(sentence.text.slice(0, date.start - sentence.start))
  );
}

function contradictions(told: readonly Told[]): Place[] {
  const places: Place[] = [];
  const only = (step: Step): Told | undefined => {
    const all = told.filter((one) => one.step === step);
    return all.length === 1 ? all[0] : undefined;
  };
  for (const [first, second] of ORDERED) {
    const [a, b] = [only(first), only(second)];
    if (a === undefined || b === undefined || b.date.to >= a.date.from) continue;
    places.push({
      start: b.date.start,
      end: b.date.end,
      also: [{ start: a.date.start, end: a.date.end }],
      reason: `"${second}" is dated ${b.date.from}, before "${first}" (${a.date.from}) of the same person.`,
      fix: { advice: 'Check both dates against their sources.' },
    });
  }
  for (const step of ONCE) {
    const [a, ...rest] = told.filter((one) => one.step === step);
    const b = rest.find((one) => a !== undefined && (one.date.from > a.date.to || one.date.to < a.date.from));
    if (a === undefined || b === undefined || a.sentence === b.sentence) continue;
    places.push({
      start: b.date.start,
      end: b.date.end,
      also: [{ start: a.date.start, end: a.date.end }],
      reason: `"${step}" of the same person is dated ${a.date.from} in one place and ${b.date.from} in another.`,
      fix: { advice: 'Check both against the source; if they are two events, say so.' },
    });
  }
  return places;
}

/** Steps that one sentence tells of one thing, in the order in which they can happen. */
const SEQUENCES: readonly (readonly RegExp[])[] = [
  [
    /(?<![\p{L}])(adopted|passed|принят\p{L}*)(?![\p{L}])/iu,
    /(?<![\p{L}])(signed|подписан\p{L}*)(?![\p{L}])/iu,
    /(?<![\p{L}])(entered into force|came into force|took effect|вступил\p{L}* в силу)(?![\p{L}])/iu,
  ],
  [
    /(?<![\p{L}])(opened|began|begun|started|launched|introduced|imposed|открыт\p{L}*|начал\p{L}*|введен\p{L}*|введён\p{L}*|возбужден\p{L}*)(?![\p{L}])/iu,
    /(?<![\p{L}])(closed|ended|lifted|concluded|completed|закрыт\p{L}*|закончил\p{L}*|прекращен\p{L}*|прекращён\p{L}*|отменен\p{L}*|отменён\p{L}*)(?![\p{L}])/iu,
  ],
];

/** Within one sentence: adopted, signed, in force; opened, closed; and "from … to …". */
function normOrder(text: LintText, sentence: LintSentence): Place[] {
  const dated = SEQUENCES.map((steps) =>
    steps.flatMap((pattern) => {
      const match = pattern.exec(sentence.text);
      const at = match === null ? undefined : sentence.start + match.index + match[0].length;
      const date = at === undefined ? undefined : sentence.dates.find(({ start }) => start >= at && start - at < 60);
      return date === undefined ? [] : [date];
    }),
  );
  const spans = sentence.dates.flatMap((date, i) => {
    const next = sentence.dates[i + 1];
    if (next === undefined) return [];
    const lead = text.text.slice(Math.max(sentence.start, date.start - 9), date.start);
    const joint = text.text.slice(date.end, next.start);
    return /(?<![\p{L}])(from|between|с)\s+$/iu.test(lead) && /^\s+(to|until|and|по|до)\s+$/u.test(joint)
      ? [[date, next] as const]
      : [];
  });
  const pairs = [...dated.flatMap((steps) => steps.slice(1).map((date, i) => [steps[i], date] as const)), ...spans];
  return pairs.flatMap(([a, b]) =>
    a === undefined || b === undefined || a === b || b.to >= a.from
      ? []
      : [
          {
            start: b.start,
            end: b.end,
            also: [{ start: a.start, end: a.end }],
            reason: `This stands as the later step, but ${b.from} is before ${a.from}.`,
            fix: { advice: 'Check both dates against their sources.' },
          },
        ],
  );
}
