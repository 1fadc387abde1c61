import type { LawGrammar } from '../law/grammar.ts';
import type { OffenceGrammar } from '../law/offences.ts';
import type { PenaltyGrammar } from '../law/penalties.ts';
import type { SayingWords } from '../says/attribution.ts';
import type { PackLanguage } from '../text/language.ts';
import type { DateGrammar } from '../when/expression.ts';
import { englishDates } from './en/dates.ts';
import { englishLaw } from './en/law.ts';
import { englishOffences } from './en/offences.ts';
import { englishPenalties } from './en/penalties.ts';
import { englishSaying } from './en/says.ts';
import { russianDates } from './ru/dates.ts';
import { russianLaw } from './ru/law.ts';
import { russianOffences } from './ru/offences.ts';
import { russianPenalties } from './ru/penalties.ts';
import { russianSaying } from './ru/says.ts';

/** What every language pack gives the rules for acts, dates, law and speakers. */
export interface WhatPack {
  readonly dates: DateGrammar;
  readonly law: LawGrammar;
  readonly penalties: PenaltyGrammar;
  readonly offences: OffenceGrammar;
  readonly saying: SayingWords;
}

const PACKS: Readonly<Record<PackLanguage, WhatPack>> = {
  en: {
    dates: englishDates,
    law: englishLaw,
    penalties: englishPenalties,
    offences: englishOffences,
    saying: englishSaying,
  },
  ru: {
    dates: russianDates,
    law: russianLaw,
    penalties: russianPenalties,
    offences: russianOffences,
    saying: russianSaying,
  },
};

/** The pack of a sentence's language; English where there is none of its own. */
export function whatPack(language: string): WhatPack {
  return language === 'ru' ? PACKS.ru : PACKS.en;
}
