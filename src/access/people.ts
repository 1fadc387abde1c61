import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Level } from '../model/statement.ts';
import { type ArgonCost, stretch } from './argon.ts';
import { writeDurably } from './durable.ts';
import type { Entropy } from './entropy.ts';
import { accessErrors, diskError } from './errors.ts';
import { openKey, sealKey } from './keys.ts';
import { paddedLength } from './padding.ts';

/** What a person may do: read; also decide and add; also lead, which is to admit people and keep the keys. */
export type Role = 'reader' | 'editor' | 'lead';

/** Somebody who signs in at a desk that others opened. */
export interface DeskPerson {
  readonly id: string;
  /** Written as the maker of what they decide; one person, one name. */
  readonly name: string;
  readonly role: Role;
  /** The highest level they are shown. */
  readonly level: Level;
  readonly disabled: boolean;
  /** ISO 8601 instant at which they were admitted. */
  readonly since: string;
}

/** Who admitted, changed or shut out whom, and when. */
export interface PeopleEvent {
  readonly at: string;
  readonly by: string;
  readonly what: 'admitted' | 'changed' | 'disabled' | 'enabled' | 'passphrase';
  readonly name: string;
}

interface Kept extends DeskPerson {
  readonly salt: string;
  readonly argon: ArgonCost;
  /** Argon2id of the passphrase: it lets in, it opens nothing. */
  readonly check: string;
}

interface PeopleFile {
  readonly people: readonly Kept[];
  readonly events: readonly PeopleEvent[];
}

const BOUND = 'khronika 1: people';
const LENGTH_BYTES = 4;
const EVENTS_KEPT = 500;
const LONGEST_NAME = 80;
const NOBODY: PeopleFile = { people: [], events: [] };

/**
 * The people of a team's desk: one small file under a key of the vault, so that it is read only while the vault is open.
 * Their passphrases let them in at a desk that runs; none of them opens the vault.
 */
export class VaultPeople {
  readonly #file: string;
  readonly #keyOf: () => Buffer;
  readonly #entropy: Entropy;
  readonly #argon: ArgonCost;
  readonly #assertStrong: (passphrase: string) => void;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: {
    readonly file: string;
    readonly keyOf: () => Buffer;
    readonly entropy: Entropy;
    readonly argon: ArgonCost;
    readonly assertStrong: (passphrase: string) => void;
  }) {
    this.#file = options.file;
    this.#keyOf = options.keyOf;
    this.#entropy = options.entropy;
    this.#argon = options.argon;
    this.#assertStrong = options.assertStrong;
  }

  /** In the order in which they were admitted. @throws `access.locked`, `access.damaged-people` */
  async list(): Promise<readonly DeskPerson[]> {
    return (await this.#read()).people.map(({ salt: _, argon: __, check: ___, ...person }) => person);
  }

  /** The latest first. */
  async events(): Promise<readonly PeopleEvent[]> {
    return (await this.#read()).events.toReversed();
  }

  /** @throws `access.name-taken`, `access.weak-passphrase`, `access.no-name` */
  admit(
    person: Pick<DeskPerson, 'name' | 'role' | 'level'> & { readonly passphrase: string },
    by: string,
    at: string,
  ): Promise<void> {
    const { name, role, level, passphrase } = person;
    return this.#change(async (file) => {
      this.#assertStrong(passphrase);
      if (name.trim() === '' || [...name].length > LONGEST_NAME) throw accessErrors.error('access.no-name');
      if (file.people.some((known) => sameName(known.name, name))) throw accessErrors.error('access.name-taken');
      const id = this.#entropy(9).toString('base64url');
      const kept = {
        id,
        name: name.trim(),
        role,
        level,
        disabled: false,
        since: at,
        ...(await this.#secret(passphrase)),
      };
      return {
        people: [...file.people, kept],
        events: [...file.events, { at, by, what: 'admitted', name: kept.name }],
      };
    });
  }

  /** @throws `access.no-person` */
  change(
    id: string,
    changes: Partial<Pick<DeskPerson, 'role' | 'level' | 'disabled'>>,
    by: string,
    at: string,
  ): Promise<DeskPerson> {
    return this.#one(id, by, at, async (person) => ({
      person: { ...person, ...changes },
      what: changes.disabled === undefined ? 'changed' : changes.disabled ? 'disabled' : 'enabled',
    }));
  }

  /** @throws `access.no-person`, `access.weak-passphrase` */
  setPassphrase(id: string, passphrase: string, by: string, at: string): Promise<DeskPerson> {
    return this.#one(id, by, at, async (person) => {
      this.#assertStrong(passphrase);
      return { person: { ...person, ...(await this.#secret(passphrase)) }, what: 'passphrase' };
    });
  }

  /** Whose name and passphrase these are; undefined for a wrong one, after as much work, and for who is disabled. */
  async signIn(name: string, passphrase: string): Promise<DeskPerson | undefined> {
    const { people } = await this.#read();
    const known = people.find((person) => sameName(person.name, name));
    const salt = known === undefined ? Buffer.alloc(16) : Buffer.from(known.salt, 'base64');
    const found = await stretch(passphrase, salt, known?.argon ?? this.#argon);
    if (known === undefined || known.disabled) return undefined;
    if (!timingSafeEqual(found, Buffer.from(known.check, 'base64'))) return undefined;
    return (await this.list()).find(({ id }) => id === known.id);
  }

  async #secret(passphrase: string): Promise<Pick<Kept, 'salt' | 'argon' | 'check'>> {
    const salt = this.#entropy(16);
    const check = await stretch(passphrase, salt, this.#argon);
    return { salt: salt.toString('base64'), argon: this.#argon, check: check.toString('base64') };
  }

  async #one(
    id: string,
    by: string,
    at: string,
    step: (person: Kept) => Promise<{ readonly person: Kept; readonly what: PeopleEvent['what'] }>,
  ): Promise<DeskPerson> {
    await this.#change(async ({ people, events }) => {
      const before = people.find((person) => person.id === id);
      if (before === undefined) throw accessErrors.error('access.no-person');
      const { person, what } = await step(before);
      return {
        people: people.map((known) => (known.id === id ? person : known)),
        events: [...events, { at, by, what, name: person.name }].slice(-EVENTS_KEPT),
      };
    });
    const after = (await this.list()).find((person) => person.id === id);
    if (after === undefined) throw accessErrors.error('access.no-person');
    return after;
  }

  /** One change after the other, each written whole. */
  #change(step: (file: PeopleFile) => Promise<PeopleFile>): Promise<void> {
    const next = this.#last.then(async () => this.#write(await step(await this.#read())));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #read(): Promise<PeopleFile> {
    const key = this.#keyOf();
    const sealed = await readFile(this.#file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw diskError(error);
    });
    if (sealed === undefined) return NOBODY;
    const padded = openKey(key, sealed, BOUND);
    if (padded === undefined) throw accessErrors.error('access.damaged-people');
    const text = padded.subarray(LENGTH_BYTES, LENGTH_BYTES + padded.readUInt32BE(0)).toString('utf8');
    return JSON.parse(text) as PeopleFile;
  }

  async #write(file: PeopleFile): Promise<void> {
    const plain = Buffer.from(JSON.stringify(file), 'utf8');
    const padded = Buffer.alloc(paddedLength(plain.length + LENGTH_BYTES));
    padded.writeUInt32BE(plain.length, 0);
    plain.copy(padded, LENGTH_BYTES);
    await writeDurably(this.#file, sealKey(this.#keyOf(), padded, BOUND, this.#entropy));
  }
}

function sameName(a: string, b: string): boolean {
  const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  return folded(a) === folded(b);
}
