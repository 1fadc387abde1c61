/** Bodies spoken of by a common noun: last words of the phrase in lower case to the kind of organisation. */
export const ENGLISH_BODIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'O.POLICE': `police|law enforcement|law enforcement authorities|law enforcement agencies|law enforcement officials|law enforcement bodies|
      law enforcement agents|police force|police forces|riot police|militia|gendarmes|gendarmerie|criminal investigation department|traffic police|
      police department|police station|special police|military police|secret police|cops|police authorities|police command`,
    'O.SECURITY': `security services|security service|security forces|security agents|secret services|secret service|special services|
      intelligence services|intelligence agency|intelligence agents|special forces|security agencies|state security|army|military|armed forces|
      troops|border guards|paramilitary|paramilitaries|paramilitary forces|soldiers|navy|national guard|government forces|rebel forces|junta|
      military junta|intelligence agencies|security officials|military forces|security personnel`,
    'O.PROSECUTOR': `prosecutors|prosecutor's office|prosecutors office|prosecutors' office|prosecuting authorities|public prosecutor's office|
      prosecution service|general prosecutor's office|prosecutor general's office|attorney general's office`,
    'O.COURT': `court|district court|city court|appeal court|appeals court|court of appeal|supreme court|regional court|constitutional court|
      high court|military court|criminal court|magistrate's court|magistrates' court|tribunal|military tribunal|administrative court|
      economic court|municipal court|people's court|courts|trial court|provincial court|judiciary|county court|federal court|sessions court`,
    'O.LEGIS': `parliament|legislature|lower house|upper house|lower chamber|upper chamber|lower chamber of parliament|national assembly|senate|lawmakers`,
    'O.EXEC': `authorities|government|state authorities|ministry|interior ministry|foreign ministry|justice ministry|health ministry|
      defence ministry|defense ministry|education ministry|cabinet|regime|state body|government agencies|administration|
      presidential administration|state agency|central government|federal government|transitional government|ministry of justice|
      electoral commission|central bank|immigration authorities|tax authorities|customs officials|customs|tax police|tax inspectorate|
      financial police|economic police|migration service|migration police`,
    'O.LOCAL': `local authorities|city authorities|municipal authorities|regional authorities|local administration|city administration|
      regional administration|mayor's office|city hall|city council|local government|akimat|municipality|local officials|town council|
      provincial government|provincial authorities|state government|regional government|district administration|council`,
    'O.PRISON': `prison|jail|detention centre|detention center|remand prison|penal colony|prison authorities|prison administration|
      pre-trial detention centre|pre-trial detention center|prison officials|prison service`,
  }).flatMap(([kind, phrases]) => phrases.split('|').map((phrase) => [phrase.trim(), kind] as const)),
);

/** Nouns by which an organisation named before is spoken of again: "the newspaper", "this party". */
export const ORG_ANAPHORS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    court: ['O.COURT'],
    tribunal: ['O.COURT'],
    party: ['O.PARTY'],
    newspaper: ['O.OUTLET'],
    paper: ['O.OUTLET'],
    magazine: ['O.OUTLET'],
    weekly: ['O.OUTLET'],
    outlet: ['O.OUTLET'],
    channel: ['O.OUTLET'],
    broadcaster: ['O.OUTLET'],
    station: ['O.OUTLET'],
    portal: ['O.OUTLET', 'object.website'],
    'video portal': ['O.OUTLET'],
    website: ['object.website', 'O.OUTLET'],
    site: ['object.website', 'O.OUTLET'],
    organisation: ['O.NGO', 'O'],
    organization: ['O.NGO', 'O'],
    ngo: ['O.NGO', 'O'],
    association: ['O.NGO', 'O'],
    foundation: ['O.NGO'],
    bureau: ['O.NGO'],
    movement: ['O.MOVEMENT'],
    company: ['O.FIRM'],
    firm: ['O.FIRM'],
    church: ['O.RELIG'],
    mosque: ['O.RELIG'],
    congregation: ['O.RELIG'],
    union: ['O.UNION'],
    'trade union': ['O.UNION'],
    university: ['O.SCHOOL'],
    school: ['O.SCHOOL'],
    agency: ['O.EXEC', 'O.OUTLET'],
    ministry: ['O.EXEC'],
    committee: ['O.EXEC', 'O.NGO', 'O.SECURITY'],
    commission: ['O.EXEC', 'O.NGO'],
    office: ['O.PROSECUTOR', 'O.EXEC'],
    "prosecutor's office": ['O.PROSECUTOR'],
    city: ['place.city'],
    town: ['place.city', 'place.village'],
    village: ['place.village', 'place.city'],
    settlement: ['place.village', 'place.city'],
    region: ['place.region'],
    province: ['place.region'],
    oblast: ['place.region'],
    district: ['place.district'],
    country: ['place.country'],
  }),
);

/** Verbs by the tag, that are no verb in a noun phrase: participles before a noun. */
export const PARTICIPLE = /(?:ed|ing|en|wn|rn)$/;
