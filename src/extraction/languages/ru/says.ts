import type { SayingWords } from '../../says/attribution.ts';

export const russianSaying: SayingWords = {
  verbs: new Map(),
  according:
    /(?:по (?:словам|данным|сообщени\p{L}+|информации|мнению)|согласно)\s+(?<who>[^,.;]{3,100}?)(?=[,.;]|$)/giu,
  official:
    /(?:полици|прокур|министерств|власт|официальн|суд(?!ь)|президент|правительств|акимат|пресс-служб|следстви)/iu,
  witness: /(?:очевид|свидетел|видео)/iu,
  media: /(?:СМИ|газет|агентств|издани|правозащитник|организаци|журналист)/iu,
  signals: [
    { modality: 'm.unknown', pattern: /неизвестно|не ясно|неясно/iu },
    { modality: 'm.alleged', pattern: /якобы|предположительно/iu },
    { modality: 'm.reported', pattern: /как сообщается|сообщается|по сообщениям/iu },
    { modality: 'm.assess', pattern: /возможно|вероятно|видимо|по всей видимости/iu },
  ],
};
