import type { EventFacts } from './facts.ts';

/** The right an act is mostly about, where no editor has coded one. A proposal for the section plan, no finding. */
const BY_ACT: readonly (readonly [RegExp, string])[] = [
  [/^A\.(KILL|CUSTDEATH)$/, 'R06'],
  [/^A\.(TORT|FORCE)$/, 'R07'],
  [/^A\.PRISON$/, 'R10'],
  [/^A\.(OBSTRUCT|BLOCK|CYBER|SMEAR)$|^S\.(DAMAGES|RETRACT)$|^P\.SUIT$/, 'R19'],
  [/^A\.DISPERSE$|^X\.PROTEST$/, 'R21'],
  [/^A\.EXCLUDE$|^X\.ELECTION$/, 'R25'],
  [/^S\.(ORGSUSP|ORGCLOSE)$/, 'R22'],
  [/^A\.WORSHIP$/, 'R18'],
  [/^A\.LABOUR$|^X\.STRIKE$/, 'E8'],
  [/^A\.REFOUL$/, 'CAT3'],
  [/^A\.(SEARCH|SEIZE|WATCH)$/, 'R17'],
  [/^A\.(DETAIN|MASSDET|PREVENT|ABDUCT|DISAPPEAR)$|^M\./, 'R09'],
  [/^P\.|^S\./, 'R14'],
];

/** Words of offences, norms and descriptions that say more than the act. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/religi|preach|pray|worship|missionar|sect|вер(ы|а|ующ)|религ|молитв|проповед/iu, 'R18'],
  [/assembl|rally|demonstration|picket|march|собран|митинг|пикет|шестви/iu, 'R21'],
  [
    /defam|insult|slander|libel|journalis|editor|newspaper|article|website|broadcast|клевет|оскорблен|журналист|редактор|газет/iu,
    'R19',
  ],
  [/association|party|union|объединен|партия|профсоюз/iu, 'R22'],
];

/** General rights give way to a special one of the same case. */
const GENERAL = new Set(['R09', 'R14', 'R17']);

/** The right under which a case is told: what editors coded, else the most special one its acts and words speak of. */
export function rightOfCase(events: readonly EventFacts[]): string {
  const coded = events.find(({ right }) => right !== undefined)?.right;
  if (coded !== undefined) return coded;
  const votes = new Map<string, number>();
  const vote = (right: string | undefined, weight: number): void => {
    if (right !== undefined) votes.set(right, (votes.get(right) ?? 0) + weight);
  };
  for (const facts of events) {
    vote(BY_ACT.find(([pattern]) => pattern.test(facts.act))?.[1], 1);
    const words = [
      ...facts.basis.flatMap(({ offence, norm }) => [offence ?? '', norm ?? '']),
      facts.target?.words ?? '',
      ...Object.values(facts.roles).flatMap((named) => named.map((one) => one.words)),
    ].join(' ');
    for (const [pattern, right] of BY_WORDS) if (pattern.test(words)) vote(right, 1.5);
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return (ranked.find(([right]) => !GENERAL.has(right)) ?? ranked[0])?.[0] ?? 'R14';
}
