import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockLanguage, languageOf } from './language.ts';

const SAMPLES: readonly (readonly [string, string])[] = [
  ['en', 'The court heard the case in the morning and let her go.'],
  ['en', 'Several journalists were fined for what they had written about the strike.'],
  ['ru', 'Суд рассмотрел дело утром и отпустил её под подписку.'],
  ['ru', 'Несколько журналистов оштрафовали за то, что они писали о забастовке.'],
  ['kk', 'Сот бұл істі таңертең қарап, оны босатып жіберді.'],
  ['kk', 'Полиция наразылық шарасына қатысқан жиырма адамды ұстады.'],
  ['kk-Latn', 'Sot bul isti tañerteñ qarap, ony bosatyp jiberdi.'],
  ['kk-Latn', 'Jurnalisterge ereuil turaly jazğany üşin aiyppūl salyndy jäne gazet jabyldy.'],
  ['uz-Latn', "Sud bu ishni ertalab ko'rib chiqdi va uni ozod qildi."],
  ['uz-Latn', 'Oʻzbekistonda mustaqil nashrlar uchun yangi talablar joriy qilindi.'],
  ['uz-Cyrl', 'Журналистлар иш ташлаш ҳақида ёзгани учун жаримага тортилди.'],
  ['tk', 'Kazyýet bu işi irden seretdi we ony boşatdy.'],
  ['tk', 'Žurnalistlere iş taşlaýyş barada ýazandyklary üçin jerime salyndy.'],
  ['ky', 'Журналисттерге иш таштоо жөнүндө жазганы үчүн айып пул салынды жана гезит жабылды.'],
  ['tg', 'Рӯзноманигорон барои навиштан дар бораи корпартоӣ ҷарима шуданд.'],
  ['uk', 'Суд розглянув справу вранці і відпустив її під підписку.'],
];

for (const [language, text] of SAMPLES) {
  test(`a sentence in ${language} is told: ${text.slice(0, 24)}…`, () => assert.equal(languageOf(text), language));
}

test('a short title with a country’s name is not in that country’s language', () => {
  assert.equal(languageOf('Uzbekistan: Officials Shut Down the Harbour Watch Office'), undefined);
  assert.equal(languageOf('The shutting of the office in Tashkent'), 'en');
});

test('too few letters, addresses and figures name no language', () => {
  assert.equal(languageOf('Ibid.'), undefined);
  assert.equal(languageOf('http://www.example.org/the/court/and/the/law'), undefined);
  assert.equal(languageOf('12.500.000 / 2016 / 44'), undefined);
});

test('a block in Hebrew or Arabic script runs from right to left', () => {
  assert.equal(blockLanguage('المحكمة نظرت في القضية صباح اليوم').direction, 'rtl');
  assert.equal(blockLanguage('The word محكمة means a court of law.').direction, undefined);
});
