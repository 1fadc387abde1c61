/** One step of a case, as much as its course needs: the act, and its earliest day where it is known. */
export interface CaseStep {
  /** Code of a P, S or M act, or of an arrest. */
  readonly act: string;
  /** `YYYY-MM-DD`. */
  readonly from?: string;
}

/** How far a case has come, and how it ended so far: codes of its own steps. Computed, never kept. */
export interface CaseCourse {
  readonly stage?: string;
  readonly outcome?: string;
}

/** The order in which steps follow each other in law; steps of one rank are told apart by their days. */
const RANKS: readonly RegExp[] = [
  /^P\.(?:COMPLAINT|CHECK|WANTED)$/,
  /^P\.INVEST$/,
  /^A\.(?:DETAIN|MASSDET|PREVENT)$/,
  /^(?:P\.(?:REMAND|SUIT|CHARGE)|M\.\w+)$/,
  /^P\.TRIAL$/,
  /^(?:P\.(?:CONVICT|ACQUIT|NOCHARGE|RULING|DISMISS)|S\.\w+)$/,
  /^P\.APPEAL$/,
  /^P\.(?:UPHELD|REVERSED)$/,
  /^P\.(?:PAROLE|AMNESTY|RELEASE|COMPLY|NONCOMPLY)$/,
];
const DECIDES = 5;

/**
 * Stage and outcome of a case from its steps, in the order they are told. The stage is the step furthest on; the outcome
 * the decision of the first court as long as it stands, or the one that set it aside.
 */
export function courseOf(steps: readonly CaseStep[]): CaseCourse {
  const ranked = steps
    .map(({ act, from }, told) => ({ act, from: from ?? '', told, rank: RANKS.findIndex((step) => step.test(act)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.told - b.told));
  const stage = ranked.at(-1)?.act;
  const decisions = ranked.filter(({ rank }) => rank === DECIDES);
  const verdict = decisions.findLast(({ act }) => act.startsWith('P.')) ?? decisions.at(-1);
  const setAside = ranked.findLast(({ act }) => act === 'P.REVERSED' || act === 'P.AMNESTY');
  const outcome = setAside?.act ?? verdict?.act;
  return { ...(stage === undefined ? {} : { stage }), ...(outcome === undefined ? {} : { outcome }) };
}
