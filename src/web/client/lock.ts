import { keepAll } from './drafts.ts';

/** Ctrl+Shift+L closes the vault at once: the page is emptied first, then the lock form is sent. */
export function panicLock(): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.ctrlKey || !event.shiftKey || event.code !== 'KeyL') return;
      event.preventDefault();
      const form = document.querySelector<HTMLFormElement>('#lock');
      keepAll();
      document.title = '·';
      if (form === null) return;
      document.body.replaceChildren(form);
      form.submit();
    },
    { capture: true },
  );
  // A page that comes back from the browser's memory is asked for again, so that a lock shows.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
