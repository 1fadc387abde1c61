import { row, type Term } from './row.ts';

/** Steps of a procedure, criminal, administrative, civil or international. */
export const PROCEDURE: readonly Term[] = [
  row('P', undefined, ['procedural step', 'процессуальное действие', 'іс жүргізу әрекеті']),
  row(
    'P.COMPLAINT',
    'P',
    ['complaint lodged', 'подана жалоба', 'шағым берілді'],
    'she lodged a complaint with the prosecutor',
  ),
  row('P.SUIT', 'P', ['civil suit', 'гражданский иск', 'азаматтық талап арыз'], 'the mayor sued the paper'),
  row('P.CHECK', 'P', ['inspection', 'проверка', 'тексеру'], 'tax inspectors visited the office'),
  row('P.INVEST', 'P', ['under investigation', 'расследование', 'тергеу'], 'a criminal case was opened'),
  row('P.WANTED', 'P', ['declared wanted', 'объявлен в розыск', 'іздеу жарияланды'], 'he was put on the wanted list'),
  row('P.CHARGE', 'P', ['charged', 'предъявлено обвинение', 'айып тағылды'], 'prosecutors charged her with fraud'),
  row('P.NOCHARGE', 'P', ['not charged', 'обвинение не предъявлено', 'айып тағылмады'], 'he was let go without charge'),
  row(
    'P.REMAND',
    'P',
    ['court sanctions arrest', 'суд санкционировал арест', 'сот қамауға санкция берді'],
    'the judge sent him to remand for two months',
  ),
  row('P.TRIAL', 'P', ['trial', 'судебный процесс', 'сот процесі'], 'hearings began on Monday', { ftm: 'CourtCase' }),
  row('P.CONVICT', 'P.TRIAL', ['convicted', 'признан виновным', 'кінәлі деп танылды'], 'the court found her guilty'),
  row('P.ACQUIT', 'P.TRIAL', ['acquitted', 'оправдан', 'ақталды'], 'the judge cleared him'),
  row(
    'P.RULING',
    'P',
    [
      'civil or administrative decision',
      'решение по гражданскому или административному делу',
      'азаматтық немесе әкімшілік іс бойынша шешім',
    ],
    'the court granted the claim',
  ),
  row('P.APPEAL', 'P', ['appeal filed', 'подана апелляция', 'апелляция берілді'], 'the defence appealed'),
  row(
    'P.UPHELD',
    'P',
    ['decision upheld', 'решение оставлено в силе', 'шешім күшінде қалдырылды'],
    'the higher court left the verdict standing',
  ),
  row('P.REVERSED', 'P', ['decision reversed', 'решение отменено', 'шешімнің күші жойылды'], 'the verdict was quashed'),
  row(
    'P.DISMISS',
    'P',
    ['complaint rejected', 'жалоба отклонена', 'шағым қабылданбады'],
    'the court threw out his complaint',
  ),
  row(
    'P.PAROLE',
    'P',
    [
      'early release decided',
      'решение об условно-досрочном освобождении',
      'мерзімінен бұрын шартты босату туралы шешім',
    ],
    'parole was refused again',
  ),
  row('P.AMNESTY', 'P', ['amnesty', 'амнистия', 'рақымшылық'], 'the amnesty law covered her article'),
  row('P.RELEASE', 'P', ['released', 'освобождён', 'босатылды'], 'he walked out of prison'),
  row(
    'P.COMPLY',
    'P',
    ['order carried out', 'решение исполнено', 'шешім орындалды'],
    'the paper printed the correction',
  ),
  row(
    'P.NONCOMPLY',
    'P',
    ['order not carried out', 'решение не исполнено', 'шешім орындалмады'],
    'he would not pay the fine',
  ),
];

/** Kinds of procedure. */
export const TRACKS: readonly Term[] = [
  row('track', undefined, ['track of a case', 'вид производства', 'іс жүргізу түрі']),
  row('track.criminal', 'track', ['criminal', 'уголовное', 'қылмыстық'], 'under the criminal code'),
  row(
    'track.administrative',
    'track',
    ['administrative', 'административное', 'әкімшілік'],
    'under the code of administrative offences',
  ),
  row('track.civil', 'track', ['civil', 'гражданское', 'азаматтық'], 'a claim for damages'),
  row('track.supervisory', 'track', ['supervisory', 'надзорное', 'қадағалау'], 'the supreme court reviewed the case'),
  row(
    'track.international',
    'track',
    ['international', 'международное', 'халықаралық'],
    'the committee registered the communication',
  ),
];

/** How a request or a complaint ended. */
export const OUTCOMES: readonly Term[] = [
  row('out', undefined, ['outcome', 'исход', 'нәтиже']),
  row('out.granted', 'out', ['granted', 'удовлетворено', 'қанағаттандырылды'], 'the court allowed the request'),
  row(
    'out.partly',
    'out',
    ['granted in part', 'удовлетворено частично', 'ішінара қанағаттандырылды'],
    'the claim was allowed in part',
  ),
  row('out.refused', 'out', ['refused', 'отказано', 'бас тартылды'], 'the request was turned down'),
  row('out.withdrawn', 'out', ['withdrawn', 'отозвано', 'қайтарып алынды'], 'the plaintiff dropped the claim'),
  row('out.ended', 'out', ['ended without decision', 'прекращено', 'тоқтатылды'], 'the case was closed'),
  row('out.pending', 'out', ['pending', 'на рассмотрении', 'қаралуда'], 'no date has been set'),
];
