/** In which place beside its verb somebody suffers an act: an object, a dative, behind a preposition, or the subject. */
export type Sufferer = 'object' | 'dative' | 'subject' | 'owner' | RegExp;

/** How Russian verbs tell an act. Written with е for ё; matched against the clause the same way. */
export interface RussianFrame {
  readonly code: string;
  /** Verbs as `verb-forms.ts` takes them, parted by spaces. */
  readonly verbs: string;
  /** Places tried in order. */
  readonly sufferer?: Sufferer | readonly Sufferer[];
  /** Told by a "not": "не выпустили из страны". */
  readonly negative?: true;
  /** On the clause: must stand in it, must not. */
  readonly needs?: RegExp;
  readonly not?: RegExp;
  /** `needs` may stand anywhere in the sentence. */
  readonly wide?: true;
  readonly victims: 'people' | 'actors' | 'orgs';
  readonly agent: 'perpetrator' | 'decider' | 'complainant';
  /** It counts without anybody it was done to. */
  readonly alone?: true;
}

/** How a noun tells an act: the stem of its singular and what may follow it; who suffers it stands behind in the genitive. */
export interface RussianNoun {
  readonly code: string;
  readonly noun: RegExp;
  readonly victims: 'people' | 'actors' | 'orgs';
  readonly agent: 'perpetrator' | 'decider';
}

const HOME = /квартир|дом[аеуы]?(?!\p{L})|домах|жилищ|офис|редакци|помещени|штаб|кабинет|здани/u;

