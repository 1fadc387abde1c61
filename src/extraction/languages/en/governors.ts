import type { Governor } from '../../what/frames.ts';

const GAP =
  "(?:\\s+(?:the|a|an|his|her|their|its|any|further|possible|immediate|unconditional|and|another|being|further|threatened|planned|\\w+[’']s)){0,4}\\s*";

/** On the words before a verb in the infinitive, a gerund or a noun; the first that fits decides. */
export const englishGovernors: readonly Governor[] = [
  {
    status: 'unreal',
    words: new RegExp(
      `\\b(?:call(?:s|ed|ing)?\\s+(?:\\S+\\s+){0,3}?(?:for|on|upon)|demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|request(?:s|ed|ing)?|(?:appeal(?:s|ed|ing)?|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|petition(?:s|ed|ing)?|lobb(?:y|ies|ied))\\s+for|insist(?:s|ed)?\\s+on|seek(?:s|ing)?|sought|await(?:s|ed|ing)?|pending|threat(?:s)?\\s+of|threaten(?:s|ed|ing)?\\s+(?:\\S+\\s+){0,3}?(?:with|to)|risk(?:s|ed|ing)?(?:\\s+of)?|fear(?:s|ed|ing)?(?:\\s+of|\\s+for)?|danger\\s+of|afraid\\s+of|possib(?:le|ility\\s+of)|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|escap(?:e|ed|es|ing)|against|ban\\s+on|prohibit\\w*|plan(?:s|ned|ning)?\\s+(?:to|for|of)|plot(?:s|ted|ting)?\\s+(?:to|of)|conspir\\w+\\s+to|want(?:s|ed|ing)?\\s+(?:to)?|intend(?:s|ed|ing)?\\s+(?:to)?|wish(?:es|ed)?\\s+to|hop(?:e|es|ed|ing)\\s+(?:to|for)|order(?:s|ed)?\\s+to|right\\s+to|punishable\\s+by|calls?\\s+for|in\\s+favou?r\\s+of|instead\\s+of|without|refus(?:e|ed|es|ing)\\s+to|declin(?:e|ed|es|ing)\\s+to|fail(?:s|ed|ing)?\\s+to|in\\s+order\\s+to|so\\s+as\\s+to|prior\\s+to\\s+any|protest(?:s|ed|ing)?\\s+against)${GAP}$`,
      'i',
    ),
  },
  {
    status: 'attempted',
    words: new RegExp(
      `\\b(?:attempt(?:s|ed|ing)?(?:\\s+(?:to|at|on))?|tr(?:y|ies|ied|ying)\\s+to|sought\\s+to|effort(?:s)?\\s+to|attempted)${GAP}$`,
      'i',
    ),
  },
  {
    status: 'planned',
    words: new RegExp(
      `\\b(?:due\\s+to\\s+be|expected\\s+to\\s+be|scheduled\\s+(?:to\\s+be|for)|set\\s+to\\s+be|about\\s+to\\s+be)${GAP}$`,
      'i',
    ),
  },
];
