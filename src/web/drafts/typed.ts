/** The fields of a form as they were filled in: a draft taken up again, or a form that was refused. */
export class Typed {
  readonly #pairs: readonly (readonly [string, string])[];

  constructor(pairs: readonly (readonly [name: string, value: string])[]) {
    this.#pairs = pairs;
  }

  get(name: string): string | undefined {
    return this.#pairs.find(([known]) => known === name)?.[1];
  }

  all(name: string): readonly string[] {
    return this.#pairs.filter(([known]) => known === name).map(([, value]) => value);
  }
}
