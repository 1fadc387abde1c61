/**
 * Words of organisations' names that many share: the legal form and the kind. Each line is one class; words of one class
 * are one word in several languages. Kept short: what is not here counts as the name itself.
 */
const LEGAL = [
  'тоо жшс ооо llp llc ltd limited ltda gmbh мчж mchj ооо осоо',
  'ао ақ зао оао пао нао jsc ojsc cjsc plc inc incorporated sa ag ab hj aj',
  'ип чп fe',
  'оо пф оф ою рро ngo нко нпо нко',
  'гу ргп гккп кгу мекемесі мемлекеттік',
];
const KINDS = [
  'company co компания компаниясы corporation corp корпорация firm фирма enterprise предприятие кәсіпорны korxonasi',
  'group группа тобы holding холдинг',
  'fund foundation фонд қоры фонди jamgarmasi',
  'party партия партиясы partiyasi partiýasy partiyası',
  'movement движение қозғалысы harakati',
  'union профсоюз союз одағы кәсіподағы uyushmasi',
  'association ассоциация объединение бірлестігі бирикмаси birlashmasi',
  'public общественное общественный общественная қоғамдық jamoat',
  'newspaper газета газеті gazeta gazetasi газетасы',
  'magazine журнал журналы jurnali',
  'agency агентство агенттігі agentligi',
  'news information новости информационное ақпарат axborot',
  'television tv телеканал телевидение телеарна тв kanal channel telekanal',
  'radio радио радиосы radiosi',
  'ministry министерство министрлігі vazirligi',
  'department департамент управление басқармасы boshqarmasi directorate',
  "committee комитет комитеті qo'mitasi qomitasi",
  'court суд соты sudi',
  'police полиция полициясы ровд гувд увд умвд',
  'prosecutor прокуратура прокуратурасы office',
  'church церковь шіркеуі cherkovi',
  'centre center центр орталығы markazi',
  'university университет университеті universiteti',
  'school школа мектебі maktabi',
  'city городской городская городское қалалық shahar',
  'district районный районная районное аудандық tuman raion',
  'regional oblast областной областная областное облыстық viloyat',
  'international международный международная международное халықаралық xalqaro',
  'national национальный национальная национальное ұлттық milliy',
  'republican республиканский республиканское республикалық respublika',
];

const classes = new Map<string, string>();
for (const [index, line] of [...LEGAL, ...KINDS].entries())
  for (const word of line.replaceAll("'", '').split(' ')) classes.set(word, `class ${index}`);
/** Words that show an organisation: legal forms, and kinds too long to be part of a person's name. */
const telling = new Set([...LEGAL.join(' ').split(' '), ...[...classes.keys()].filter((word) => word.length > 4)]);

/** The class of a word (lower case) that many organisations share; undefined for a word that names this one. */
export function genericClass(word: string): string | undefined {
  return classes.get(word);
}

/** Whether a word (lower case), one of several, shows that the name is an organisation's. */
export function tellsOrganisation(word: string): boolean {
  return telling.has(word);
}
