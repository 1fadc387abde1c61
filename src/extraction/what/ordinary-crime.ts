import type { RoleFill, ToldAct } from './told-act.ts';

const CRIME =
  /\b(?:murder\w*|manslaughter|homicide|kill(?:ing|ings|ed)|kidnap\w*|abduct(?:ing|ion|ed)|rap(?:e|ing|ed)|robber(?:y|ies)|burglary|assault\w*|battery|stabb\w+|shooting|lynching|human trafficking|traffick\w+|pornography|sexual\w*|child abuse|felon(?:y|ies)|drug\w*|theft|arson|hostage-taking|carjacking)\b/i;
const TIE = /^[^.;]{0,80}?\b(?:for|over|with|of|in connection with|in (?:the|his|her|their)|after|on)\b[^.;]{0,80}$/i;
const CULPRIT =
  /\b(?:suspects?|assailants?|attackers?|gunm[ae]n|culprits?|killers?|murderers?|perpetrators?|kidnappers?|robbers?|hijackers?|criminals?|gangsters?|rapists?|militants?|terrorists?|bandits?|dealers?|traffickers?)\b/i;
const JUSTICE =
  /^(?:A\.(?:DETAIN|MASSDET|SUMMON)|P\.(?:CHARGE|TRIAL|CONVICT|REMAND|INVEST|WANTED|RELEASE|ACQUIT|APPEAL|UPHELD)|S\.(?:PRISON|SUSPENDED)|M\.CUSTODY)$/;

/**
 * Who is arrested or tried for a violent crime is accused, and no victim of the arrest: the monitor's victim is whom the
 * crime was done to. What the charge says decides, or the word for the person ("two suspects").
 */
export function asAccused(text: string, act: ToldAct, sentenceEnd: number): ToldAct {
  if (!JUSTICE.test(act.code)) return act;
  const after = text.slice(act.end, Math.min(sentenceEnd, act.end + 160));
  const crime = CRIME.exec(after);
  const tied =
    crime !== null &&
    TIE.test(after.slice(0, crime.index + crime[0].length)) &&
    !/\b(?:death threats?|alleged torture)\b/i.test(after);
  const roles = act.roles.map(
    (fill): RoleFill =>
      fill.role === 'victim' && (tied || CULPRIT.test(fill.text)) ? { ...fill, role: 'accused' } : fill,
  );
  return roles.some((fill, i) => fill !== act.roles[i]) ? { ...act, roles } : act;
}
