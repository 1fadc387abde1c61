import type { SealedFiles } from './sealed-files.ts';

/** One piece of bytes in a folder of sealed files, the latest only; a damaged one is as good as none. */
export function latestOf(files: SealedFiles): {
  load(): Promise<Uint8Array | undefined>;
  save(bytes: Uint8Array): Promise<void>;
} {
  return {
    load: async () => {
      for (const name of await files.names()) {
        const bytes = await files.get(name).catch(() => undefined);
        if (bytes !== undefined) return bytes;
      }
      return undefined;
    },
    save: async (bytes) => {
      const latest = await files.put(bytes);
      for (const name of await files.names()) if (name !== latest) await files.remove(name);
    },
  };
}
