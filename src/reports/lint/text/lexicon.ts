/** Words that leave the truth of a sentence open, or give it to somebody else. English and Russian. */
export const HEDGED =
  /(?<![\p{L}])(in the (assessment|view|opinion) of|alleged(ly)?|alleges?|allegations?|reported(ly)?|according to|accord(s|ing)|claim(s|ed|ing)?|said|says|stated|believed?|suspected|suspicion|apparent(ly)?|may|might|could|appear(s|ed)?|seem(s|ed)?|purported(ly)?|presum(ed|ably)|unconfirmed|accused?|accuses|accusations?|charged|fear(s|ed)?|rumou?r(s|ed)?|якобы|по словам|по сообщени\p{L}+|сообща\p{L}+|сообщил\p{L}*|предположительно|утвержда\p{L}+|по данным|источник сведений|подозрева\p{L}+|обвиня\p{L}+|вероятно|возможно|как передают)(?![\p{L}])/iu;

const STOP = new Set(
  (
    'the a an of in on at by for from with to and or but as is are was were be been being has have had that this these those it its their his her ' +
    'he she they who which whom whose not no also after before during while when where into out over under about more than some one two ' +
    'в на и с по за из от до о об к у а но или что как это его ее её их он она они был была были быть не'
  ).split(' '),
);

/** Content words of a sentence, in lower case, cut to their first six letters so that endings do not count. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !STOP.has(word)).map((word) => word.slice(0, 6)));
}

/** Share of the smaller set that the two have in common. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  if (least === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / least;
}
