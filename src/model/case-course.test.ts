import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CaseCourse, type CaseStep, courseOf } from './case-course.ts';

const COURSES: readonly (readonly [string, readonly CaseStep[], CaseCourse])[] = [
  ['without steps there is no course', [], {}],
  ['an arrest is a stage without outcome', [{ act: 'A.DETAIN' }], { stage: 'A.DETAIN' }],
  [
    'a verdict is the outcome, its penalty a part of it',
    [{ act: 'P.CHARGE' }, { act: 'P.CONVICT' }, { act: 'S.PRISON' }],
    { stage: 'S.PRISON', outcome: 'P.CONVICT' },
  ],
  [
    'a verdict that is upheld stands',
    [{ act: 'P.CONVICT', from: '2011-08-08' }, { act: 'P.APPEAL' }, { act: 'P.UPHELD', from: '2011-09-26' }],
    { stage: 'P.UPHELD', outcome: 'P.CONVICT' },
  ],
  [
    'a verdict that is reversed does not',
    [{ act: 'P.CONVICT' }, { act: 'P.REVERSED' }],
    { stage: 'P.REVERSED', outcome: 'P.REVERSED' },
  ],
  [
    'steps told backwards keep their order in law',
    [{ act: 'P.RELEASE', from: '2012-05-01' }, { act: 'P.CONVICT', from: '2011-08-08' }, { act: 'P.REMAND' }],
    { stage: 'P.RELEASE', outcome: 'P.CONVICT' },
  ],
  [
    'an amnesty ends what a verdict began',
    [{ act: 'P.CONVICT' }, { act: 'P.AMNESTY' }],
    { stage: 'P.AMNESTY', outcome: 'P.AMNESTY' },
  ],
  [
    'of two decisions of one court the later one counts',
    [
      { act: 'P.ACQUIT', from: '2013-02-01' },
      { act: 'P.CONVICT', from: '2012-02-01' },
    ],
    { stage: 'P.ACQUIT', outcome: 'P.ACQUIT' },
  ],
  [
    'an administrative penalty alone is its outcome',
    [{ act: 'S.ADMARREST' }],
    { stage: 'S.ADMARREST', outcome: 'S.ADMARREST' },
  ],
  [
    'a civil suit goes on to its ruling',
    [{ act: 'P.SUIT' }, { act: 'P.RULING' }, { act: 'S.DAMAGES' }],
    { stage: 'S.DAMAGES', outcome: 'P.RULING' },
  ],
  ['other acts are no steps', [{ act: 'A.SEARCH' }], {}],
];

for (const [title, steps, expected] of COURSES) test(title, () => assert.deepEqual(courseOf(steps), expected));
