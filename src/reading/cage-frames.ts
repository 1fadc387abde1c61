/**
 * How the cage talks with its child: frames of a JSON head and raw bytes. Eight bytes lead: length of the head, length of
 * the bytes, both unsigned 32-bit little-endian.
 */
export interface Frame {
  readonly head: unknown;
  readonly bytes: Uint8Array;
}

const LEAD = 8;

export function encodeFrame(head: unknown, bytes: Uint8Array = new Uint8Array()): readonly Uint8Array[] {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const lead = new DataView(new ArrayBuffer(LEAD));
  lead.setUint32(0, json.length, true);
  lead.setUint32(4, bytes.length, true);
  return [new Uint8Array(lead.buffer), json, bytes];
}

/** Gathers chunks into frames; refuses (throws RangeError) a frame announced longer than `limit`. */
export class FrameReader {
  readonly #limit: number;
  #chunks: Uint8Array[] = [];
  #length = 0;
  #needed = LEAD;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes a chunk; gives the frames that are whole now. */
  take(chunk: Uint8Array): readonly Frame[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const frames: Frame[] = [];
    while (this.#length >= this.#needed) {
      const all = this.#chunks.length === 1 ? (this.#chunks[0] ?? new Uint8Array()) : Buffer.concat(this.#chunks);
      const view = new DataView(all.buffer, all.byteOffset, all.length);
      const head = view.getUint32(0, true);
      const whole = LEAD + head + view.getUint32(4, true);
      if (whole > this.#limit) throw new RangeError('frame too long');
      this.#chunks = [all];
      this.#needed = whole;
      if (all.length < whole) break;
      frames.push({
        head: JSON.parse(new TextDecoder().decode(all.subarray(LEAD, LEAD + head))),
        bytes: all.subarray(LEAD + head, whole),
      });
      const rest = all.subarray(whole);
      this.#chunks = rest.length > 0 ? [rest] : [];
      this.#length = rest.length;
      this.#needed = LEAD;
    }
    return frames;
  }
}
