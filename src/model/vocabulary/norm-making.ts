import { row, type Term } from './row.ts';

/** The life of a norm. */
export const NORM_MAKING: readonly Term[] = [
  row('N', undefined, ['norm-making', 'нормотворчество', 'норма шығару']),
  row('N.DRAFT', 'N', ['drafted', 'подготовлен проект', 'жоба әзірленді'], 'the ministry put a bill before parliament'),
  row('N.ADOPT', 'N', ['adopted', 'принят', 'қабылданды'], 'deputies passed the bill'),
  row('N.SIGN', 'N', ['signed', 'подписан', 'қол қойылды'], 'the head of state put his name to it'),
  row('N.FORCE', 'N', ['entered into force', 'вступил в силу', 'күшіне енді'], 'it has applied since March'),
  row('N.AMEND', 'N', ['amended', 'изменён', 'өзгертілді'], 'three articles were rewritten'),
  row(
    'N.EMERGENCY',
    'N',
    ['emergency declared', 'введено чрезвычайное положение', 'төтенше жағдай жарияланды'],
    'a curfew was declared',
  ),
  row('N.BODY', 'N', ['body created', 'создан орган', 'орган құрылды'], 'a new committee was set up by decree'),
];

/** Kinds of norm. */
export const NORM_KINDS: readonly Term[] = [
  row('norm', undefined, ['norm', 'норма', 'норма'], undefined, { csl: 'legislation' }),
  row('norm.constitution', 'norm', ['constitution', 'конституция', 'конституция'], 'the basic law'),
  row('norm.code', 'norm', ['code', 'кодекс', 'кодекс'], 'the criminal code'),
  row('norm.law', 'norm', ['law', 'закон', 'заң'], 'the law on mass media'),
  row('norm.article', 'norm', ['article of a norm', 'статья', 'бап'], 'article 19, part 2'),
  row('norm.decree', 'norm', ['decree', 'указ', 'жарлық'], 'by order of the president'),
  row(
    'norm.regulation',
    'norm',
    ['regulation, rules', 'подзаконный акт, правила', 'заңға тәуелді акт, ережелер'],
    'rules for internet cafes',
  ),
  row('norm.treaty', 'norm', ['treaty', 'международный договор', 'халықаралық шарт'], 'the covenant', {
    csl: 'treaty',
  }),
  row(
    'norm.plan',
    'norm',
    ['plan or programme', 'план, программа', 'жоспар, бағдарлама'],
    'the action plan for 2020 to 2024',
  ),
  row('norm.bill', 'norm', ['draft law', 'законопроект', 'заң жобасы'], 'the bill now before parliament', {
    csl: 'bill',
  }),
  row(
    'norm.emergency',
    'norm',
    ['emergency regime', 'режим чрезвычайного положения', 'төтенше жағдай режимі'],
    'the state of emergency',
  ),
];
