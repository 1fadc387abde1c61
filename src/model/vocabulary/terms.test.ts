import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LABEL_LANGUAGES } from './row.ts';
import { codesAgree, EVENT_FAMILIES, FAMILIES, isActCode, isUnder, label, TERMS, term } from './terms.ts';

/** The codes that the founders' table names, copied by hand. */
const WANTED = `
A.KILL A.CUSTDEATH A.ASSAULT A.FORCE A.ABDUCT A.DISAPPEAR A.TORT A.THREAT A.DETAIN A.MASSDET A.PREVENT A.SUMMON A.SEARCH
A.SEIZE A.WATCH A.FABRIC A.OBSTRUCT A.BLOCK A.CYBER A.DISPERSE A.DENY A.EXCLUDE A.WORSHIP A.LABOUR A.PRISON A.UNFAIR
A.COERCE A.SMEAR A.REFOUL X.ELECTION X.STRIKE X.PROTEST X.UNREST
P.COMPLAINT P.SUIT P.CHECK P.INVEST P.WANTED P.CHARGE P.NOCHARGE P.REMAND P.TRIAL P.CONVICT P.ACQUIT P.RULING P.APPEAL
P.UPHELD P.REVERSED P.DISMISS P.PAROLE P.AMNESTY P.RELEASE P.COMPLY P.NONCOMPLY
S.PRISON S.SUSPENDED S.RESTRICT S.WORK S.ADMARREST S.FINE S.DAMAGES S.RETRACT S.WARN S.ORGSUSP S.ORGCLOSE S.ADMIN
M.CUSTODY M.TRAVEL M.PRETRIAL
N.DRAFT N.ADOPT N.SIGN N.FORCE N.AMEND N.EMERGENCY N.BODY
U.STATEMENT U.PROPOSAL U.DENY U.ADMIT U.COMMIT U.CRITICISE U.APPEAL U.NOREPLY
R06 R07 R09 R10 R12 R14 R17 R18 R19 R20 R21 R22 R25 R26 R2.3 E8 CAT3 REF33
O.POLICE O.SECURITY O.PROSECUTOR O.COURT O.LEGIS O.EXEC O.LOCAL O.PARTY O.MOVEMENT O.UNION O.NGO O.OUTLET O.FIRM O.RELIG
O.IGO UNKNOWN W.JOURNALIST W.MEDIA W.LAWYER W.UNIONIST W.HRD W.PARTY W.CLERGY W.WORKER W.OFFICIAL
m.fact m.official m.reported m.alleged m.charge m.witness m.party m.assess m.general m.planned m.unknown
track.criminal track.administrative track.civil track.supervisory track.international
`
  .trim()
  .split(/\s+/);

test('every code of the table is there', () => {
  assert.equal(WANTED.length, 143);
  assert.deepEqual(
    WANTED.filter((code) => term(code) === undefined),
    [],
  );
});

test('no code is there twice, and every parent exists, without circles', () => {
  assert.equal(new Set(TERMS.map(({ code }) => code)).size, TERMS.length);
  for (const { code, parent } of TERMS) {
    if (parent === undefined) continue;
    assert.ok(term(parent), `${code} hangs on ${parent}`);
    assert.ok(!isUnder(parent, code), `${code} and ${parent} are a circle`);
  }
});

test('every term has a label of its own in each language, and Russian and Kazakh are in their letters', () => {
  for (const language of LABEL_LANGUAGES) {
    for (const { code, label: labels } of TERMS) {
      assert.ok(labels[language].trim().length > 1, `${code} ${language}`);
      assert.equal(labels[language], labels[language].trim());
      const cyrillic = /\p{Script=Cyrillic}/u.test(labels[language]);
      if (!/^(DNS|TCP)/.test(labels[language])) assert.equal(cyrillic, language !== 'en', `${code} ${language}`);
    }
    for (const family of Object.values(FAMILIES)) {
      const labels = family.filter(({ parent }) => parent !== undefined).map((one) => one.label[language]);
      assert.equal(new Set(labels).size, labels.length, `${language}: ${labels.join(', ')}`);
    }
  }
});

test('every act, step, sanction, measure, utterance and modality but plain fact has a signal of at most 12 words', () => {
  for (const family of [...EVENT_FAMILIES, 'modality', 'tracks'] as const) {
    for (const { code, parent, signal } of FAMILIES[family]) {
      if (parent === undefined || code === 'm.fact') continue;
      assert.ok(signal !== undefined && signal.split(' ').length <= 12, code);
    }
  }
});

test('a code is under itself and its ancestors, and under nothing else', () => {
  for (const [code, ancestor, expected] of [
    ['A.CUSTDEATH', 'A.KILL', true],
    ['A.CUSTDEATH', 'A', true],
    ['A.KILL', 'A.KILL', true],
    ['A.KILL', 'A.CUSTDEATH', false],
    ['A.MASSDET', 'A.DETAIN', true],
    ['P.CONVICT', 'P.TRIAL', true],
    ['S.SUSPENDED', 'S.PRISON', false],
    ['nonsense', 'A', false],
    ['A.KILL', 'nonsense', false],
  ] as const) {
    assert.equal(isUnder(code, ancestor), expected, `${code} under ${ancestor}`);
  }
  assert.ok(codesAgree('A.KILL', 'A.CUSTDEATH') && codesAgree('A.CUSTDEATH', 'A.KILL'));
  assert.ok(!codesAgree('A.KILL', 'A.ASSAULT'));
});

test('an event takes a code of an event family, never the top of a tree', () => {
  for (const code of ['A.DETAIN', 'S.FINE', 'N.SIGN', 'U.DENY', 'X.STRIKE', 'M.TRAVEL', 'P.APPEAL'])
    assert.ok(isActCode(code));
  for (const code of ['A', 'S', 'R19', 'O.COURT', 'm.fact', 'place.city', '']) assert.ok(!isActCode(code), code);
});

test('labels come in the language asked for, and an unknown code shows itself', () => {
  assert.equal(label('S.FINE'), 'fine');
  assert.equal(label('S.FINE', 'ru'), 'штраф');
  assert.equal(label('S.FINE', 'kk'), 'айыппұл');
  assert.equal(label('Z.NONE', 'kk'), 'Z.NONE');
});
