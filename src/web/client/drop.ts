/** A file dropped anywhere on the library goes into the upload form, as if it had been chosen there. */
export function drop(): void {
  const input = document.querySelector<HTMLInputElement>('.upload input[type="file"]');
  const form = input?.form;
  if (input === null || form === null || form === undefined) return;
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('dropping');
  });
  document.addEventListener('dragleave', () => form.classList.remove('dropping'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('dropping');
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    input.files = files;
    form.requestSubmit();
  });
}
