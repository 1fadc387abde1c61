/** Writing a report: what is typed is shown and checked a moment after the last key, and a finding leads to its line. */
const LEAST_PAUSE_MS = 600;
const SEEN = '#seen';

export function report(): void {
  const text = document.querySelector<HTMLTextAreaElement>('textarea[data-preview]');
  const form = text?.form;
  if (text === null || form === null || form === undefined) return;
  let timer = 0;
  let pause = LEAST_PAUSE_MS;
  let asked = 0;
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const mine = ++asked;
      const begun = performance.now();
      const page = await preview(form, text.dataset.preview ?? '');
      // A long report takes longer: it is asked for less often.
      pause = Math.max(LEAST_PAUSE_MS, 2 * (performance.now() - begun));
      if (mine === asked && page !== undefined) show(page);
    }, pause);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-line]') : null;
    if (link === null) return;
    event.preventDefault();
    select(text, link.dataset);
  });
}

/** The page that the form's own button would give. `XMLHttpRequest` reads it as a document, without script. */
function preview(form: HTMLFormElement, address: string): Promise<Document | undefined> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && name !== '_draft' && name !== '_resumed') body.append(name, value);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'document';
    request.onload = () => {
      if (request.status === 403) location.replace('/locked');
      resolve(request.status === 200 && request.response instanceof Document ? request.response : undefined);
    };
    request.onerror = () => resolve(undefined);
    request.send(body);
  });
}

function show(page: Document): void {
  const [old, fresh] = [document.querySelector(SEEN), page.querySelector(SEEN)];
  if (old !== null && fresh !== null) old.replaceWith(document.importNode(fresh, true));
}

function select(text: HTMLTextAreaElement, { line, start, end }: DOMStringMap): void {
  const lines = text.value.split('\n');
  const from = lines.slice(0, Number(line) - 1).reduce((sum, one) => sum + one.length + 1, 0);
  text.focus();
  text.setSelectionRange(
    start === undefined ? from : Number(start),
    end === undefined ? from + (lines[Number(line) - 1] ?? '').length : Number(end),
  );
  // A text field scrolls by its own lines, which may be wrapped: the share of the text is near enough.
  text.scrollTop = (text.scrollHeight * from) / Math.max(1, text.value.length) - text.clientHeight / 3;
}
