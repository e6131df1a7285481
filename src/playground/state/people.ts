import { newId } from '../identifiers.ts';
import { Refusal } from '../refusal.ts';
import type { Changes } from './changes.ts';

/** A person in the workspace, or a bot (then with a `botId`). */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly botId: string | null;
  readonly isGuest: boolean;
  readonly isDeleted: boolean;
  /** As Slack writes it: `da-DK`. */
  readonly locale: string;
};

export type PersonOptions = { isBot?: boolean; isGuest?: boolean; isDeleted?: boolean; locale?: string };

/** Everybody in the workspace. */
export function createPeople(changes: Changes) {
  const people = new Map<string, Person>();
  const groups = new Map<string, readonly string[]>();
  const find = (idOrName: string): Person | undefined =>
    people.get(idOrName) ?? [...people.values()].find((person) => person.name === idOrName);
  return {
    add(name: string, options: PersonOptions = {}): Person {
      const person: Person = {
        id: newId('U'),
        name,
        botId: options.isBot === true ? newId('B') : null,
        isGuest: options.isGuest ?? false,
        isDeleted: options.isDeleted ?? false,
        locale: options.locale ?? 'da-DK',
      };
      people.set(person.id, person);
      changes.publish('person-changed');
      return person;
    },
    /** Makes a user group; gives its id. */
    addGroup(members: readonly string[]): string {
      const id = newId('S');
      groups.set(id, members);
      return id;
    },
    /** The ids of a user group's members; refuses with `no_such_subteam`. */
    groupMembers(id: string): readonly string[] {
      const members = groups.get(id);
      if (members === undefined) throw new Refusal('no_such_subteam');
      return members;
    },
    /** By id or name. */
    find,
    /** By id or name; refuses with `user_not_found`. */
    get(idOrName: string): Person {
      const person = find(idOrName);
      if (person === undefined) throw new Refusal('user_not_found', { user: idOrName });
      return person;
    },
    has: (id: string): boolean => people.has(id),
    all: (): Person[] => [...people.values()],
  };
}
export type People = ReturnType<typeof createPeople>;
