import type { EntityId } from '../../model/entity.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Named } from './named.ts';
import type { KnownPerson } from './person-names.ts';
import { textOf } from './personal.ts';
import type { Post } from './posts.ts';
import { place, type Reading } from './reading.ts';

export interface Resolved {
  readonly entities: ReadonlyMap<Named, EntityId>;
  readonly persons: ReadonlyMap<Named, KnownPerson>;
  readonly referents: ReadonlyMap<number, KnownPerson>;
}

/** What a leading post in an organisation of this kind makes of a person. */
const BY_KIND: Readonly<Record<string, string>> = {
  'O.PARTY': 'W.PARTY',
  'O.UNION': 'W.UNIONIST',
  'O.RELIG': 'W.CLERGY',
  'O.EXEC': 'W.OFFICIAL',
  'O.LOCAL': 'W.OFFICIAL',
  'O.POLICE': 'W.OFFICIAL',
  'O.SECURITY': 'W.OFFICIAL',
  'O.PROSECUTOR': 'W.OFFICIAL',
  'O.COURT': 'W.OFFICIAL',
  'O.LEGIS': 'W.OFFICIAL',
  'O.OUTLET': 'W.MEDIA',
};

/** Facts of a person from a role noun beside the name: post, occupation, kin, client, membership. */
export function applyPost(
  reading: Reading,
  sentence: Sentence,
  person: KnownPerson,
  post: Post,
  known: Resolved,
): void {
  const { registry } = reading;
  const at = place(sentence, post.spanFrom, post.spanTo);
  const { role, noun } = post.role;
  person.nouns.add(noun);
  if (role.sex !== undefined) person.sex ??= role.sex;
  if (role.code !== undefined) {
    person.occupations.add(role.code);
    registry.fact(person.id, 'occupation', { type: 'code', code: role.code }, at, 'who.occupation');
  }
  if (role.sex !== undefined)
    registry.fact(person.id, 'sex', { type: 'code', code: `sex.${role.sex}` }, at, 'who.sex', { support: 'inferred' });
  if (role.sort === 'title') return;
  const owner = ownerOf(post, known);
  if (role.sort === 'kin') {
    if (owner !== undefined && owner !== person)
      registry.fact(person.id, 'kin-of', { type: 'ref', ref: owner.id }, at, 'who.kin');
    registry.fact(
      person.id,
      'descriptor',
      { type: 'text', text: reading.text.slice(at.start, at.end) },
      at,
      'who.descriptor',
    );
    return;
  }
  if (role.code === 'W.LAWYER' && owner !== undefined && owner !== person) {
    registry.fact(person.id, 'represents', { type: 'ref', ref: owner.id }, at, 'who.lawyer-of');
  }
  const phrase = textOf(sentence.tokens, { from: post.from, to: post.to });
  const within = post.within.filter((one) => one.type !== 'place');
  for (const one of within) inOrganisation(reading, person, post, known.entities.get(one), phrase, at);
  if (within.length > 0) return;
  const prop = role.sort === 'post' ? 'post-in' : 'descriptor';
  registry.fact(person.id, prop, { type: 'text', text: singular(phrase, post) }, at, 'who.descriptor', {
    ...(prop === 'post-in' ? { qualifiers: { post: singular(phrase, post) } } : {}),
  });
}

function inOrganisation(
  reading: Reading,
  person: KnownPerson,
  post: Post,
  org: EntityId | undefined,
  phrase: string,
  at: ReturnType<typeof place>,
): void {
  if (org === undefined) return;
  const { registry } = reading;
  const member = /^(?:member|party member|founding member|staff member|supporter|activist|follower)$/.test(
    post.role.noun,
  );
  if (member) registry.fact(person.id, 'member-of', { type: 'ref', ref: org }, at, 'who.member');
  if (!member || post.role.noun === 'staff member') {
    registry.fact(person.id, 'post-in', { type: 'ref', ref: org }, at, 'who.post', {
      qualifiers: { post: singular(phrase, post) },
    });
  }
  if (/^W[.](?:JOURNALIST|MEDIA)$/.test(post.role.role.code ?? '')) reading.things.inferKind(org, 'O.OUTLET', at);
  (reading.employers.get(person.id) ?? reading.employers.set(person.id, []).get(person.id))?.push(org);
  const kind = reading.things.kindOf(org);
  const code = kind === undefined || post.role.role.code !== undefined || member ? undefined : BY_KIND[kind];
  if (code === undefined) return;
  person.occupations.add(code);
  registry.fact(person.id, 'occupation', { type: 'code', code }, at, 'who.occupation-by-post', {
    support: 'inferred',
    confidence: 0.7,
  });
}

/** The phrase as said of one: "journalists" of two becomes the singular noun. */
function singular(phrase: string, post: Post): string {
  if (!post.role.plural) return phrase;
  const words = phrase.split(' ');
  const length = post.role.noun.split(' ').length;
  return [...words.slice(0, Math.max(0, words.length - length)), post.role.noun].join(' ');
}

function ownerOf(post: Post, known: Resolved): KnownPerson | undefined {
  if (post.owner !== undefined) return known.persons.get(post.owner);
  return post.ownerPronoun === undefined ? undefined : known.referents.get(post.ownerPronoun);
}
