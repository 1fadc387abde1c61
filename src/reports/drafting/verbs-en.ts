/** How an act is told in English. `{…}` places are filled or the phrase around them is left out. */
export interface EnglishVerb {
  /** After "was"/"were": "detained". */
  readonly passive?: string;
  /** A whole verb phrase, singular and plural: "died in custody". */
  readonly active?: readonly [string, string];
  /** A sentence whose subject is not the person: "evidence against {who} was fabricated". */
  readonly about?: string;
  /** Said where nobody is named. */
  readonly nobody: string;
}

const passive = (verb: string, nobody: string): EnglishVerb => ({ passive: verb, nobody });

export const ENGLISH_VERBS: Readonly<Record<string, EnglishVerb>> = {
  'A.KILL': passive('killed', 'people were killed'),
  'A.CUSTDEATH': { active: ['died in custody', 'died in custody'], nobody: 'a person died in custody' },
  'A.ASSAULT': passive('assaulted', 'people were assaulted'),
  'A.FORCE': { about: 'force was used against {who}', nobody: 'police used force' },
  'A.ABDUCT': passive('abducted', 'people were abducted'),
  'A.DISAPPEAR': passive('forcibly disappeared', 'people were forcibly disappeared'),
  'A.TORT': passive('ill-treated', 'people were ill-treated'),
  'A.THREAT': passive('threatened', 'threats were made'),
  'A.DETAIN': passive('detained', 'people were detained'),
  'A.MASSDET': passive('detained', 'people were detained in large numbers'),
  'A.PREVENT': passive('held as a preventive measure', 'people were held as a preventive measure'),
  'A.SUMMON': passive('summoned for questioning', 'people were summoned for questioning'),
  'A.SEARCH': {
    passive: 'searched',
    about: 'the premises of {who} were searched',
    nobody: 'searches were carried out',
  },
  'A.SEIZE': { passive: 'seized', about: 'property of {who} was seized', nobody: 'property was seized' },
  'A.WATCH': passive('put under surveillance', 'surveillance took place'),
  'A.FABRIC': { about: 'evidence against {who} was fabricated', nobody: 'evidence was fabricated' },
  'A.OBSTRUCT': passive('obstructed in reporting', 'reporting was obstructed'),
  'A.BLOCK': { passive: 'blocked', about: 'access to {who} was blocked', nobody: 'access to websites was blocked' },
  'A.CYBER': { about: 'a cyber attack hit {who}', nobody: 'a cyber attack took place' },
  'A.EXCLUDE': passive('kept from taking part in the election', 'candidates were kept from the election'),
  'A.WORSHIP': passive('disturbed in worship', 'worship was disturbed'),
  'A.LABOUR': passive('dismissed', 'workers were dismissed'),
  'A.PRISON': passive('ill-treated in prison', 'prisoners were ill-treated'),
  'A.UNFAIR': passive('tried without the guarantees of a fair trial', 'a trial lacked the guarantees of fairness'),
  'A.COERCE': passive('put under pressure', 'pressure was applied'),
  'A.SMEAR': {
    about: 'a campaign to discredit {who} was carried out',
    nobody: 'a campaign to discredit critics was carried out',
  },
  'A.REFOUL': passive(
    'sent to a country where they were at risk',
    'people were sent to a country where they were at risk',
  ),
  'A.DISPERSE': { passive: 'broken up', nobody: 'an assembly was broken up' },
  'A.DENY': passive('denied permission', 'permission was denied'),
  'P.COMPLAINT': { about: 'a complaint was lodged against {who}', nobody: 'a complaint was lodged' },
  'P.SUIT': passive('sued', 'a civil suit was brought'),
  'P.CHECK': passive('inspected', 'an inspection took place'),
  'P.INVEST': passive('put under investigation', 'an investigation was opened'),
  'P.WANTED': passive('declared wanted', 'people were declared wanted'),
  'P.CHARGE': passive('charged', 'charges were brought'),
  'P.NOCHARGE': passive('charged', 'charges were brought'),
  'P.REMAND': passive('remanded in custody', 'a court sanctioned an arrest'),
  'P.TRIAL': passive('brought to court', 'a trial was held'),
  'P.CONVICT': passive('convicted', 'convictions were handed down'),
  'P.ACQUIT': passive('acquitted', 'an acquittal was handed down'),
  'P.RULING': { about: 'a court ruled against {who}', nobody: 'a court ruling was given' },
  'P.APPEAL': { active: ['filed an appeal', 'filed an appeal'], nobody: 'an appeal was filed' },
  'P.UPHELD': { passive: 'upheld', about: 'the decision against {who} was upheld', nobody: 'the decision was upheld' },
  'P.REVERSED': {
    passive: 'reversed',
    about: 'the decision against {who} was reversed',
    nobody: 'the decision was reversed',
  },
  'P.DISMISS': {
    passive: 'dismissed',
    about: 'a complaint by {who} was dismissed',
    nobody: 'a complaint was dismissed',
  },
  'P.PAROLE': { about: 'early release of {who} was decided on', nobody: 'early release was decided on' },
  'P.AMNESTY': passive('amnestied', 'an amnesty was declared'),
  'P.RELEASE': passive('released', 'people were released'),
  'S.PRISON': passive('sentenced to {span} in prison', 'a prison sentence of {span} was handed down'),
  'S.SUSPENDED': passive('given a suspended sentence of {span}', 'a suspended sentence of {span} was handed down'),
  'S.RESTRICT': passive(
    'sentenced to {span} of restricted freedom',
    'a sentence of {span} of restricted freedom was handed down',
  ),
  'S.WORK': passive('sentenced to {hours} of public work', 'a sentence of {hours} of public work was handed down'),
  'S.ADMARREST': passive('sentenced to {days} of administrative arrest', 'administrative arrest of {days} was imposed'),
  'S.FINE': passive('fined {money}', 'a fine of {money} was imposed'),
  'S.DAMAGES': passive('ordered to pay {money} in damages', 'damages of {money} were awarded'),
  'S.RETRACT': passive('ordered to publish a retraction', 'a retraction was ordered'),
  'S.WARN': passive('given a warning', 'a warning was given'),
  'S.ORGSUSP': {
    passive: 'suspended {for span}',
    about: 'the activities of {who} were suspended {for span}',
    nobody: 'activities were suspended {for span}',
  },
  'S.ORGCLOSE': passive('closed down', 'an organisation was closed down'),
  'S.ADMIN': passive('given an administrative penalty', 'administrative penalties were imposed'),
  'M.CUSTODY': passive('held in custody', 'people were held in custody'),
  'M.TRAVEL': passive('forbidden to leave', 'people were forbidden to leave'),
  'M.PRETRIAL': passive('held in pre-trial detention', 'people were held in pre-trial detention'),
  'N.ADOPT': passive('adopted', 'a law was adopted'),
  'N.SIGN': passive('signed', 'a law was signed'),
  'N.FORCE': { active: ['entered into force', 'entered into force'], nobody: 'a law entered into force' },
  'N.AMEND': passive('amended', 'a law was amended'),
  'N.EMERGENCY': passive('declared', 'a state of emergency was declared'),
  'N.BODY': passive('set up', 'a state body was set up'),
  'X.ELECTION': { nobody: 'an election was held' },
  'X.STRIKE': { about: 'a strike by {who} took place', nobody: 'a strike took place' },
  'X.PROTEST': { about: 'a protest by {who} took place', nobody: 'a protest took place' },
  'X.UNREST': { nobody: 'unrest took place' },
};
