import { row, type Term } from './row.ts';

export const PLACE_KINDS: readonly Term[] = [
  row('place', undefined, ['place', 'место', 'орын']),
  row('place.country', 'place', ['country', 'страна', 'ел']),
  row('place.region', 'place', ['region', 'область, регион', 'облыс, өңір']),
  row('place.district', 'place', ['district', 'район', 'аудан']),
  row('place.city', 'place', ['city or town', 'город', 'қала']),
  row('place.village', 'place', ['village or settlement', 'село, посёлок', 'ауыл, кент']),
  row('place.street', 'place', ['street, square or park', 'улица, площадь, парк', 'көше, алаң, саябақ']),
  row('place.building', 'place', ['building or site', 'здание, объект', 'ғимарат, нысан']),
  row('place.natural', 'place', [
    'field, sea, mountain, river',
    'месторождение, море, гора, река',
    'кен орны, теңіз, тау, өзен',
  ]),
  row('place.area', 'place', ['wider area', 'более широкий регион', 'кеңірек аймақ']),
];

export const OBJECT_KINDS: readonly Term[] = [
  row('object', undefined, ['object', 'предмет', 'зат'], undefined, { ftm: 'Thing' }),
  row('object.website', 'object', ['website or platform', 'сайт, платформа', 'сайт, платформа']),
  row('object.article', 'object', ['article or post', 'статья, публикация', 'мақала, жарияланым'], undefined, {
    ftm: 'Article',
  }),
  row('object.video', 'object', ['video or photograph', 'видео, фото', 'бейнежазба, фото']),
  row('object.leaflet', 'object', ['leaflet or banner', 'листовка, плакат', 'парақша, плакат']),
  row('object.book', 'object', ['book or literature', 'книга, литература', 'кітап, әдебиет']),
  row('object.premises', 'object', ['premises', 'помещение', 'үй-жай']),
  row('object.equipment', 'object', ['equipment', 'оборудование', 'жабдық']),
  row('object.documents', 'object', ['documents', 'документы', 'құжаттар']),
  row('object.account', 'object', ['account', 'учётная запись, счёт', 'тіркелгі, шот'], undefined, {
    ftm: 'UserAccount',
  }),
];

/** How a site was blocked; the middle four are what OONI Web Connectivity measures. */
export const MECHANISMS: readonly Term[] = [
  row('mech', undefined, ['mechanism of blocking', 'способ блокировки', 'бұғаттау тәсілі']),
  row('mech.court-order', 'mech', ['court order', 'решение суда', 'сот шешімі']),
  row('mech.unspecified', 'mech', ['not stated', 'не указан', 'көрсетілмеген']),
  row('mech.dns', 'mech', ['DNS', 'DNS', 'DNS'], undefined, { ooni: 'dns' }),
  row('mech.tcp-ip', 'mech', ['TCP/IP', 'TCP/IP', 'TCP/IP'], undefined, { ooni: 'tcp_ip' }),
  row('mech.http-failure', 'mech', ['HTTP failure', 'сбой HTTP', 'HTTP ақауы'], undefined, { ooni: 'http-failure' }),
  row('mech.http-diff', 'mech', ['other page shown', 'подмена страницы', 'бетті алмастыру'], undefined, {
    ooni: 'http-diff',
  }),
  row('mech.takedown', 'mech', ['taken down at the host', 'удаление на хостинге', 'хостингтен өшіру']),
  row('mech.other', 'mech', ['other', 'иной', 'өзге']),
];

export const REGISTRATION: readonly Term[] = [
  row('reg', undefined, ['registration', 'регистрация', 'тіркеу']),
  row('reg.yes', 'reg', ['registered', 'зарегистрирована', 'тіркелген']),
  row('reg.no', 'reg', ['not registered', 'не зарегистрирована', 'тіркелмеген']),
  row('reg.refused', 'reg', ['registration refused', 'отказано в регистрации', 'тіркеуден бас тартылған']),
];

export const SEXES: readonly Term[] = [
  row('sex', undefined, ['sex', 'пол', 'жынысы'], undefined, { huridocs: ['39'] }),
  row('sex.female', 'sex', ['female', 'женский', 'әйел']),
  row('sex.male', 'sex', ['male', 'мужской', 'ер']),
  row('sex.other', 'sex', ['other', 'иной', 'өзге']),
];

/** What a person is asked to agree to. */
export const CONSENTS: readonly Term[] = [
  row('consent', undefined, ['consent', 'согласие', 'келісім']),
  row('consent.publish', 'consent', ['being named in public', 'назвать имя публично', 'атын жариялау']),
  row('consent.un', 'consent', ['sharing with the United Nations', 'передать в ООН', 'БҰҰ-ға беру']),
  row('consent.partners', 'consent', ['sharing with partners', 'передать партнёрам', 'серіктестерге беру']),
];

/** What a group is made of. */
export const COMPOSITIONS: readonly Term[] = [
  row('group', undefined, ['composition of a group', 'состав группы', 'топ құрамы']),
  row('group.women', 'group', ['women', 'женщины', 'әйелдер']),
  row('group.men', 'group', ['men', 'мужчины', 'ер адамдар']),
  row('group.children', 'group', ['children', 'дети', 'балалар']),
  row('group.family', 'group', ['a family', 'семья', 'отбасы']),
  row('group.mixed', 'group', ['mixed', 'смешанный', 'аралас']),
];
