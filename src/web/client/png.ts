/** Beside the SVG of a picture, the same as PNG: drawn in this browser from the file of the desk itself. */
const SCALE = 2;

export function png(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.picture figcaption a[href*=".svg"]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'PNG';
    button.addEventListener('click', () => void save(link.href));
    link.after(' ', button);
  }
}

async function save(address: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${new URL(address).pathname
      .slice(1)
      .replaceAll('/', '-')
      .replace(/\.svg$/, '')}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