export const russianFrames: readonly RussianFrame[] = [
  act('A.CUSTDEATH', 'скончаться умереть//умер погибнуть//погиб', {
    sufferer: 'subject',
    wide: true,
    needs: /сизо|колони|тюрьм|изолятор|отделени\p{L}+ (?:милиции|полиции)|под страж|ивс(?!\p{L})|рувд|ровд|камер/u,
  }),
  act('A.KILL', 'убить/убит застрелить/застрелен казнить/казнен расстрелять зарезать'),
  act('A.ABDUCT', 'похитить/похищен'),
  act('A.DISAPPEAR', 'исчезнуть//исчез пропасть//пропал', {
    sufferer: 'subject',
    needs: /без вести|насильственн|после (?:ареста|задержания)|под страж/u,
  }),
  act('A.ASSAULT', 'избить/избит избивать ранить/ранен поколотить/поколочен покалечить/покалечен ударить пырнуть'),
  act('A.ASSAULT', 'напасть//напал нападать', { sufferer: /(?<!\p{L})на\s+$/u }),
  act('A.FORCE', 'применить/применен применять', {
    sufferer: /(?:против|к|в отношении)\s+$/u,
    needs: /сил[уые]|спецсредств|дубинк|слезоточив|резинов|газ(?!\p{L})|водомет|оружи|гранат/u,
    alone: true,
  }),
  act('A.TORT', 'пытать истязать', {}),
  act('A.TORT', 'подвергнуть/подвергнут/подверг подвергать подвергнуться подвергаться', {
    needs: /пытк|жесток\p{L}+ обращени|истязани|унижени|электроток/u,
  }),
  act('A.TORT', 'бить', { needs: /ток[оа]м|электро/u }),
  act('A.ASSAULT', 'бить'),
  act('A.REFOUL', 'депортировать экстрадировать выслать высылать выдворить/выдворен', {}),
  act('A.REFOUL', 'выдать/выдан', {
    needs: /власт|росси|узбекистан|казахстан|таджикистан|туркмен|кыргыз|китаю|на родину/u,
  }),
  act('P.REMAND', 'заключить/заключен поместить/помещен отправить/отправлен', {
    needs:
      /(?:(?<!домашн\p{L}{1,3} )(?<!административн\p{L}{1,3} )арест(?:ы|а|у)?(?!\p{L})|под стражу|заключени\p{L}+ под страж|содержани\p{L}+ под страж|в сизо|в следственн\p{L}+ изолятор|арест\p{L}*\s+на\s+\S+\s+(?:месяц|дн|сут))/u,
    agent: 'decider',
  }),
  act('P.REMAND', 'арестовать', {
    needs:
      /арестова\p{L}+\s+(?:\p{L}+\s+){0,6}на\s+(?:\S+\s+)?месяц|(?:до|на срок до)\s+\d+ \p{L}+(?: \d{4})?|суд\p{L}* арестовал|арестован\p{L}*\s+(?:\p{L}+\s+){0,3}судом/u,
    not: /(?:на|сроком)\s+\S+\s+(?:сут|дн)/u,
    agent: 'decider',
  }),
  act('P.REMAND', 'санкционировать продлить/продлен', {
    sufferer: 'owner',
    needs: /(?<!домашн\p{L}{1,3} )(?<!административн\p{L}{1,3} )арест|содержани\p{L}+ под страж/u,
    agent: 'decider',
  }),
  act('P.REMAND', 'избрать', {
    sufferer: 'dative',
    needs: /заключени\p{L}+ под страж|содержани\p{L}+ под страж|в виде ареста/u,
    agent: 'decider',
  }),
  act('M.PRETRIAL', 'избрать', {
    sufferer: 'dative',
    needs: /домашн\p{L}+ арест|подписк\p{L}+ о невыезде|залог/u,
    agent: 'decider',
  }),
  act('M.PRETRIAL', 'отправить/отправлен поместить/помещен перевести/переведен', {
    needs: /домашн\p{L}+ арест|подписк\p{L}+ о невыезде|под залог|меру пресечения/u,
    not: /под стражу|содержани\p{L}+ под страж/u,
    agent: 'decider',
  }),
  act('A.DETAIN', 'задержать задерживать арестовать', {
    not: /арестова\p{L}+\s+(?:\S+\s+){0,4}на\s+\S+\s+(?:сут|дн)/u,
  }),
  act('A.DETAIN', 'доставить/доставлен увезти/увезен/увез отвезти/отвезен/отвез', {
    needs:
      /(?:милици|полици|ровд|рувд|увд|отдел|отделени|участ|изолятор|прокуратур|кнб|гкнб|сну|фсб|следственн|на допрос)/u,
    not: /в больниц|медицинск/u,
  }),
  act('A.DETAIN', 'поместить/помещен отправить/отправлен', { needs: /психиатр|психбольниц|интернат/u }),
  act('A.DETAIN', 'удерживать'),
  act('M.TRAVEL', 'выпустить/выпущен выпускать', {
    needs: /из (?:страны|республики)|за границу|за рубеж/u,
    negative: true,
  }),
  act('A.PREVENT', 'выпустить/выпущен выпускать', { needs: /из (?:дома|квартиры|подъезда)/u, negative: true }),
  act('M.TRAVEL', 'запретить/запрещен запрещать', {
    sufferer: 'dative',
    needs: /выезд|выезжать|покидать/u,
    agent: 'decider',
  }),
  act('A.SUMMON', 'вызвать/вызван вызывать допросить/допрошен допрашивать опросить/опрошен', {
    not: /вызва\p{L}+\s+(?!.*(?:допрос|милици|полици|прокуратур|суд|следовател|беседу|кнб|сну|фсб|овд|увд))/u,
  }),
  act(
    'A.SEARCH',
    'обыскать обыскивать провести/проведен/провел проводить пройти/пройден/прошел проходить устроить/устроен',
    {
      sufferer: 'owner',
      needs: /обыск/u,
      victims: 'actors',
    },
  ),
  act('A.SEARCH', 'ворваться ворваться//ворвался вломиться', { sufferer: 'owner', needs: HOME, victims: 'actors' }),
  act('A.SEARCH', 'прийти//пришел нагрянуть', {
    sufferer: /(?<!\p{L})(?:к|в дом|в квартиру)\s+$/u,
    needs: /обыск/u,
    victims: 'actors',
  }),
  act('A.SEIZE', 'изъять/изъят конфисковать отобрать/отобран отнять/отнят изымать', {
    sufferer: 'owner',
    victims: 'actors',
  }),
  act('A.BLOCK', 'заблокировать блокировать', {
    victims: 'orgs',
    needs: /сайт|портал|доступ|страниц|ресурс|платформ|сет[ьи]|издани|\.\p{Ll}{2,4}(?!\p{L})/u,
    alone: true,
  }),
  act('A.BLOCK', 'закрыть/закрыт ограничить/ограничен', {
    victims: 'orgs',
    needs: /доступ/u,
    sufferer: /(?<!\p{L})к\s+$/u,
    alone: true,
  }),
  act('A.CYBER', 'взломать атаковать подвергнуться подвергнуть/подвергнут', {
    victims: 'orgs',
    needs: /хакер|ddos|сайт|почт|аккаунт|портал|кибер/u,
    not: /пытк/u,
    alone: true,
  }),
  act('A.DISPERSE', 'разогнать разгонять', { victims: 'actors', alone: true }),
  act('A.THREAT', 'угрожать пригрозить запугивать', { sufferer: 'dative', victims: 'actors' }),
  act('A.LABOUR', 'уволить/уволен увольнять', { not: /уволи\p{L}*сь/u }),
  act('A.LABOUR', 'отчислить/отчислен исключить/исключен', { needs: /университет|институт|вуз|работ|школ/u }),
  act('A.OBSTRUCT', 'препятствовать помешать воспрепятствовать', { sufferer: 'dative', victims: 'actors' }),
  act('A.DENY', 'отказать отказывать', {
    sufferer: ['dative', 'owner'],
    victims: 'actors',
    needs: /регистрац|аккредитац|разрешени|виз[ауые]|паспорт|въезд|лицензи|свидани|помощ|проведени/u,
  }),
  act('A.DENY', 'оказать/оказан оказывать', { sufferer: 'dative', needs: /медицинск|помощ/u, negative: true }),
  act('A.DENY', 'аннулировать отозвать/отозван отзывать', {
    sufferer: 'owner',
    victims: 'actors',
    needs: /аккредитац|лицензи|регистрац|свидетельств/u,
    agent: 'decider',
  }),
  act('A.DENY', 'лишить/лишен лишать', {
    victims: 'actors',
    needs: /аккредитац|лицензи|гражданств|права|статус/u,
    agent: 'decider',
  }),
  act('P.INVEST', 'возбудить/возбужден возбуждать завести/заведен/завел открыть/открыт', {
    sufferer: /(?:против|в отношении|на)\s+$/u,
    needs: /дел[оа](?!\p{L})/u,
    victims: 'actors',
    agent: 'decider',
  }),
  act('P.CHARGE', 'обвинить/обвинен', { agent: 'decider', not: /обвини\p{L}+ (?:власт|полиц|милиц|правительств)/u }),
  act('P.CHARGE', 'предъявить/предъявлен предъявлять выдвинуть/выдвинут', {
    sufferer: 'dative',
    needs: /обвинени/u,
    agent: 'decider',
  }),
  act('P.WANTED', 'объявить/объявлен', { needs: /розыск/u, agent: 'decider' }),
  act('P.TRIAL', 'предстать//предстал', { sufferer: 'subject', needs: /суд/u, agent: 'decider' }),
  act('P.TRIAL', 'судить', { agent: 'decider' }),
  act('P.CONVICT', 'осудить/осужден', { victims: 'actors', agent: 'decider' }),
  act('P.CONVICT', 'признать', { victims: 'actors', agent: 'decider', needs: /виновн/u, not: /не\s*виновн|невиновн/u }),
  act('P.ACQUIT', 'оправдать', { agent: 'decider' }),
  act('P.AMNESTY', 'помиловать амнистировать', { agent: 'decider' }),
  act('P.PAROLE', 'освободить/освобожден выпустить/выпущен выйти//вышел', {
    needs: /условно-досрочн|удо(?!\p{L})/u,
    agent: 'decider',
  }),
  act('P.RELEASE', 'освободить/освобожден отпустить/отпущен выпустить/выпущен', {
    agent: 'decider',
    not: /не\s+выпус/u,
  }),
  act('P.RELEASE', 'выйти//вышел освободиться', {
    sufferer: 'subject',
    needs: /на свобод|из колонии|из тюрьм|из-под стражи|из сизо|освободи/u,
    agent: 'decider',
  }),
  act('P.REVERSED', 'отменить/отменен смягчить/смягчен сократить/сокращен снизить/снижен', {
    victims: 'actors',
    needs: /приговор|решени|постановлени|срок|наказани|штраф/u,
    agent: 'decider',
    sufferer: 'dative',
    alone: true,
  }),
  act('P.UPHELD', 'оставить/оставлен', {
    victims: 'actors',
    needs: /в силе|без изменени/u,
    agent: 'decider',
    sufferer: 'dative',
    alone: true,
  }),
  act('P.DISMISS', 'отклонить/отклонен отказать отказаться', {
    victims: 'actors',
    needs: /жалоб|иск(?!\p{L})|апелляци|ходатайств|в удовлетворении|рассм[ао]тр/u,
    agent: 'decider',
    sufferer: 'dative',
    alone: true,
  }),
  act('P.NOCHARGE', 'прекратить/прекращен закрыть/закрыт', {
    sufferer: /(?:против|в отношении|на)\s+$/u,
    needs: /дел[оа](?!\p{L})/u,
    agent: 'decider',
    alone: true,
  }),
  act('P.APPEAL', 'обжаловать', { sufferer: 'subject', victims: 'actors', agent: 'decider' }),
  act('P.APPEAL', 'подать/подан', {
    sufferer: 'subject',
    victims: 'actors',
    needs: /апелляци|кассаци/u,
    agent: 'decider',
  }),
  act('P.COMPLAINT', 'подать/подан обратиться', {
    sufferer: 'subject',
    victims: 'actors',
    needs: /жалоб|заявлени\p{L}+ в (?:прокурат|полиц|милиц)/u,
    agent: 'decider',
  }),
  act('P.SUIT', 'подать/подан', {
    sufferer: /(?:к|против)\s+$/u,
    victims: 'actors',
    needs: /иск(?!\p{L})|в суд/u,
    agent: 'complainant',
  }),
  act('P.CHECK', 'проверить/проверен проверять', { victims: 'orgs', agent: 'perpetrator' }),
  act('S.WARN', 'получить', {
    sufferer: 'subject',
    victims: 'actors',
    needs: /предупреждени/u,
    agent: 'decider',
  }),
  act('S.WARN', 'вынести/вынесен/вынес направить/направлен', {
    sufferer: 'dative',
    victims: 'actors',
    needs: /предупреждени/u,
    agent: 'decider',
  }),
  act('S.RETRACT', 'обязать', { victims: 'actors', needs: /опровержени/u, agent: 'decider' }),
  act('S.FINE', 'оштрафовать', { victims: 'actors', agent: 'decider' }),
  act('S.ORGCLOSE', 'ликвидировать закрыть/закрыт запретить/запрещен', {
    sufferer: ['object', 'owner'],
    victims: 'orgs',
    agent: 'decider',
    not: /дел[оа](?!\p{L})|доступ|сайт/u,
  }),
  act('S.ORGSUSP', 'приостановить/приостановлен', {
    sufferer: ['object', 'owner'],
    victims: 'orgs',
    agent: 'decider',
  }),
  act('X.PROTEST', 'пройти//прошел состояться провести/проведен/провел выйти//вышел', {
    sufferer: 'subject',
    needs: /митинг|пикет|акци\p{L}+ протеста|демонстраци|шестви|на площадь/u,
    not: /разогна|на свобод/u,
    agent: 'perpetrator',
    alone: true,
  }),
];

