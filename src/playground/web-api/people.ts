import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { personJson } from '../state/json.ts';
import { Flag, page, Paging } from './arguments.ts';
import { defineMethod } from './method.ts';
import { fetchable, joinedChannel } from './reach.ts';

/** https://docs.slack.dev/reference/methods/users.info */
const info = defineMethod({
  name: 'users.info',
  args: z.object({ user: z.string(), include_locale: Flag.default(false) }),
  run(args, { world }) {
    if (!world.people.has(args.user)) throw new Refusal('user_not_found');
    const person = world.people.get(args.user);
    return {
      user: { ...personJson(world, person), ...(args.include_locale ? { locale: person.locale } : {}) },
    };
  },
});

/** https://docs.slack.dev/reference/methods/users.list */
const list = defineMethod({
  name: 'users.list',
  args: z.object(Paging),
  run(args, { world }) {
    const { rows, metadata } = page(world.people.all(), args);
    return { members: rows.map((person) => personJson(world, person)), ...metadata };
  },
});

/** https://docs.slack.dev/reference/methods/reactions.add */
const react = defineMethod({
  name: 'reactions.add',
  args: z.object({ channel: z.string(), timestamp: z.string(), name: z.string() }),
  run(args, { world }) {
    const message = fetchable(world, joinedChannel(world, args.channel), args.timestamp);
    if (!/^[\w+'-]+(::skin-tone-[2-6])?$/.test(args.name)) throw new Refusal('invalid_name');
    const users = message.reactions.find((reaction) => reaction.name === args.name)?.users ?? [];
    if (users.includes(world.app.userId)) throw new Refusal('already_reacted');
    const others = message.reactions.filter((reaction) => reaction.name !== args.name);
    world.messages.change(message, {
      reactions: [...others, { name: args.name, users: [...users, world.app.userId] }],
    });
    return {};
  },
});

/** https://docs.slack.dev/reference/methods/usergroups.users.list */
const listGroup = defineMethod({
  name: 'usergroups.users.list',
  args: z.object({ usergroup: z.string() }),
  run: (args, { world }) => ({ users: world.people.groupMembers(args.usergroup) }),
});

export const peopleMethods = [info, list, react, listGroup];
