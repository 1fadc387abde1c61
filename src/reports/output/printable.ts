// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

/** Text without controls and noncharacters, which no paper format takes; direction marks stay, they are writing. */
export function printable(text: string): string {
  return text.replace(CONTROLS, '').toWellFormed();
}
