import type { PenaltyGrammar } from '../../law/penalties.ts';

export const englishPenalties: PenaltyGrammar = {
  spans: [
    {
      code: 'S.SUSPENDED',
      after:
        /^\s*(?:of\s+)?(?:[“"'‘])?(?:\w+\s+){0,2}(?:suspended|conditional|probation)\b|^[^.;]{0,40}\bsuspended\b|^\s*(?:\w+\s+){0,2}probation\b/i,
      before: /\b(?:suspended|conditional|probation\w*)\s+(?:\w+\s+){0,5}(?:of\s+)?(?:an?\s+)?$/i,
    },
    {
      code: 'S.RESTRICT',
      after:
        /^\s*(?:of\s+)?[“"'‘]?\s*(?:restriction of (?:freedom|liberty)|restricted (?:freedom|liberty)|limited freedom)/i,
      before: /\brestrict\w+ (?:of )?(?:freedom|liberty)[”"’']?\s+for\s+$/i,
    },
    {
      code: 'S.WORK',
      after:
        /^\s*(?:of\s+)?(?:compulsory |unpaid |correctional |mandatory |obligatory |forced )?(?:public works?|community (?:service|work)|corrective labou?r|correctional work|labou?r\b|work\b(?= (?:for|in) the (?:community|city)))/i,
      before: /\b(?:public works?|community service)\s+(?:of|for)\s+$/i,
    },
    {
      code: 'S.ADMARREST',
      after: /^\s*(?:of\s+)?(?:administrative|arrest\b)/i,
      before: /\badministrative (?:arrest|detention)\s+(?:for|of)\s+(?:up to\s+)?$/i,
    },
    {
      code: 'S.ADMARREST',
      unit: /^P\d+[DW]$/,
      after: /^\s*(?:in|of|behind)\s+(?:\w+\s+)?(?:jail|prison|detention|custody|bars|arrest)/i,
      before: /\b(?:jailed|imprisoned|sentenced)\s+(?:for|to)\s+$|\b(?:under|an?|of)\s+arrest\s+(?:for|of)\s+$/i,
    },
    {
      code: 'S.PRISON',
      after:
        /^\s*(?:(?:in|of|behind|at|to)\s+)?(?:an?\s+|the\s+)?(?:(?:high|strict|maximum|general)[- ]\w+\s+)?(?:\w+\s+)?(?:imprison\w*|prison|jail|bars|penal|colony|incarceration|deprivation|hard labou?r|prison sentence|jail term|sentence|term)\b/i,
      before:
        /\b(?:colony|prison|jail|camp|behind bars|imprison\w*)\s+for\s+(?:\w+\s+)?$|\b(?:imprison\w*|jailed|prison (?:sentence|term)s?|jail (?:sentence|term)s?|deprivation of liberty)\s+(?:for|of)\s+(?:\w+\s+)?$|\b(?:sentenced?|condemned)\s+(?:him|her|them)?\s*to\s+$|\b(?<!suspended )(?:sentences?|terms?)\s+of\s+$/i,
    },
  ],
  notSpan: {
    after:
      /^\s*(?:old\b|ago\b|later\b|earlier\b|before\b|after\b|of (?:age|work|age|service|study|marriage|independence|war)\b|since\b|['’]\s*(?:wages|pay|salary)\b|-?old\b)|^\s*(?:in|of)\s+(?:pre-?trial|custody|detention)/i,
    before:
      /\b(?:aged|every|within|last|past|next|previous|first|after|almost two decades|spent|spend|spends)\s+(?:\w+\s+)?$|\bin\s+$/i,
  },
  money: [
    {
      code: 'S.DAMAGES',
      after: /^\s*(?:\([^()]*\)\s*)?(?:in|as|of)\s+(?:\w+\s+){0,3}(?:damages|compensation|reparations?)\b/i,
      before: /\b(?:damages|compensation)\s+(?:of|in the amount of|amounting to|totall?ing)\s+$/i,
    },
    {
      code: 'S.FINE',
      before:
        /\bfin(?:e|ed|ing)\b.{0,60}\b(?:minimum|calculation|calculated|base|basic|reference)\s+(?:\w+\s+){0,2}(?:wages?|units?|salar\w+|index\w*|amounts?|values?)\s*\(\s*(?:about|some|approximately|around|equivalent to|equal to|over|nearly|roughly|or)?\s*$/i,
    },
    {
      code: 'S.FINE',
      after: /^\s*(?:fines?\b|in fines\b|penalty\b)/i,
      before: /\b(?:fined?|fining|fines?|a fine|penalty)\b(?:\s+\S+){0,6}\s*$/i,
    },
  ],
  bare: [
    {
      code: 'S.PRISON',
      pattern:
        /\blife (?:imprisonment|in (?:prison|jail)|sentences?|terms?)\b|\b(?:jailed|imprisoned|sentenced) (?:for|to) life\b/i,
    },
    { code: 'S.ADMARREST', pattern: /\badministrative (?:arrest|detention)\b/i },
    { code: 'S.RESTRICT', pattern: /[“"‘']?restriction of (?:freedom|liberty)[”"’']?/i },
    { code: 'S.SUSPENDED', pattern: /\bsuspended (?:\w+\s+){0,2}sentence\b/i },
    { code: 'S.WORK', pattern: /\b(?:community (?:service|work)|public works?)\b/i },
  ],
};
