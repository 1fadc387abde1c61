/** Verbs that hand down a penalty, and where in their sentence stands whom it befalls. */
export interface HandingVerb {
  /** What a length of time means that no word names. */
  readonly bare?: string;
  /** The subject of the active verb gets the penalty: "received", "is serving". */
  readonly receives?: true;
  /** The penalty is the object; whom it befalls stands behind a preposition: "imposed a fine on". */
  readonly lays?: true;
  /** Hands over other things too: a length without a name counts only where the text speaks of courts. */
  readonly other?: true;
}

const PRISON = { bare: 'S.PRISON' } as const;

export const HANDING: Readonly<Record<string, HandingVerb>> = {
  sentence: PRISON,
  jail: PRISON,
  imprison: PRISON,
  condemn: PRISON,
  lock: PRISON,
  give: { other: true },
  hand: { other: true },
  award: { other: true, lays: true },
  get: { other: true, receives: true },
  receive: { other: true, receives: true },
  draw: { receives: true },
  earn: { receives: true },
  serve: { receives: true },
  face: { receives: true },
  do: { receives: true },
  perform: { receives: true },
  complete: { receives: true },
  owe: { receives: true },
  pay: { receives: true },
  compensate: { receives: true },
  impose: { lays: true },
  issue: { lays: true },
  pronounce: { lays: true },
  deliver: { lays: true },
  set: { lays: true },
  send: {},
  order: { lays: true },
  oblige: {},
  require: {},
  fine: {},
  arrest: {},
  place: {},
  punish: {},
  penalise: {},
  penalize: {},
  sanction: {},
  hit: {},
  slap: {},
  put: {},
  extend: { bare: 'S.PRISON', lays: true },
  add: { bare: 'S.PRISON', lays: true },
  prolong: { bare: 'S.PRISON', lays: true },
  increase: { bare: 'S.PRISON', lays: true },
};

/** Of "extended his term by two years": only a term or sentence is meant, not a detention before trial. */
export const LENGTHENED = /\b(?:sentences?|terms?|imprisonment)\b/i;
export const LENGTHENS = /^(?:extend|prolong|increase|add)$/;
