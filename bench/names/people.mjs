// Made-up persons of the region: given names, patronymics from fathers' names, family names. No real person is meant.
const MALE =
  'Александр Алексей Анатолий Андрей Антон Аркадий Артём Борис Вадим Валентин Валерий Василий Виктор Виталий Владимир Владислав ' +
  'Вячеслав Геннадий Георгий Григорий Даниил Денис Дмитрий Евгений Егор Иван Игорь Илья Кирилл Константин Леонид Максим Михаил ' +
  'Николай Олег Павел Пётр Роман Семён Сергей Станислав Степан Тимофей Фёдор Юрий Ярослав ' +
  'Абай Айдос Акежан Алмаз Арман Асан Асхат Бауыржан Бахыт Берик Бекболат Болат Галым Данияр Дархан Ерлан Ержан Жаксылык Жанболат ' +
  'Кайрат Канат Марат Мухтар Нурлан Нурсултан Орал Рахат Руслан Сакен Санжар Серик Талгат Тимур Ермек Бактыбек Азимжан Бахтияр ' +
  'Жахонгир Рустам Санжарбек Улугбек Шавкат Фаррух Бегенч Мерет Оразгелди Сапармурат Фарход Хуршед';
const FEMALE =
  'Алина Анастасия Анна Валентина Вера Виктория Галина Дарья Екатерина Елена Ирина Ксения Лариса Любовь Людмила Маргарита Марина ' +
  'Мария Надежда Наталья Нина Оксана Ольга Светлана Софья Татьяна Юлия Айгуль Айжан Айнур Акмарал Алия Асель Багила Гульжан Гульнара ' +
  'Динара Жанар Жемис Камила Лейла Мадина Раушан Сауле Шолпан Гульбахор Зухра Мутабар Огулджерен Наргиза Тахмина';
const FAMILY_SEEDS =
  'Абдрахман Аблязов Ахметов Байболатов Бекжанов Дюсенов Ермеков Жанабаев Жолдасов Исаев Кабылов Каримов Касымов Кенжебаев Кулибаев ' +
  'Муканов Мамаев Нурпеисов Оспанов Рахимов Сагинтаев Сатпаев Султанов Тлеулинов Толегенов Турсунов Умаров Усенов Шаяхметов Юсупов';

export const maleNames = MALE.split(' ');
export const femaleNames = FEMALE.split(' ');
export const familySeeds = FAMILY_SEEDS.split(' ');

/** A stream of numbers below 1 that is the same each time. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
export const pick = (list, random) => list[Math.floor(random() * list.length)];

/** The father's name as a patronymic. */
export function patronymic(father, sex) {
  const end = sex === 'm' ? 'ич' : 'на';
  if (father === 'Илья') return sex === 'm' ? 'Ильич' : 'Ильинична';
  if (father === 'Пётр') return `Петров${end}`;
  if (father === 'Павел') return `Павлов${end}`;
  if (/ий$/.test(father)) return `${father.slice(0, -2)}${/(кий|гий|хий|трий|дий)$/.test(father) ? 'и' : 'ь'}ев${end}`;
  if (/й$/.test(father)) return `${father.slice(0, -1)}ев${end}`;
  if (/[ья]$/.test(father)) return `${father.slice(0, -1)}ев${end}`;
  return `${father}ов${end}`;
}

/** The feminine of a masculine family name. */
export function feminine(family) {
  if (/(ов|ев|ёв|ин|ын)$/.test(family)) return `${family}а`;
  if (/(ский|цкий)$/.test(family)) return `${family.slice(0, -2)}ая`;
  return family;
}

/** One person. `families`: masculine forms. */
export function person(families, random) {
  const sex = random() < 0.6 ? 'm' : 'f';
  const masculine = pick(families, random);
  return {
    sex,
    given: pick(sex === 'm' ? maleNames : femaleNames, random),
    father: pick(maleNames, random),
    masculine,
  };
}
export const family = ({ masculine, sex }) => (sex === 'm' ? masculine : feminine(masculine));
export const fullName = (one) => `${one.given} ${patronymic(one.father, one.sex)} ${family(one)}`;
