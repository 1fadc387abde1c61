/** A long reading tells its steps as they come; the page is asked for again when it has ended. */
export function steps(): void {
  const place = document.querySelector<HTMLElement>('[data-steps]');
  const address = place?.dataset.steps;
  if (place === null || address === undefined) return;
  const source = new EventSource(address);
  source.addEventListener('message', (event) => {
    const { done, of, label } = JSON.parse(String(event.data)) as { done: number; of: number; label: string };
    const progress = place.querySelector('progress');
    if (progress !== null) {
      progress.max = of;
      progress.value = done;
    }
    const status = place.querySelector('[role="status"]');
    if (status !== null && status.textContent !== label) status.textContent = label;
  });
  source.addEventListener('end', () => {
    source.close();
    location.reload();
  });
}
