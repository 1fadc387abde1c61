import { readdirSync } from 'node:fs';
import { readingErrors } from '../errors.ts';

/** The optional text recognition: `tesseract.js` installed beside this program, its language data in a folder. */
export interface Recognition {
  /** Holds `eng.traineddata.gz`, `rus.traineddata.gz` … */
  readonly dataFolder: string;
}

interface Worker {
  readonly recognize: (
    image: Uint8Array,
  ) => Promise<{ readonly data: { readonly text: string; readonly confidence: number } }>;
  readonly terminate: () => Promise<unknown>;
}

/** Not a dependency: its name is kept from the type checker and from bundlers. */
const PACKAGE = 'tesseract.js';

/**
 * Reads the words of pictures (PNG, JPEG, TIFF, WebP, BMP), one text each, in all languages of the data folder. Throws
 * `reading.recognition-missing` where the package or its data is not there.
 */
export async function recognise(
  images: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  recognition: Recognition | undefined,
): Promise<{ readonly texts: readonly string[]; readonly confidence: number }> {
  if (recognition === undefined) throw readingErrors.error('reading.recognition-missing');
  const worker = await start(recognition.dataFolder);
  const texts: string[] = [];
  let confidence = 0;
  try {
    for await (const image of images) {
      const { data } = await worker.recognize(Buffer.from(image));
      texts.push(data.text);
      confidence += data.confidence;
    }
  } catch (cause) {
    throw readingErrors.error('reading.damaged', { kind: 'image' }, cause);
  } finally {
    await worker.terminate();
  }
  return { texts, confidence: texts.length === 0 ? 0 : Math.round(confidence / texts.length) };
}

async function start(folder: string): Promise<Worker> {
  try {
    const languages = readdirSync(folder).flatMap((file) => /^(\w+)\.traineddata\.gz$/.exec(file)?.[1] ?? []);
    const loaded: unknown = await import(PACKAGE);
    const create = createWorkerOf(loaded);
    if (create === undefined || languages.length === 0) throw new Error('incomplete');
    return await create(languages.sort(), 1, {
      langPath: folder,
      cacheMethod: 'none',
      gzip: true,
      errorHandler: () => undefined,
    });
  } catch (cause) {
    throw readingErrors.error('reading.recognition-missing', {}, cause);
  }
}

type CreateWorker = (
  languages: readonly string[],
  mode: number,
  options: Readonly<Record<string, unknown>>,
) => Promise<Worker>;

function createWorkerOf(loaded: unknown): CreateWorker | undefined {
  const holder = typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : loaded;
  if (typeof holder !== 'object' || holder === null || !('createWorker' in holder)) return undefined;
  return typeof holder.createWorker === 'function' ? (holder.createWorker as CreateWorker) : undefined;
}

/** Pixels as pdf.js gives them to a BMP, which needs no packing. */
export function toBitmap(image: {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}): Uint8Array {
  const { data, width, height, channels } = image;
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(54 + row * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  view.setUint32(34, row * height, true);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = ((height - 1 - y) * width + x) * channels;
      const to = 54 + y * row + x * 3;
      // BMP counts lines from the bottom and colours from blue.
      for (let c = 0; c < 3; c++) bytes[to + c] = data[from + (channels === 1 ? 0 : 2 - c)] ?? 255;
    }
  }
  return bytes;
}
