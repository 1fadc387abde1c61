import { row, type Term } from './row.ts';

/** Rights affected: an editor's coding, never imported as fact. HURIDOCS list 3. */
export const RIGHTS: readonly Term[] = [
  row('R', undefined, ['right', 'право', 'құқық']),
  row('R06', 'R', ['life', 'право на жизнь', 'өмір сүру құқығы'], undefined, {
    huridocs: ['3:0101'],
    treaty: 'ICCPR 6',
  }),
  row('R07', 'R', ['freedom from torture', 'свобода от пыток', 'азаптаудан азат болу'], undefined, {
    huridocs: ['3:0111'],
    treaty: 'ICCPR 7',
  }),
  row(
    'R09',
    'R',
    ['liberty and security', 'свобода и личная неприкосновенность', 'жеке басының бостандығы мен қауіпсіздігі'],
    undefined,
    { huridocs: ['3:0108'], treaty: 'ICCPR 9' },
  ),
  row(
    'R10',
    'R',
    ['conditions of detention', 'условия содержания под стражей', 'қамауда ұстау жағдайлары'],
    undefined,
    { treaty: 'ICCPR 10' },
  ),
  row('R12', 'R', ['freedom of movement', 'свобода передвижения', 'жүріп-тұру бостандығы'], undefined, {
    huridocs: ['3:0121'],
    treaty: 'ICCPR 12',
  }),
  row('R14', 'R', ['fair trial', 'справедливый суд', 'әділ сот'], undefined, {
    huridocs: ['3:0310'],
    treaty: 'ICCPR 14',
  }),
  row('R17', 'R', ['privacy and home', 'частная жизнь и жилище', 'жеке өмір мен тұрғын үй'], undefined, {
    huridocs: ['3:0128'],
    treaty: 'ICCPR 17',
  }),
  row('R18', 'R', ['religion and belief', 'свобода совести и религии', 'ождан және дін бостандығы'], undefined, {
    huridocs: ['3:0122'],
    treaty: 'ICCPR 18',
  }),
  row('R19', 'R', ['expression and information', 'свобода выражения мнения', 'пікір білдіру бостандығы'], undefined, {
    huridocs: ['3:0116'],
    treaty: 'ICCPR 19',
  }),
  row('R20', 'R', ['ban on incitement', 'запрет подстрекательства', 'араздық қоздыруға тыйым'], undefined, {
    huridocs: ['3:0133'],
    treaty: 'ICCPR 20',
  }),
  row('R21', 'R', ['peaceful assembly', 'мирные собрания', 'бейбіт жиналыстар'], undefined, {
    huridocs: ['3:0113'],
    treaty: 'ICCPR 21',
  }),
  row('R22', 'R', ['association and unions', 'объединения и профсоюзы', 'бірлестіктер мен кәсіподақтар'], undefined, {
    huridocs: ['3:0114'],
    treaty: 'ICCPR 22',
  }),
  row(
    'R25',
    'R',
    ['elections and public affairs', 'выборы и участие в делах государства', 'сайлау және мемлекет ісіне қатысу'],
    undefined,
    { huridocs: ['3:0137'], treaty: 'ICCPR 25' },
  ),
  row('R26', 'R', ['equality', 'равенство', 'теңдік'], undefined, { huridocs: ['3:0131'], treaty: 'ICCPR 26' }),
  row('R2.3', 'R', ['remedy', 'эффективное средство защиты', 'тиімді құқықтық қорғау құралы'], undefined, {
    treaty: 'ICCPR 2(3)',
  }),
  row('E8', 'R', ['strike', 'право на забастовку', 'ереуіл құқығы'], undefined, { treaty: 'ICESCR 8' }),
  row('CAT3', 'R', ['no return to torture', 'невыдача под пытки', 'азаптау қаупі бар елге бермеу'], undefined, {
    treaty: 'CAT 3',
  }),
  row('REF33', 'R', ['no return of refugees', 'невыдворение беженцев', 'босқындарды қайтармау'], undefined, {
    treaty: 'Refugee Convention 33',
  }),
];
