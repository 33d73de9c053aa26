import type { Person } from '../../data/index.ts';
import { bodyName } from './bodyName.ts';
import { personName, relationOf } from './personName.ts';

/** How near the names of two people of one block are: 3 the same, 2 another form or an initial, 1 a surname alone, 0 two names. */
export function nameFit(a: Pick<Person, 'name' | 'aliases'>, b: Pick<Person, 'name' | 'aliases'>): number {
  return Math.max(...namesOf(a).flatMap((one) => namesOf(b).map((other) => fitOf(one, other))));
}

function namesOf({ name, aliases }: Pick<Person, 'name' | 'aliases'>): string[] {
  return [name, ...aliases];
}

function fitOf(a: string, b: string): number {
  const [body, otherBody] = [bodyName(a), bodyName(b)];
  if (body && otherBody && body.key === otherBody.key) return 3;
  if (body?.isAcronym !== otherBody?.isAcronym && body?.letters === otherBody?.letters) return 2;
  const [one, other] = [personName(a), personName(b)];
  if (!one || !other || one.surname !== other.surname) return 0;
  const relation = relationOf(one, other);
  if (relation === 'same') return 3;
  if (relation === 'form' || relation === 'initial') return 2;
  return one.given.length === 0 || other.given.length === 0 ? 1 : 0;
}
