import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldActs } from './told-acts.test.help.ts';

const TEXT = `Azerbaijan. In Baku, Rashad Aliyev was fined 200 manats for a picket in May 2016.

Turkmenistan. In Dashoguz, Myrat Orazov was fined 300 manats for a prayer meeting in June 2016.`;

test('a currency that several countries have is that of the country the sentence speaks of', () => {
  assert.deepEqual(toldActs(TEXT), ['S.FINE Rashad Aliyev 200 AZN', 'S.FINE Myrat Orazov 300 TMT']);
});
