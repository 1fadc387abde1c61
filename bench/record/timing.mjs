/** Measurements of every file here. The key is no secret: the record is made up, and gone after the run. */
export const BENCH_KEY = Buffer.alloc(32, 7);

/** Milliseconds of this process's own time, which other work on the machine does not lengthen as much as the wall's. */
export function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of an action done many times: wall and own, half of them below p50, 95 of a hundred below p95. */
export async function timed(times, action) {
  const wall = [];
  const own = [];
  for (let i = 0; i < times; i++) {
    const [start, used] = [performance.now(), cpu()];
    await action(i);
    wall.push(performance.now() - start);
    own.push(cpu() - used);
  }
  return { p50: at(wall, 0.5), p95: at(wall, 0.95), ownP50: at(own, 0.5), ownP95: at(own, 0.95) };
}

/** The value below which a share of them lies. */
export function at(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
}
