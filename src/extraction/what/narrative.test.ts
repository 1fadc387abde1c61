import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldActs } from './told-acts.test.help.ts';

const TOLD: readonly (readonly [string, readonly string[]])[] = [
  // Taken, kept, let go
  ['Marat Orozov was led away by two officers.', ['A.DETAIN Marat Orozov']],
  ['Soldiers drove Marat Orozov off in a grey van.', ['A.DETAIN Marat Orozov']],
  ['Marat Orozov was let go after midnight.', ['P.RELEASE Marat Orozov']],
  ['Marat Orozov left prison on 4 May 2015.', ['P.RELEASE Marat Orozov']],
  ['Investigators called Marat Orozov in for a talk.', ['A.SUMMON Marat Orozov']],
  // Violence, searches, tools
  ['Vera Pak was suspended by her wrists.', ['A.TORT Vera Pak']],
  ['Officers knocked Vera Pak to the ground.', ['A.ASSAULT Vera Pak']],
  ["Guards smashed Vera Pak's camera.", ['A.OBSTRUCT Vera Pak']],
  ["Agents went through Vera Pak's flat.", ['A.SEARCH Vera Pak']],
  // Courts
  [
    'The court convicted Marat Orozov and sent him to a penal colony for six years.',
    ['P.CONVICT Marat Orozov', 'S.PRISON Marat Orozov P6Y'],
  ],
  ['On 3 June 2015 Marat Orozov was ordered to do 200 hours of community work.', ['S.WORK Marat Orozov 200']],
  [
    'Marat Orozov was found guilty of libel. He must pay 5 million tenge to a minister.',
    ['P.CONVICT Marat Orozov', 'S.DAMAGES Marat Orozov 5000000 KZT'],
  ],
  [
    'A judge found Marat Orozov guilty of libel. He had to pay 500 somoni.',
    ['P.CONVICT Marat Orozov', 'S.FINE Marat Orozov 500 TJS'],
  ],
  [
    "The magistrate gave Rustam Aliev five days' arrest and Vera Pak fourteen.",
    ['S.ADMARREST Rustam Aliev 5', 'S.ADMARREST Vera Pak 14'],
  ],
  ['A court on 12 April 2011 fined Rustam Aliev 150.000 tenge.', ['S.FINE Rustam Aliev 150000 KZT']],
  ['Rustam Aliev lost his appeal in May 2015.', ['P.UPHELD Rustam Aliev']],
  ["The regional court cut Rustam Aliev's term in May 2015.", ['P.REVERSED Rustam Aliev']],
  [
    'Rustam Aliev was convicted in May 2015. The higher court let the verdict stand in July 2015.',
    ['P.CONVICT Rustam Aliev', 'P.UPHELD Rustam Aliev'],
  ],
  // Work, norms, streets
  ['Vera Pak was dismissed on 3 September 2012 after she had posted a poem.', ['A.LABOUR Vera Pak']],
  ['The bill went through parliament in March 2014.', ['N.ADOPT']],
  ['Police broke up the rally, detained Rustam Aliev and left.', ['A.DISPERSE', 'A.DETAIN Rustam Aliev']],
  // Not done
  ['Vera Pak fears that she will lose her job.', []],
  ['Vera Pak was not led away.', []],
  ['Nobody let Vera Pak go.', []],
  ['The bill did not go through parliament.', []],
  ['Vera Pak must pay 500 dollars for the flat.', []],
  ['Marat Orozov was given two weeks to answer.', []],
];

for (const [text, expected] of TOLD) {
  test(`everyday words tell: ${text}`, () => assert.deepEqual(toldActs(text), expected));
}
