import { Zip, ZipDeflate } from 'fflate';

/** ZIP has no time before 1980, and a file made twice must be the same bytes: every entry carries this one. */
const MADE = new Date(1980, 0, 1, 0, 0, 0);
const encoder = new TextEncoder();
/** Characters that are compressed in one go. */
const PIECE = 65_536;

/**
 * A ZIP written piece by piece. Entries may be filled side by side: what belongs to a later entry is kept, compressed,
 * until the earlier ones are closed. `take` hands over what is ready.
 */
export class ZipStream {
  readonly #zip: Zip;
  #ready: Uint8Array[] = [];
  #failure: Error | null = null;

  constructor() {
    this.#zip = new Zip((error, chunk) => {
      if (error) this.#failure = error;
      else this.#ready.push(chunk);
    });
  }

  /** Opens an entry; call the result with text or bytes, and `close` it at the end. */
  entry(name: string): { readonly write: (content: string | Uint8Array) => void; readonly close: () => void } {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = MADE;
    this.#zip.add(entry);
    let waiting = '';
    const push = (): void => {
      if (waiting !== '') entry.push(encoder.encode(waiting));
      waiting = '';
    };
    return {
      write: (content) => {
        if (typeof content === 'string') waiting += content;
        if (typeof content !== 'string' || waiting.length > PIECE) push();
        if (typeof content !== 'string') entry.push(content);
      },
      close: () => {
        push();
        entry.push(new Uint8Array(), true);
      },
    };
  }

  /** A whole entry at once. */
  file(name: string, content: string | Uint8Array): void {
    const { write, close } = this.entry(name);
    write(content);
    close();
  }

  end(): void {
    this.#zip.end();
  }

  take(): Uint8Array[] {
    if (this.#failure !== null) throw this.#failure;
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}
