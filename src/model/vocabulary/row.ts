/** BCP 47 of the languages that every label exists in. */
export const LABEL_LANGUAGES = ['en', 'ru', 'kk'] as const;

export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** Counterparts in other schemes. Codes and names only. */
export interface CrossReferences {
  /** HURIDOCS micro-thesauri, `list:code`, trailing zeros dropped (an act is `4:0101`), or a list's number alone. */
  readonly huridocs?: readonly string[];
  /** International Classification of Crime for Statistical Purposes (UNODC 2015). */
  readonly iccs?: readonly string[];
  /** Counted by Sustainable Development Goal indicator 16.10.1. */
  readonly sdg?: true;
  /** Justice for Journalists: P physical, C non-physical or cyber, L judicial or economic. */
  readonly jfj?: 'P' | 'C' | 'L';
  /** Council of Europe, platform for the safety of journalists: class. */
  readonly coe?: string;
  /** Adil Soz: heading of its monitoring. */
  readonly adilSoz?: string;
  readonly acled?: string;
  /** FollowTheMoney: topic, schema or role. */
  readonly ftm?: string;
  /** OONI Web Connectivity `blocking`. */
  readonly ooni?: string;
  readonly csl?: string;
  /** Article of the International Covenant on Civil and Political Rights, or the treaty and its article. */
  readonly treaty?: string;
}

export interface Term {
  readonly code: string;
  /** Absent at the top of a tree. */
  readonly parent?: string;
  readonly label: Readonly<Record<LabelLanguage, string>>;
  readonly refs: CrossReferences;
  /** Words of the kind that speak of it; made up, for people who code and for tests. */
  readonly signal?: string;
}

/** One row of a table. */
export function row(
  code: string,
  parent: string | undefined,
  labels: readonly [en: string, ru: string, kk: string],
  signal?: string,
  refs: CrossReferences = {},
): Term {
  const [en, ru, kk] = labels;
  return {
    code,
    ...(parent !== undefined && { parent }),
    label: { en, ru, kk },
    refs,
    ...(signal !== undefined && { signal }),
  };
}
