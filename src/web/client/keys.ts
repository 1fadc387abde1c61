/** `/` search, `j`/`k` next and previous proposal, `y`/`n` accept and reject, `z` undo. Never while somebody types. */
const CARDS = '[data-drafts]:not([data-drafts="0"])';
const KEPT = 'khronika-current';

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
  const answer = (value: string) => {
    if (current === undefined) return;
    const all = cards();
    sessionStorage.setItem(KEPT, String(all.indexOf(current)));
    current.querySelector<HTMLButtonElement>(`button[name="answer"][value="${value}"]`)?.click();
  };
  const actions: Readonly<Record<string, () => void>> = {
    '/': () => document.querySelector<HTMLInputElement>('#q')?.focus(),
    j: () => step(1),
    k: () => step(-1),
    y: () => answer('accept'),
    n: () => answer('reject'),
    z: () => document.querySelector<HTMLButtonElement>('[data-key="z"]')?.click(),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });

  // After an answer the page comes back with one proposal less: the next one has moved into its place.
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (kept !== null) choose(cards()[Number(kept)]);
}

function highlight(card: string): void {
  for (const mark of document.querySelectorAll('mark[data-on]')) mark.removeAttribute('data-on');
  for (const mark of document.querySelectorAll(`mark[data-card="${CSS.escape(card)}"]`))
    mark.setAttribute('data-on', '');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, select, textarea') || target.isContentEditable);
}
