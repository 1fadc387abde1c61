import type { Stream } from './screen.ts';

/** A proxy or a browser lets a silent connection go; a comment now and then keeps it. */
const SIGN_OF_LIFE_MS = 15_000;

/**
 * Server-sent events: `start` is handed a function that sends an object as one message, or `'end'`, after which the
 * stream closes; what it returns is called when either side has ended it.
 */
export function eventStream(start: (send: (message: object | 'end') => void) => () => void): Stream {
  const encoder = new TextEncoder();
  let stop = (): void => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false;
      const life = setInterval(() => controller.enqueue(encoder.encode(':\n\n')), SIGN_OF_LIFE_MS);
      life.unref();
      let unwatch = (): void => {};
      stop = () => {
        ended = true;
        clearInterval(life);
        unwatch();
      };
      unwatch = start((message) => {
        if (ended) return;
        const text = message === 'end' ? 'event: end\ndata: {}\n\n' : `data: ${JSON.stringify(message)}\n\n`;
        controller.enqueue(encoder.encode(text));
        if (message !== 'end') return;
        stop();
        controller.close();
      });
      if (ended) unwatch();
    },
    cancel: () => stop(),
  });
  return { stream };
}
