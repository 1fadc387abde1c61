/** Sums by a whole number below 2^53, in flat arrays: the maps of the training hold millions of entries. */
export class Counter {
  constructor(capacity = 1 << 16) {
    this.capacity = capacity;
    this.keys = new Float64Array(capacity).fill(-1);
    this.values = new Float64Array(capacity);
    this.size = 0;
  }

  slot(key) {
    let hash = Math.imul((key % 4294967296) | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b);
    hash ^= hash >>> 15;
    hash &= this.capacity - 1;
    while (this.keys[hash] !== -1 && this.keys[hash] !== key) hash = (hash + 1) & (this.capacity - 1);
    return hash;
  }

  get(key) {
    const slot = this.slot(key);
    return this.keys[slot] === key ? this.values[slot] : 0;
  }

  add(key, value) {
    const slot = this.slot(key);
    if (this.keys[slot] === key) {
      this.values[slot] += value;
      return;
    }
    this.keys[slot] = key;
    this.values[slot] = value;
    this.size++;
    if (this.size * 2 > this.capacity) this.grow();
  }

  grow() {
    const { keys, values } = this;
    this.capacity *= 2;
    this.keys = new Float64Array(this.capacity).fill(-1);
    this.values = new Float64Array(this.capacity);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === -1) continue;
      const slot = this.slot(keys[i]);
      this.keys[slot] = keys[i];
      this.values[slot] = values[i];
    }
  }

  each(visit) {
    for (let i = 0; i < this.capacity; i++) if (this.keys[i] !== -1) visit(this.keys[i], this.values[i]);
  }
}
