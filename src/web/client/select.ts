/** Words selected in a source: a button beside them leads to the form that adds a record from them. */
export function selection(): void {
  const quote = document.querySelector<HTMLInputElement>('[data-selection]');
  document.addEventListener('selectionchange', () => {
    const words = document.getSelection()?.toString().trim() ?? '';
    if (quote !== null) {
      const place = document.querySelector(quote.dataset.selection ?? '');
      if (words !== '' && place?.contains(document.getSelection()?.anchorNode ?? null) === true) quote.value = words;
      return;
    }
    offer(words);
  });
}

/** The add link of the block that is selected from carries the words with it. */
function offer(words: string): void {
  const node = document.getSelection()?.anchorNode;
  const row = (node instanceof Element ? node : node?.parentElement)?.closest('.row');
  const link = row?.querySelector<HTMLAnchorElement>('.add a');
  for (const old of document.querySelectorAll('.add a[data-words]'))
    if (old !== link) old.removeAttribute('data-words');
  if (link === null || link === undefined) return;
  const url = new URL(link.href);
  if (words === '') url.searchParams.delete('words');
  else url.searchParams.set('words', words.slice(0, 300));
  link.href = url.href;
  link.toggleAttribute('data-words', words !== '');
}
