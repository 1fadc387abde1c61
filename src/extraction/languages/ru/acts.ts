/** How Russian tells an act: by stems, since no tagger reads it. `passive` and `active` are patterns of one word form. */
export interface StemFrame {
  readonly code: string;
  readonly passive?: RegExp;
  readonly active?: RegExp;
  /** "обыск в доме N": the noun, the person stands after it. */
  readonly noun?: RegExp;
  readonly victims: 'people' | 'actors' | 'orgs';
  readonly agent: 'perpetrator' | 'decider';
}

export const russianFrames: readonly StemFrame[] = [
  {
    code: 'A.KILL',
    passive: /(?<!\p{L})(?:убит|застрелен|казн[её]н)(?:а|ы|о)?(?!\p{L})/iu,
    active: /(?<!\p{L})(?:убили?|убил|убила|застрелили?|застрелил)(?!\p{L})/iu,
    noun: /(?<!\p{L})убийств(?:о|а|ом|е)(?!\p{L})/iu,
    victims: 'people',
    agent: 'perpetrator',
  },
  {
    code: 'A.ABDUCT',
    passive: /(?<!\p{L})похищен(?:а|ы)?(?!\p{L})/iu,
    active: /(?<!\p{L})похитили?(?!\p{L})/iu,
    noun: /(?<!\p{L})похищени(?:е|я|и|ем)(?!\p{L})/iu,
    victims: 'people',
    agent: 'perpetrator',
  },
  {
    code: 'A.ASSAULT',
    passive: /(?<!\p{L})(?:избит|ранен)(?:а|ы)?(?!\p{L})/iu,
    active: /(?<!\p{L})(?:избили?|напали? на|ранили?)(?!\p{L})/iu,
    noun: /(?<!\p{L})(?:избиени\p{L}+|нападени\p{L}+ на)(?!\p{L})/iu,
    victims: 'people',
    agent: 'perpetrator',
  },
  {
    code: 'A.TORT',
    passive: /(?<!\p{L})(?:подверг(?:ли|ся|лась|лись|нут\p{L}*)\s+пыткам)/iu,
    active: /(?<!\p{L})пытали(?!\p{L})/iu,
    victims: 'people',
    agent: 'perpetrator',
  },
  {
    code: 'P.REMAND',
    passive: /(?<!\p{L})(?:заключ[её]н(?:а|ы)? под стражу|помещ[её]н(?:а|ы)? в СИЗО)/iu,
    active:
      /(?<!\p{L})(?:санкционировал\p{L}*\s+(?:\p{L}+\s+)?арест|избрал\p{L}*\s+меру пресечения|заключил\p{L}* под стражу)/iu,
    victims: 'people',
    agent: 'decider',
  },
  {
    code: 'A.DETAIN',
    passive: /(?<!\p{L})задержан(?:а|ы|о)?(?!\p{L})|(?<!\p{L})арестован(?:а|ы)?(?!\p{L})(?!\s+на\s)/iu,
    active: /(?<!\p{L})(?:задержал[аи]?|арестовал[аи]?)(?!\p{L})(?!\s+на\s)/iu,
    noun: /(?<!\p{L})(?:задержани(?:е|я|и|ем)|арест(?:а|е|ом)?)(?!\p{L})/iu,
    victims: 'people',
    agent: 'perpetrator',
  },
  {
    code: 'A.SUMMON',
    passive: /(?<!\p{L})(?:вызван(?:а|ы)?\s+на допрос|допрошен(?:а|ы)?)(?!\p{L})/iu,
    active: /(?<!\p{L})(?:вызвал[аи]?\s+на допрос|допросил[аи]?)(?!\p{L})/iu,
    victims: 'people',
    agent: 'perpetrator',
  },
  {
    code: 'A.SEARCH',
    passive: /(?<!\p{L})обыскан(?:а|ы|о)?(?!\p{L})/iu,
    active: /(?<!\p{L})(?:обыскал[аи]?|пров[её]л[аи]?\s+обыск\p{L}*|прош[её]л\s+обыск|прошли\s+обыски)(?!\p{L})/iu,
    noun: /(?<!\p{L})обыск(?:а|и|е|ов|ом)?(?!\p{L})/iu,
    victims: 'actors',
    agent: 'perpetrator',
  },
  {
    code: 'A.SEIZE',
    passive: /(?<!\p{L})(?:изъят|конфискован)(?:а|ы|о)?(?!\p{L})/iu,
    active: /(?<!\p{L})(?:изъял[аи]?|конфисковал[аи]?)(?!\p{L})/iu,
    victims: 'actors',
    agent: 'perpetrator',
  },
  {
    code: 'A.BLOCK',
    passive: /(?<!\p{L})заблокирован(?:а|ы|о)?(?!\p{L})/iu,
    active: /(?<!\p{L})заблокировал[аи]?(?!\p{L})/iu,
    victims: 'orgs',
    agent: 'decider',
  },
  {
    code: 'A.DISPERSE',
    passive: /(?<!\p{L})разогнан(?:а|ы)?(?!\p{L})/iu,
    active: /(?<!\p{L})разогнал[аи]?(?!\p{L})/iu,
    victims: 'actors',
    agent: 'perpetrator',
  },
  {
    code: 'P.CHARGE',
    passive: /(?<!\p{L})(?:обвин[её]н(?:а|ы)?|предъявлено обвинение)(?!\p{L})/iu,
    active: /(?<!\p{L})(?:предъявил[аи]?\s+обвинени\p{L}+|обвинил[аи]?)(?!\p{L})/iu,
    victims: 'people',
    agent: 'decider',
  },
  {
    code: 'P.CONVICT',
    passive: /(?<!\p{L})(?:осужд[её]н(?:а|ы)?|признан(?:а|ы)?\s+виновн\p{L}+)(?!\p{L})/iu,
    active: /(?<!\p{L})(?:осудил[аи]?|признал[аи]?\s+(?:\p{L}+\s+){0,3}виновн\p{L}+)(?!\p{L})/iu,
    victims: 'actors',
    agent: 'decider',
  },
  {
    code: 'P.ACQUIT',
    passive: /(?<!\p{L})оправдан(?:а|ы)?(?!\p{L})/iu,
    active: /(?<!\p{L})оправдал[аи]?(?!\p{L})/iu,
    victims: 'people',
    agent: 'decider',
  },
  {
    code: 'P.RELEASE',
    passive: /(?<!\p{L})(?:освобожд[её]н(?:а|ы)?|отпущен(?:а|ы)?)(?!\p{L})/iu,
    active: /(?<!\p{L})(?:освободил[аи]?|отпустил[аи]?|выш(?:ел|ла|ли)\s+на свободу)(?!\p{L})/iu,
    victims: 'people',
    agent: 'decider',
  },
  {
    code: 'S.FINE',
    passive: /(?<!\p{L})оштрафован(?:а|ы)?(?!\p{L})/iu,
    active: /(?<!\p{L})оштрафовал[аи]?(?!\p{L})/iu,
    victims: 'actors',
    agent: 'decider',
  },
  {
    code: 'P.UPHELD',
    passive: /(?<!\p{L})оставлен(?:а|ы|о)?\s+(?:в силе|без изменени\p{L}+)/iu,
    active: /(?<!\p{L})оставил[аи]?\s+(?:\p{L}+\s+){0,4}(?:в силе|без изменени\p{L}+)/iu,
    victims: 'actors',
    agent: 'decider',
  },
];

/** Words that hand down a penalty with a size. */
export const russianHanding =
  /(?<!\p{L})(?:приговор[её]н(?:а|ы)?|приговорил[аи]?|осужд[её]н(?:а|ы)?|осудил[аи]?|арестован(?:а|ы)?\s+на|арестовал[аи]?\s+(?:\S+\s+){0,3}на|оштрафован(?:а|ы)?|оштрафовал[аи]?|назначил[аи]?|получил[аи]?|обязал[аи]?|взыскал[аи]?)(?!\p{L})/iu;
export const russianHandingPassive = /(?:ен|ён|ан|ена|ена|ены|ана|аны)(?:\s+на)?$/iu;

export const russianUnreal =
  /(?:требу\p{L}+|призва\p{L}+|угроз\p{L}+|угрожа\p{L}+|попыт\p{L}+|хот\p{L}+|план\p{L}+|могут|может|не\s+был[аи]?|не)\s+(?:\p{L}+\s+){0,2}$/iu;
