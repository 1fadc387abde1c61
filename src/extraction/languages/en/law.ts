import type { LawGrammar } from '../../law/grammar.ts';

const NUMBER = '\\d{1,4}(?:[-‑.]\\d{1,2}(?!\\d))?[A-Z]?(?:\\([^()\\s]{1,4}\\))*';
const CAP = "\\p{Lu}[\\p{L}'’-]+";
const COUNTRY_ADJECTIVE = '(?:\\p{Lu}\\p{Ll}+(?:n|ian|ese|ish|i|ani|stani|an|ic|ch)\\s+)?';

export const englishLaw: LawGrammar = {
  gate: '\\barticles?\\b|\\bart\\.|\\bsections?\\b|\\bCode\\b|\\b(?:Law|Act|Decree|Ordinance|Bill|Constitution|Convention|Covenant)\\b',
  code: `${COUNTRY_ADJECTIVE}(?:(?:Criminal|Penal|Administrative|Civil|Labou?r|Tax|Electoral|Election|Family|Customs|Military)\\s+(?:Procedural\\s+|Procedure\\s+|Offen[cs]es\\s+|Violations\\s+)?Code|Code\\s+(?:of|on)\\s+(?:the\\s+)?(?:(?:Criminal|Civil|Administrative)\\s+)?(?:Administrative\\s+)?(?:Offen[cs]es|Violations|Procedure|Responsibility)|Constitution)(?:\\s+of\\s+(?:the\\s+)?${CAP}(?:\\s+(?:of\\s+)?${CAP}){0,3})?`,
  codeName: (words) => {
    const plain = words.replace(/\s+/g, ' ').replace(/\bPenal\b/, 'Criminal');
    const kind = /Constitution/.exec(plain)
      ? 'Constitution'
      : /Code (?:of|on) (?:the )?Administrative (?:Offen[cs]es|Violations|Responsibility)|Administrative (?:Offen[cs]es |Violations )?Code/.exec(
            plain,
          )
        ? 'Administrative Code'
        : /Code of (Criminal|Civil) Procedure/.exec(plain)
          ? `${/Code of (Criminal|Civil)/.exec(plain)?.[1]} Procedure Code`
          : (/\p{Lu}\p{Ll}+ (?:(?:Procedural|Procedure) )?Code/u.exec(plain)?.[0].replace('Procedural', 'Procedure') ??
            plain);
    const country =
      /\bof (?:the )?(\p{Lu}[\p{L} ]+)$/u.exec(plain)?.[1] ??
      /^(\p{Lu}\p{Ll}+) (?:Criminal|Administrative|Civil|Tax|Labou?r)/u.exec(plain)?.[1];
    return { title: kind, ...(country !== undefined && !/^Code/.test(country) ? { country } : {}) };
  },
  law: `(?:“|"|«)?(?:(?:${CAP})\\s+){0,3}(?:Law|Act|Decree|Ordinance|Bill|Convention|Covenant|Resolution)\\s+(?:of\\s+\\d{4}\\s+)?(?:on|against|for)\\s+(?:the\\s+)?${CAP}(?:,?\\s+(?:(?:and|of|in|on|the|for|to|with)\\s+){0,3}${CAP}){0,9}|(?:${CAP}\\s+){1,4}(?:Law|Act|Decree|Ordinance|Bill)(?!\\p{L})`,
  article: `(?<word>\\b(?:articles?|art\\.|arts\\.|sections?|s\\.)\\s+)(?<numbers>${NUMBER}(?:(?:\\s*,\\s*|\\s*,?\\s+(?:and|or|&)\\s+)(?:(?:article|section|paragraph)s?\\s+)?${NUMBER})*)`,
  articleThenCode:
    "^(?:,?\\s*(?:part|paragraph|para\\.?|clause)\\s+\\d+(?:\\s*\\([^()]{1,4}\\))?,?)?(?:\\s*\\([^()]{3,80}\\))?\\s*,?\\s*(?:of|in|under)?\\s*(?:the\\s+)?(?:country[’']s\\s+|\\p{Lu}\\p{L}+[’']s\\s+)?$",
  codeThenArticle: "^(?:[’']s)?\\s*,?\\s*\\(?$",
  partBefore: '(?:part|paragraph|para\\.?|clause)\\s+(?<part>\\d+(?:\\.\\d+)?)\\s*,?\\s*(?:of|under)?\\s*(?:the\\s+)?$',
  partAfter: '^\\s*[,(]?\\s*(?:part|paragraph|para\\.?|clause)\\s+(?<part>\\d+(?:\\.\\d+)?)',
  crossBefore: '\\bsee\\b(?:\\s+(?:also|more|further|under|in|the|details|above|below)|,)*\\s+(?:sections?|s\\.)\\s+$',
  crossAfter:
    '^\\s+(?:above|below|(?:of|in)\\s+(?:this|the present)\\s+(?:report|chapter|paper|briefing|document|study))\\b',
  and: ',\\s*|\\s+(?:and|or|&)\\s+',
};
