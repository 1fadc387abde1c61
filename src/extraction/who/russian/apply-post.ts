import type { EntityId } from '../../../model/entity.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { Named } from '../named.ts';
import type { KnownPerson } from '../person-names.ts';
import { place, type Reading } from '../reading.ts';
import type { RussianPost } from './posts.ts';

/** Facts of a person from a Russian role noun beside the name. */
export function applyRussianPost(
  reading: Reading,
  sentence: Sentence,
  person: KnownPerson,
  post: RussianPost,
  entities: ReadonlyMap<Named, EntityId>,
  referents: ReadonlyMap<number, KnownPerson>,
): void {
  const { registry } = reading;
  const at = place(sentence, post.from, post.to);
  const { role } = post;
  person.nouns.add(post.stem);
  if (role.sex !== undefined) {
    person.sex ??= role.sex;
    registry.fact(person.id, 'sex', { type: 'code', code: `sex.${role.sex}` }, at, 'who.sex', { support: 'inferred' });
  }
  if (role.code !== undefined) {
    person.occupations.add(role.code);
    registry.fact(person.id, 'occupation', { type: 'code', code: role.code }, at, 'who.occupation');
  }
  const owner = post.ownerPronoun === undefined ? undefined : referents.get(post.ownerPronoun);
  if (role.sort === 'kin') {
    if (owner !== undefined && owner !== person)
      registry.fact(person.id, 'kin-of', { type: 'ref', ref: owner.id }, at, 'who.kin');
    registry.fact(person.id, 'descriptor', { type: 'text', text: post.post, lang: 'ru' }, at, 'who.descriptor');
    return;
  }
  if (role.code === 'W.LAWYER' && owner !== undefined && owner !== person) {
    registry.fact(person.id, 'represents', { type: 'ref', ref: owner.id }, at, 'who.lawyer-of');
  }
  for (const one of post.within) {
    const org = entities.get(one);
    if (org === undefined) continue;
    registry.fact(person.id, 'post-in', { type: 'ref', ref: org }, at, 'who.post', { qualifiers: { post: post.post } });
    (reading.employers.get(person.id) ?? reading.employers.set(person.id, []).get(person.id))?.push(org);
  }
  if (post.within.length > 0) return;
  const prop = role.sort === 'post' ? 'post-in' : 'descriptor';
  registry.fact(person.id, prop, { type: 'text', text: post.post, lang: 'ru' }, at, 'who.descriptor', {
    ...(prop === 'post-in' ? { qualifiers: { post: post.post } } : {}),
  });
}
