/** Words typed into a form are kept, sealed, by the desk itself a moment after the last key; nothing stays in the browser. */
const PAUSE_MS = 700;
const SECOND_MS = 1000;

const unsent = new Set<() => void>();

export function drafts(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form:has(input[name="_draft"])')];
  if (forms.length === 0) return;
  for (const form of forms) watch(form);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepAll();
  });
  goWhenIdle();
}

/** Sends at once what still waits for a pause. */
export function keepAll(): void {
  for (const send of [...unsent]) send();
}

function watch(form: HTMLFormElement): void {
  let timer = 0;
  const send = () => {
    clearTimeout(timer);
    unsent.delete(send);
    void keep(form);
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    unsent.add(send);
    timer = window.setTimeout(send, PAUSE_MS);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    unsent.delete(send);
  });
}

async function keep(form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  body.set('_quietly', '1');
  const answer = await fetch('/drafts', { method: 'POST', body, keepalive: true }).catch(() => undefined);
  const said = form.querySelector<HTMLOutputElement>('output[data-kept]');
  if (said !== null) said.value = (answer?.ok === true ? said.dataset.kept : said.dataset.lost) ?? '';
  // 403: the desk is locked by now; it has sealed what was sent.
  if (answer?.status === 403) location.replace('/locked');
}

/** A page with a form does not leave by itself as others do: it keeps what was typed first. */
function goWhenIdle(): void {
  const idleMs = Number(document.body.dataset.idle) * SECOND_MS;
  if (!(idleMs > 0)) return;
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      keepAll();
      location.replace('/locked');
    }, idleMs);
  };
  document.addEventListener('input', wait);
  wait();
}