export const russianNouns: readonly RussianNoun[] = [
  noun('A.KILL', /убийств(?:о|а|ом|у)/u),
  noun('A.ABDUCT', /похищени(?:е|я|ем|и)/u),
  noun('A.ASSAULT', /избиени(?:е|я|ем|и)|нападени(?:е|я|ем|и|й)\s+на/u),
  noun('A.DETAIN', /задержани(?:е|я|ем|и|й)|арест(?:а|ом|е|у|ы|ов)?/u),
  noun('A.SEARCH', /обыск(?:а|и|ов|ом|ах)?\s+(?:у|в\s+(?:доме|квартире|офисе|редакции))/u, 'actors'),
];

function act(code: string, verbs: string, more: Partial<RussianFrame> = {}): RussianFrame {
  return { code, verbs, victims: 'people', agent: 'perpetrator', ...more };
}

function noun(code: string, word: RegExp, victims: RussianNoun['victims'] = 'people'): RussianNoun {
  return {
    code,
    noun: new RegExp(`(?<!\\p{L})(?:${word.source})(?!\\p{L})`, 'giu'),
    victims,
    agent: 'perpetrator',
  };
}

/** Verbs that hand down a penalty with a size, and beside which place stands who gets it. */
export const russianHanding: readonly {
  readonly verbs: string;
  readonly sufferer: Sufferer;
  readonly bare?: string;
}[] = [
  { verbs: 'приговорить/приговорен осудить/осужден', sufferer: 'object', bare: 'S.PRISON' },
  { verbs: 'оштрафовать арестовать обязать подвергнуть/подвергнут отправить/отправлен', sufferer: 'object' },
  { verbs: 'назначить/назначен присудить/присужден дать/дан вынести/вынесен/вынес', sufferer: 'dative' },
  { verbs: 'взыскать', sufferer: /(?<!\p{L})(?:с|со)\s+$/u },
  { verbs: 'получить/получен отбывать отбыть', sufferer: 'subject', bare: 'S.PRISON' },
  { verbs: 'наказать', sufferer: 'object' },
];

/** Words before an infinitive, or before a finite verb in the same clause, that make what follows no done act. */
export const russianGovernors: readonly { readonly words: RegExp; readonly status: 'attempted' | 'unreal' }[] = [
  { words: /попыта\p{L}+|пыта\p{L}+\s*$|попытк\p{L}+/u, status: 'attempted' },
  {
    words:
      /треб\p{L}+|призв\p{L}+|призыва\p{L}+|прос\p{L}+|хот\p{L}+|планир\p{L}+|намер\p{L}+|собира\p{L}+|угро\p{L}+|гроз\p{L}+|мо(?:жет|гут|г|гла|гли|жно)|долж\p{L}+|следует|запре\p{L}+|отказ\p{L}+|чтобы|если|бы/u,
    status: 'unreal',
  },
];
