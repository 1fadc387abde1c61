/** The keyboard of the desk. Every action is a button or a link of the page; a key only presses it. */
import { showHelp } from './help.ts';

const CARDS = '[data-drafts]:not([data-drafts="0"])';
const KEPT = 'khronika-current';

/** Keys and what they press; the help lists them in this order. */
export const KEYS = ['/', 'j', 'k', 'y', 'n', 'u', 'e', 'a', 'z', '?'] as const;

export function keys(): void {
  let current: HTMLElement | undefined;

  const cards = () => [...document.querySelectorAll<HTMLElement>(CARDS)];
  const choose = (card: HTMLElement | undefined) => {
    if (card === undefined) return;
    current?.classList.remove('current-card');
    current = card;
    card.classList.add('current-card');
    const details = card.closest('details');
    if (details !== null) details.open = true;
    card.scrollIntoView({ block: 'center' });
    highlight(card.id);
  };
  const step = (by: number) => {
    const all = cards();
    const at = current === undefined ? -1 : all.indexOf(current);
    choose(all[Math.max(0, Math.min(all.length - 1, at + by))]);
  };
  const press = (selector: string) => {
    if (current === undefined) return;
    sessionStorage.setItem(KEPT, String(cards().indexOf(current)));
    current.querySelector<HTMLElement>(selector)?.click();
  };
  const actions: Readonly<Record<(typeof KEYS)[number], () => void>> = {
    '/': () => document.querySelector<HTMLInputElement>('#q')?.focus(),
    j: () => step(1),
    k: () => step(-1),
    y: () => press('button[value="accept"], button[value="same"]'),
    n: () => press('button[value="reject"], button[value="not the same"]'),
    u: () => press('button[value="unsure"]'),
    e: () => press('a.act, a[href$="/edit"], a'),
    a: () => current?.closest('.row')?.querySelector<HTMLElement>('.answer.block .accept')?.click(),
    z: () => document.querySelector<HTMLButtonElement>('[data-key="z"]')?.click(),
    '?': showHelp,
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const key = KEYS.find((known) => known === event.key);
    if (key === undefined) return;
    event.preventDefault();
    actions[key]();
  });

  // After an answer the page comes back with one proposal less: the next one has moved into its place.
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (kept !== null) choose(cards()[Math.min(Number(kept), cards().length - 1)]);
}

function highlight(card: string): void {
  for (const mark of document.querySelectorAll('mark[data-on]')) mark.removeAttribute('data-on');
  for (const mark of document.querySelectorAll(`mark[data-card="${CSS.escape(card)}"]`))
    mark.setAttribute('data-on', '');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, select, textarea') || target.isContentEditable);
}
