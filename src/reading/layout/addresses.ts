/**
 * Web addresses broken over lines. An address at a line's end goes on when it ends in a sign that must go on, or when
 * the next line starts with something only an address has.
 */
const ADDRESS_AT_END = /(?:https?:\/\/|www\.)[^\s<>«»“”]*$/i;
const MUST_GO_ON = /[-_/=&?%#.+~]$/;

export function joinsAddress(first: string, second: string, firstIsFull = true): boolean {
  const address = ADDRESS_AT_END.exec(first)?.[0];
  if (address === undefined || /[,;)\]»”]$/.test(address)) return false;
  const next = /^\S+/.exec(second)?.[0] ?? '';
  if (/^(?:https?:|www\.|[(«“"‘[])/i.test(next)) return false;
  if (/^https?:\/\/$/i.test(address)) return true;
  const bare = next.replace(/[.,;:)\]»”]+$/, '');
  const ascii = /^[\x21-\x7E]+$/.test(bare);
  if (!ascii || bare === '') return false;
  if (/[-_=&?%#+~]$/.test(address)) return true;
  const addressLike = /[/=&?_%~]/.test(bare) || /\.(?:html?|php|pdf|aspx?|docx?|shtml|jsp)\b/i.test(bare);
  if (addressLike && firstIsFull && /[a-z0-9]/i.test(bare)) return true;
  const codeLike = /\d/.test(bare) && /[a-z]/i.test(bare) && /-/.test(bare);
  if (codeLike && firstIsFull) return true;
  // "/" and "." also end an address before an ordinary word.
  return (
    MUST_GO_ON.test(address) &&
    firstIsFull &&
    /^[a-z0-9-]+$/.test(bare) &&
    (/[-\d]/.test(bare) || bare === next) &&
    bare.length > 14
  );
}
