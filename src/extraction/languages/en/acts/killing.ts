import type { NounFrame, VerbFrame } from '../../../what/frames.ts';
import { OF } from './words.ts';

/** Death, abduction and disappearance. */
export const killingVerbs: readonly VerbFrame[] = [
  {
    code: 'A.CUSTDEATH',
    verbs: 'find',
    object: 'victim',
    after:
      /^(?:\s+\S+){0,3}?\s+(?:dead|hanged)\s+(?:in|at)\s+(?:his|her|a|the|their)\s+(?:\S+\s+){0,3}?(?:cell|prison|colony|detention|police|jail)/i,
    victims: 'people',
    needsVictim: true,
  },
  {
    code: 'A.CUSTDEATH',
    verbs: 'die',
    subject: 'victim',
    after:
      /^\s+(?:\S+\s+){0,3}?(?:in|at)\s+(?:\S+\s+){0,4}?(?:prison|custody|detention|colony|jail|cell|camp|basement|police)\b/i,
    victims: 'people',
  },
  {
    code: 'A.DISAPPEAR',
    verbs: 'see hear',
    object: 'victim',
    voice: 'passive',
    negated: true,
    after: /^\s+(?:from\s+)?(?:since|again|alive|after)\b/i,
    victims: 'people',
    needsVictim: true,
  },
  {
    code: 'A.DISAPPEAR',
    verbs: 'be remain',
    subject: 'victim',
    voice: 'active',
    after: /^\s+(?:still\s+)?(?:missing|unaccounted for)\b|^\s+whereabouts\b/i,
    victims: 'people',
    needsVictim: true,
  },
  {
    code: 'A.CUSTDEATH',
    verbs: 'die',
    subject: 'victim',
    after:
      /\b(?:in|while in|under)\s+(?:\w+\s+){0,3}(?:custody|detention|prison|jail|police station|captivity)\b|\bafter\s+(?:\w+\s+){0,8}(?:custody|detention|prison|jail|police station|captivity)\b/i,
    victims: 'people',
  },
  {
    code: 'A.KILL',
    verbs: 'die',
    subject: 'victim',
    context:
      /\b(?:wounds?|injur\w+|clash\w*|attack|shooting|shot|gunfire|blast|explosion|bomb\w*|violence|unrest|riots?|beating|beaten|wounded|injured|stab\w+|crackdown|raid|killed)\b/i,
    not: /\b(?:cancer|covid|coronavirus|heart|stroke|illness|disease|old age|natural causes|pneumonia|aged \d|accident)\b/i,
    victims: 'people',
    needsVictim: true,
  },
  {
    code: 'A.KILL',
    verbs: 'succumb',
    subject: 'victim',
    after: /\bto\s+(?:\w+\s+){0,3}(?:injur|wound)/i,
    victims: 'people',
  },
  {
    code: 'A.KILL',
    verbs: 'kill murder assassinate slay behead massacre lynch decapitate',
    subject: 'perpetrator',
    object: 'victim',
    not: /^(?:\s+\S+){0,3}?\s+in\s+(?:an?|the)\s+(?:\w+\s+)?(?:accident|crash|avalanche|earthquake|fire|flood|collision)\b|^\s*(?:himself|herself|themselves|the (?:bill|project|deal|idea))\b/i,
    victims: 'people',
  },
  {
    code: 'A.KILL',
    verbs: 'execute',
    subject: 'perpetrator',
    object: 'victim',
    victims: 'people',
    notPatient: /\b(?:warrant|order|plan|project|contract|works?|operation)s?\b/i,
  },
  { code: 'A.KILL', verbs: 'gun mow', particle: 'down', subject: 'perpetrator', object: 'victim', victims: 'people' },
  {
    code: 'A.KILL',
    verbs: 'shoot stab hack beat club burn strangle torture bludgeon',
    subject: 'perpetrator',
    object: 'victim',
    after: /^(?:\s+\S+){0,6}?\s+(?:dead|to death|and killed|fatally)\b|^\s+dead\b/i,
    victims: 'people',
  },
  {
    code: 'A.KILL',
    verbs: 'shoot stab',
    subject: 'perpetrator',
    object: 'victim',
    before: /\bfatally\s+$/i,
    victims: 'people',
  },
  {
    code: 'A.KILL',
    verbs: 'lose',
    subject: 'victim',
    after: /^\s+(?:his|her|their)\s+(?:life|lives)\b/i,
    victims: 'people',
  },
  { code: 'A.ABDUCT', verbs: 'abduct kidnap', subject: 'perpetrator', object: 'victim', victims: 'people' },
  {
    code: 'A.ABDUCT',
    verbs: 'take hold',
    object: 'victim',
    subject: 'perpetrator',
    after: /\b(?:hostage|captive)\b/i,
    victims: 'people',
  },
  {
    code: 'A.ABDUCT',
    verbs: 'seize snatch grab whisk',
    subject: 'perpetrator',
    object: 'victim',
    agent:
      /\b(?:gunmen|men|militants?|rebels?|bandits?|group|assailants|attackers|unknown|unidentified|masked|armed|kidnappers|gang)\b/i,
    needsAgent: true,
    victims: 'people',
    notPatient: /\b(?:power|control|opportunity|moment|headlines|attention|town|city)\b/i,
  },
  {
    code: 'A.DISAPPEAR',
    verbs: 'disappear',
    subject: 'victim',
    voice: 'active',
    victims: 'people',
    not: /^\s+from (?:the )?(?:view|sight|shelves|website|map)/i,
  },
  { code: 'A.DISAPPEAR', verbs: 'disappear', object: 'victim', voice: 'passive', victims: 'people' },
  { code: 'A.DISAPPEAR', verbs: 'go', subject: 'victim', after: /^\s+missing\b/i, victims: 'people' },
];

export const killingNouns: readonly NounFrame[] = [
  {
    code: 'A.KILL',
    nouns:
      'murder murders killing killings assassination assassinations slaying execution executions lynching massacre beheading',
    by: { ...OF },
    not: /^\s+(?:charges?|trial|case|suspects?|weapon|investigation|attempt|threats?)\b(?!\s+of)/i,
    notBefore: /\b(?:attempted|mercy|character)\s+$/i,
  },
  {
    code: 'A.KILL',
    nouns: 'death deaths',
    by: { of: 'victim', "'s": 'victim' },
    notBefore: /\b(?:sentenced to|beaten to|to|natural|brain|sudden)\s+$/i,
    not: /^\s+(?:threats?|penalty|sentence|row|toll|certificate|squads?)\b/i,
    after: /\b(?:shot|shooting|killed|murder|violent|police|custody|beaten|attack|gun|bomb)\w*/i,
  },
  {
    code: 'A.ABDUCT',
    nouns: 'abduction kidnapping kidnappings abductions kidnap',
    by: { ...OF },
    not: /^\s+(?:charges?|plot|attempt)\b/i,
  },
  { code: 'A.DISAPPEAR', nouns: 'disappearance disappearances', by: { of: 'victim', "'s": 'victim' } },
];
