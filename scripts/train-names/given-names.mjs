// Given names that are one in several languages (Алексей, Oleksiy), out of the concepts: the forms of one concept that
// the spelling costs do not bring together.

/** The list in data/names/given-names.tsv, hand-made for the region; the concepts add the rest. */
const CORE = [
  'Алексей|Олексій|Аляксей|Aleksei|Alexey|Oleksii|Oleksiy|Aliaksei',
  'Николай|Микола|Мікалай|Nikolai|Nikolay|Mykola|Mikalai',
  'Михаил|Михайло|Міхаіл|Mikhail|Mykhailo|Michael|Mihail',
  'Дмитрий|Дмитро|Дзмітрый|Dmitry|Dmytro|Dzmitry',
  'Пётр|Петро|Пятро|Petr|Pyotr|Petro|Piatro|Peter',
  'Павел|Павло|Pavel|Pavlo|Paul|Павал',
  'Иван|Іван|Янка|Ян|Ivan|Ioann|Иоанн',
  'Владимир|Володимир|Уладзімір|Vladimir|Volodymyr|Uladzimir',
  'Александр|Олександр|Аляксандр|Aleksandr|Alexander|Oleksandr|Aliaksandr',
  'Андрей|Андрій|Андрэй|Andrei|Andrey|Andrii|Andriy|Andrew',
  'Сергей|Сергій|Сяргей|Sergei|Sergey|Serhii|Serhiy|Siarhei',
  'Евгений|Євген|Яўген|Yevgeny|Evgenii|Yevhen|Yauhen|Eugene',
  'Юрий|Юрій|Юры|Yuri|Yurii|Georgii|Георгий|Георгій',
  'Григорий|Григорій|Рыгор|Grigory|Hryhorii|Ryhor|Gregory',
  'Кирилл|Кирило|Кірыл|Kirill|Kyrylo|Cyril',
  'Никита|Микита|Мікіта|Nikita|Mykyta|Mikita',
  'Елена|Олена|Алена|Алёна|Elena|Yelena|Olena|Alena|Helen',
  'Екатерина|Катерина|Кацярына|Ekaterina|Yekaterina|Kateryna|Katsiaryna|Catherine',
  'Анна|Ганна|Anna|Hanna|Anne',
  'Наталья|Наталия|Наталля|Natalia|Natalya|Nataliia',
  'Анастасия|Настасья|Anastasia|Nastassia',
  'Ольга|Вольга|Olga|Volha',
  'Ксения|Оксана|Аксана|Ksenia|Oksana|Xenia',
  'Филипп|Пилип|Filipp|Philip|Pylyp',
  'Фёдор|Теодор|Fyodor|Fedor|Theodore',
  'Тимофей|Timofei|Timothy|Цімафей',
  'Матвей|Matvei|Matthew|Мацвей|Матвій',
  'Яков|Яків|Якаў|Yakov|Jacob|Yakiv',
  'Илья|Ілля|Ілья|Ilya|Illia|Elijah',
  'Мухаммед|Магомед|Мұхаммед|Мухаммад|Мохаммад|Muhammad|Mohammed|Magomed|Mukhammed',
  'Ахмед|Ахмет|Ahmed|Akhmet|Ahmad|Akhmad',
  'Юсуф|Жүсіп|Жусуп|Юсуп|Yusuf|Zhusip|Jusup|Joseph|Иосиф|Осип',
  'Ибрагим|Ыбырай|Ибрай|Ibrahim|Ibragim|Ybyrai|Abraham|Авраам',
  'Исмаил|Смағұл|Смагул|Ismail|Smagul',
  'Фатима|Патима|Батима|Фатма|Fatima|Patima|Batima|Fatma',
  'Хасан|Асан|Hasan|Khasan|Asan|Hassan',
  'Хусейн|Усен|Үсен|Hussein|Husain|Khusein|Usen',
  'Абдулла|Әбділда|Абдилда|Abdulla|Abdullah|Abdilda',
  'Шариф|Шәріп|Шарип|Sharif|Sharip',
];

/** Lines of data/names/given-names.tsv. `costOf(a, b)`: nats of reading one word as another. */
export function givenNameLines(concepts, costOf, spellingLimit) {
  const lines = CORE.map((forms) => `own\t${forms}`);
  for (const { id, latin, cyrillic } of concepts) {
    const one = (forms) => forms.filter((form) => /^\p{L}{3,}$/u.test(form)).slice(0, 12);
    const plain = one(latin).filter((form) => /^[a-z]+$/.test(form));
    const forms = [...plain, ...one(cyrillic)];
    if (plain.length === 0 || forms.length < 3) continue;
    const apart = forms.filter((form) => forms.some((other) => costOf(form, other) > spellingLimit));
    if (apart.length > 1) lines.push(`${id}\t${apart.join('|')}`);
  }
  return lines;
}
