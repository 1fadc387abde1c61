import { row, type Term } from './row.ts';

/** Sanctions: penalties that a decision imposed. Never FollowTheMoney's `Sanction`, which is an international designation. */
export const SANCTIONS: readonly Term[] = [
  row('S', undefined, ['sanction', 'наказание, взыскание', 'жаза, өндіріп алу']),
  row('S.PRISON', 'S', ['imprisonment', 'лишение свободы', 'бас бостандығынан айыру'], 'five years in a penal colony'),
  row('S.SUSPENDED', 'S', ['suspended sentence', 'условное наказание', 'шартты жаза'], 'three years, suspended'),
  row(
    'S.RESTRICT',
    'S',
    ['restriction of freedom', 'ограничение свободы', 'бас бостандығын шектеу'],
    'home by ten and no travel for a year',
  ),
  row('S.WORK', 'S', ['public work', 'общественные работы', 'қоғамдық жұмыстар'], '160 hours of sweeping streets'),
  row(
    'S.ADMARREST',
    'S',
    ['administrative arrest', 'административный арест', 'әкімшілік қамақ'],
    'ten days in the detention centre',
  ),
  row('S.FINE', 'S', ['fine', 'штраф', 'айыппұл'], 'fined twenty base units'),
  row('S.DAMAGES', 'S', ['damages', 'возмещение вреда', 'залалды өтеу'], 'must pay the plaintiff for moral harm'),
  row(
    'S.RETRACT',
    'S',
    ['ordered retraction', 'обязание опровергнуть', 'теріске шығаруға міндеттеу'],
    'must print a correction on page one',
  ),
  row('S.WARN', 'S', ['warning', 'предупреждение', 'ескерту'], 'the ministry warned the broadcaster'),
  row(
    'S.ORGSUSP',
    'S',
    [
      'outlet, party or site suspended',
      'приостановка деятельности СМИ, партии, сайта',
      'БАҚ, партия, сайт қызметін тоқтата тұру',
    ],
    'the paper may not appear for three months',
  ),
  row(
    'S.ORGCLOSE',
    'S',
    ['closed down', 'закрытие, ликвидация', 'жабу, тарату'],
    'the court dissolved the association',
  ),
  row(
    'S.ADMIN',
    'S',
    [
      'administrative penalty, kind not stated',
      'административное взыскание, вид не указан',
      'түрі көрсетілмеген әкімшілік жаза',
    ],
    'punished under the administrative code',
  ),
];

/** Measures before a decision; not penalties. */
export const MEASURES: readonly Term[] = [
  row('M', undefined, ['measure, not a penalty', 'мера пресечения', 'бұлтартпау шарасы']),
  row('M.CUSTODY', 'M', ['in custody', 'содержание под стражей', 'қамауда ұстау'], 'she is held in the remand prison'),
  row(
    'M.TRAVEL',
    'M',
    ['ban on leaving a place', 'подписка о невыезде, запрет выезда', 'ешқайда кетпеу туралы қолхат, шығуға тыйым'],
    'he may not leave the city',
  ),
  row(
    'M.PRETRIAL',
    'M',
    ['other pre-trial measure', 'иная мера пресечения', 'өзге бұлтартпау шарасы'],
    'released on bail until trial',
  ),
];
