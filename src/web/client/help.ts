/** `?`: the keys, in the language of the page; the words stand in a template of the page. */
export function showHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#help');
  if (dialog === null) return;
  if (dialog.open) dialog.close();
  else dialog.showModal();
}
