/** Nouns that several frames of acts look for: kinds of premises, belongings, bodies and norms. */
export const COURT = /\b(?:courts?|judges?|magistrates?|tribunal|justices?|panel|bench|chamber|appeal)\b/i;
export const STATE =
  /\b(?:court|judge|police|authorit\w+|minist\w+|government|prosecutors?|prosecution|parliament|president|officials?|state|security|agency|department|administration|akimat|commission|office|mayor|governor|spokes\w+|embassy|council|senate|deputy|deputies|lawmakers?)\b/i;
export const NORM =
  /\b(?:laws?|acts?|bills?|legislation|amendments?|decrees?|codes?|constitution|regulations?|rules?|ordinances?|resolutions?|amnesty)\b/i;
export const ORG =
  /\b(?:activit\w+|operations?|part(?:y|ies)|organi[sz]ations?|newspapers?|outlets?|channels?|stations?|broadcasters?|magazines?|websites?|sites?|church(?:es)?|unions?|ngos?|licen[cs]es?|registrations?|publications?|compan(?:y|ies)|associations?|community|both)\b/i;
export const PROTEST =
  /\b(?:protests?|rall(?:y|ies)|demonstrations?|march|marches|pickets?|sit-ins?|vigils?|assembl(?:y|ies)|protest actions?|actions?|procession|hunger strike)\b/i;
export const POLICE =
  /\b(?:police\w*|officers?|agents?|security|soldiers?|troops|inspectors?|investigators?|prosecutors?|services?|committee|guards?|detectives?|authorit\w+|militia|knb|fsb|gknb|kgb|sbu|nsc)\b/i;
export const ROOMS =
  /\b(?:homes?|houses?|apartments?|flats?|offices?|premises|headquarters|newsrooms?|buildings?|rooms?|bureaus?|studios?|desks?|belongings|files|archives?|shops?|warehouses?)\b/i;
export const TAKEN =
  /\b(?:equipment|documents?|computers?|laptops?|phones?|telephones?|mobiles?|servers?|books?|bibles?|leaflets?|papers|copies|files?|archives?|(?:hard )?(?:drives?|disks?)|discs?|memory (?:cards?|sticks?)|(?:usb|flash) (?:sticks?|drives?)|cassettes?|recordings?|footage|passports?|literature|print run|machines?|cameras?(?! (?:operators?|crews?|m[ae]n))|notebooks?|money|cash|posters?|banners?|belongings|items|rifle|materials?)\b/i;
export const TOOLS =
  /\b(?:cameras?|phones?|microphones?|recorders?|dictaphones?|tripods?|memory cards?|lens(?:es)?)\b/i;
export const JUDGMENT =
  /\b(?:sentences?|convictions?|verdicts?|decisions?|rulings?|judge?ments?|fines?|terms?|penalt(?:y|ies)|punishments?|orders?|bans?)\b/i;
export const RALLY =
  /\b(?:protests?|rall(?:y|ies)|demonstrations?|march(?:es)?|pickets?|gatherings?|sit-ins?|vigils?|procession|meetings?)\b/i;
export const PARLIAMENT =
  /^\s+(?:through\s+)?(?:the\s+)?(?:(?:lower|upper|first|both|two)\s+(?:house|chamber)s?|parliament|senate|assembly|duma|rada|majlis|mazhilis|jogorku kenesh|legislature)\b/i;
export const PREMISES =
  /\b(?:homes?|houses?|apartments?|flats?|offices?|premises|headquarters|newsrooms?|buildings?|residences?|dormitor(?:y|ies)|church(?:es)?|mosques?|temples?|meetings?|gatherings?|bookshops?|shops?|studios?|warehouses?|propert(?:y|ies)|rooms?|hq|bureaus?|farms?|compounds?|vehicles?|cars?|bags?|phones?|laptops?|schools?|monaster(?:y|ies)|hotels?)\b/i;
export const WORSHIP =
  /\b(?:worship|prayers?|prayer (?:meetings?|services?)|(?:church|sunday|religious|baptist|pentecostal|protestant|adventist|catholic|muslim|bible)\s+(?:services?|meetings?|gatherings?|study|studies)|\p{Lu}\p{L}+ Church service|sermons?|mass)\b/iu;
export const ASSEMBLY =
  /\b(?:protests?|rall(?:y|ies)|demonstrations?|marches|march|protesters|demonstrators|crowds?|pickets?|assembl(?:y|ies)|gatherings?|actions?|strikes?|strikers|sit-ins?|vigils?|meetings?|procession|activists|workers|students|supporters)\b/i;
export const SITE =
  /\b(?:access|web ?sites?|sites?|internet|blogs?|platforms?|portals?|web ?pages?|pages?|messengers?|social (?:media|networks?)|network|channel|apps?|outlets?|twitter|facebook|youtube|telegram|instagram|whatsapp|livejournal|live journal|tiktok|\w+\.(?:org|com|net|info|kz|ru|uz|kg|by|ua|tj|tm))\b/i;
export const BELONGINGS =
  /\b(?:equipment|documents?|computers?|laptops?|phones?|cameras?|literature|books?|leaflets?|newspapers?|copies|materials?|material|footage|files?|passports?|money|property|servers?|devices?|hard drives?|items|belongings|publications|discs?|recordings?|house|land|assets|car|vehicle|visa|id cards?|accreditation)\b/i;
export const INANIMATE_ATTACK = /\b(?:criticism|verbally|ruling|decision|policy|report|plan|proposal|claim|law)\b/i;
export const OF = { of: 'victim', "'s": 'victim', by: 'perpetrator' } as const;
export const ON = { on: 'victim', against: 'victim', "'s": 'perpetrator', by: 'perpetrator' } as const;

/** Who searches and seizes in the name of the state, or as if. */
export const OFFICERS =
  /\b(?:police\w*|officers?|agents?|men|they|security|troops|soldiers?|guards?|authorit\w+|investigators?|services?|committee|department|militia|kgb|fsb|knb|gknb|sbu|nsc|prosecutors?|inspectors?|bailiffs)\b/i;
export const PRESS =
  /\b(?:journalists?|reporters?|correspondents?|press|media|photographers?|camera (?:crews?|operators?)|film crews?|crews?|observers?|monitors?|editors?|bloggers?)\b/i;
