import type { Modality } from '../../../model/statement.ts';
import type { SayingWords } from '../../says/attribution.ts';

const VERBS: readonly (readonly [Modality | 'by speaker', string])[] = [
  [
    'by speaker',
    'say state tell announce declare report note add explain confirm acknowledge admit write tweet describe inform disclose reveal recount recall testify',
  ],
  ['m.alleged', 'claim allege accuse maintain insist assert'],
  ['m.assess', 'fear believe suspect think conclude appear seem assume'],
];

export const englishSaying: SayingWords = {
  verbs: new Map(VERBS.flatMap(([modality, verbs]) => verbs.split(' ').map((verb) => [verb, modality] as const))),
  according:
    /\baccording to (?<who>(?!which\b|the law\b|article\b)[^,.;]{3,120}?)(?=[,.;]|\s+(?:such|the|it|he|she|they|this|at least|about|more than|some)\b|$)/giu,
  official:
    /\b(?:official(?:s|ly)?|police|authorit(?:y|ies)|prosecut\w+|minist(?:er|ry)\w*|government|president|spokes\w+|court|judge|army|military|security (?:services?|forces?)|governor|mayor|commissioner|embassy|law enforcement|department)\b/i,
  witness: /\b(?:eye ?-?witness\w*|witness(?:es)?|video|footage|photographs?|survivors?)\b/i,
  media:
    /\b(?:media|newspaper|agency|reports?|outlets?|rights groups?|human rights|organi[sz]ations?|activists|journalists|sources?|watch|amnesty|committee)\b/i,
  signals: [
    {
      modality: 'm.unknown',
      pattern: /\b(?:(?:not|un)\s*(?:clear|known)|unclear|unknown (?:whether|if|why|on what))\b/i,
    },
    { modality: 'm.alleged', pattern: /\b(?:alleged(?:ly)?|purported(?:ly)?|supposed(?:ly)?|accused of)\b/i },
    {
      modality: 'm.reported',
      pattern: /\b(?:reportedly|is reported to|are reported to|was reported to|were reported to)\b/i,
    },
    {
      modality: 'm.assess',
      pattern:
        /\b(?:may have|might have|could have|appears? to|appeared to|seems? to|seemed to|reason to (?:fear|suspect|believe)|is believed to|are believed to|apparently|presumably|likely)\b/i,
    },
  ],
};
