/** Forms of English verbs, made from base forms; only verbs that frames name are inflected. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  beat: ['beat', 'beaten'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bind: ['bound', 'bound'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  burst: ['burst', 'burst'],
  catch: ['caught', 'caught'],
  come: ['came', 'come'],
  cut: ['cut', 'cut'],
  deal: ['dealt', 'dealt'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  find: ['found', 'found'],
  fly: ['flew', 'flown'],
  forbid: ['forbade', 'forbidden'],
  freeze: ['froze', 'frozen'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  hang: ['hung', 'hung'],
  hear: ['heard', 'heard'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  hurt: ['hurt', 'hurt'],
  keep: ['kept', 'kept'],
  lay: ['laid', 'laid'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  let: ['let', 'let'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  overthrow: ['overthrew', 'overthrown'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  rewrite: ['rewrote', 'rewritten'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  send: ['sent', 'sent'],
  serve: ['served', 'served'],
  set: ['set', 'set'],
  shoot: ['shot', 'shot'],
  shut: ['shut', 'shut'],
  slay: ['slew', 'slain'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  spit: ['spat', 'spat'],
  stand: ['stood', 'stood'],
  steal: ['stole', 'stolen'],
  strike: ['struck', 'struck'],
  take: ['took', 'taken'],
  tear: ['tore', 'torn'],
  tell: ['told', 'told'],
  throw: ['threw', 'thrown'],
  undertake: ['undertook', 'undertaken'],
  uphold: ['upheld', 'upheld'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
};

const DOUBLED = new Set(
  'stop drop cancel travel label expel disbar compel propel repel control patrol equip ban plan nab slip kidnap stab rob club gag commit admit permit submit drag grab strip mob whip slap slam tap wiretap bar mar scrub dox quit acquit refer deter transfer'.split(
    ' ',
  ),
);

/** Every form of a verb: `base`, `s`, `past`, `participle`, `ing`. Past and participle may be one word. */
export function verbForms(verb: string): readonly [VerbForm, string][] {
  const last = verb.at(-1) ?? '';
  const stem = DOUBLED.has(verb) ? verb + last : verb;
  const irregular = IRREGULAR[verb];
  const s = /(?:s|x|z|ch|sh|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const ed = /e$/.test(verb) ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const ing = /ie$/.test(verb)
    ? `${verb.slice(0, -2)}ying`
    : /[^eoy]e$/.test(verb)
      ? `${verb.slice(0, -1)}ing`
      : `${IRREGULAR[verb] && /^(?:begin|get|put|set|shut|hit|cut)$/.test(verb) ? verb + last : stem}ing`;
  return [
    ['base', verb],
    ['s', s],
    ['past', irregular?.[0] ?? ed],
    ['participle', irregular?.[1] ?? ed],
    ['ing', ing],
  ];
}
