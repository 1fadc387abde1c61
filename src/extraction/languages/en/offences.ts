import type { OffenceGrammar } from '../../law/offences.ts';

export const englishOffences: OffenceGrammar = {
  opens:
    /\b(?:on|under|to|of|over|with)\s+(?:(?:trumped-up|fabricated|criminal|administrative|various|multiple|similar|two|three|politically motivated|spurious|the)\s+){0,3}(?:charges?|accusations?|allegations?|suspicion|counts?|offen[cs]es?)\s+(?:of|for)\s+|\b(?:charged|indicted|booked|accused)\s+(?:\S+\s+){0,4}?(?:with|of|for)\s+|^(?:\s+\S+){0,40}?\s+(?:guilty|convicted)\s+of\s+|^\s+(?:\S+\s+){0,24}?(?:with|of|for)\s+(?=(?:allegedly\s+)?[“"«]?[a-z]+ing\b)|^\s+(?:with|of)\s+|^\s+(?:[^,;]{0,80}?\s)?on\s+(?=criminal \w+ charges\b)|\b(?:accused)\s+of\s+/i,
  closes:
    /[.;]|,?\s+(?:and|but)\s+(?:was|were|is|are|has|had|sentenced|fined|ordered|released|given|jailed|his|her|their|its|who|taken|placed|put|sent|held|later|then|is|one\s+\w+ed)\b|,\s+(?:was|were|has|had|have|who)\b|\s+by (?:a|an|the|judge)\b|\s+(?:was|were|has been|have been|had been|remains?|is (?:being|serving)|are (?:being|serving))\b|\s+(?:in connection with|in relation to|in a trial|after|before|when|where|while|during|because|which|who|that|in response|under article|resulting|at the|(?:one|two|three|four|five|six|several|a few)\s+(?:days?|weeks?|months?|years?)\s+(?:earlier|later|ago|before|after))\b|,\s+(?:and\s+)?(?:two|three|the|a|an|he|she|they|while|but|according|prosecutors|police|resulting)\b|\s+(?:on|in)\s+(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|the (?:city|town|capital))/,
  lead: /^\s*(?:(?:criminal|various)\s+)?(?:charges? of\s+)?(?:allegedly\s+)?/i,
  joint:
    /(?<=\))\s*,\s*(?:and\s+)?|(?<=\))\s+and\s+|,\s+(?:and\s+)?(?=[“"«]|[a-z]+ing\b)|\s+and\s+(?=(?:allegedly\s+)?[“"«]|(?:organi[sz]ing and|inciting|violating|resisting|leading|insulting|disclosing|calling|spreading|obstructing)\b)/,
  stop: new Set(
    'the and for with from his her their its some causing any other against under out using being one'.split(' '),
  ),
};
