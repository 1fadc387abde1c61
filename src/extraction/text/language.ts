/** Languages whose packs extraction has. Other texts are read with the pack of their script. */
export type PackLanguage = 'en' | 'ru';

/** The pack for a BCP 47 tag; without a tag (or with one we have no pack for), the script of the text decides. */
export function packFor(tag: string | undefined, text: string): PackLanguage {
  const primary = tag?.toLowerCase().split('-')[0];
  if (primary === 'en' || primary === 'ru') return primary;
  return mostlyCyrillic(text) ? 'ru' : 'en';
}

function mostlyCyrillic(text: string): boolean {
  let cyrillic = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x400 && unit < 0x530) cyrillic++;
    else if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) latin++;
  }
  return cyrillic > latin;
}
