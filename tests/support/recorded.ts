/*
 * What Slack sends, as it was recorded, shortened to what anybody reads. `optional`: the paths of the fields that Slack leaves out
 * or sends as null.
 */

type Recorded = { readonly name: string; readonly body: object; readonly optional: readonly string[] };

export const RECORDED: readonly Recorded[] = [
  {
    name: 'a direct message',
    body: {
      token: 'XXYYZZ',
      team_id: 'T061EG9R6',
      api_app_id: 'A0PNCHHK2',
      event: {
        type: 'message',
        subtype: undefined,
        channel: 'D024BE91L',
        user: 'U2147483697',
        text: 'hvornår åbner kantinen om lørdagen?',
        ts: '1355517523.000005',
        event_ts: '1355517523.000005',
        channel_type: 'im',
        thread_ts: '1355517500.000001',
        bot_id: undefined,
        client_msg_id: '3fd13273-5a6a-4b5c-bd6f-109fd697038c',
        files: [{ id: 'F1' }],
        blocks: [],
      },
      type: 'event_callback',
      event_id: 'Ev0PV52K25',
      event_time: 1355517523,
      authorizations: [{ enterprise_id: null, team_id: 'T061EG9R6', user_id: 'U1', is_bot: true }],
    },
    optional: [
      'token',
      'team_id',
      'api_app_id',
      'event_id',
      'event_time',
      'authorizations',
      'event.subtype',
      'event.event_ts',
      'event.channel_type',
      'event.thread_ts',
      'event.bot_id',
      'event.client_msg_id',
      'event.files',
      'event.blocks',
    ],
  },
  {
    name: 'a mention',
    body: {
      team_id: 'T061EG9R6',
      api_app_id: 'A0PNCHHK2',
      event: {
        type: 'app_mention',
        user: 'U061F7AUR',
        text: '<@U0LAN0Z89> hvornår åbner kantinen om lørdagen?',
        ts: '1515449522.000016',
        channel: 'C123ABC456',
        event_ts: '1515449522000016',
        thread_ts: '1515449500.000001',
        files: [],
      },
      type: 'event_callback',
      event_id: 'Ev123ABC456',
      event_time: 1515449522000016,
      authorizations: [],
    },
    optional: [
      'team_id',
      'api_app_id',
      'event_id',
      'event_time',
      'authorizations',
      'event.event_ts',
      'event.thread_ts',
      'event.files',
    ],
  },
  {
    name: 'a command',
    body: {
      token: 'gIkuvaNzQIHg97ATvDxqgjtO',
      team_id: 'T0001',
      team_domain: 'example',
      enterprise_id: 'E0001',
      channel_id: 'C2147483705',
      channel_name: 'test',
      user_id: 'U2147483697',
      user_name: 'Steve',
      command: '/mitid',
      text: 'hvornår åbner kantinen om lørdagen?',
      response_url: 'https://hooks.slack.com/commands/1234/5678',
      trigger_id: '13345224609.738474920.8088930838d88f008e0',
      api_app_id: 'A123456',
    },
    optional: [
      'token',
      'team_id',
      'team_domain',
      'enterprise_id',
      'channel_name',
      'user_name',
      'response_url',
      'api_app_id',
    ],
  },
  {
    name: 'a message shortcut',
    body: {
      token: 'Nj2rfC2hU8mAfgaJLemZgO7H',
      callback_id: 'find_answer',
      type: 'message_action',
      trigger_id: '13345224609.8534564800.6f8ab1f53e13d0cd15f96106292d5536',
      response_url: 'https://hooks.slack.com/app-actions/T0MJR11A4/21974584944/yk1S9ndf35Q1flupVG5JbpM6',
      team: { id: 'T0MJRM1A7', domain: 'pandamonium' },
      enterprise: null,
      channel: { id: 'D0LFFBKLZ', name: 'cats' },
      user: { id: 'U0D15K92L', name: 'dr_maomao', team_id: 'T0MJRM1A7' },
      message_ts: '1520000000.000100',
      message: {
        type: 'message',
        user: 'U0MJRG1AL',
        ts: '1520000000.000100',
        thread_ts: '1520000000.000001',
        text: 'hvornår åbner kantinen om lørdagen?',
        files: [],
      },
    },
    optional: [
      'token',
      'response_url',
      'team',
      'enterprise',
      'channel.name',
      'user.name',
      'user.team_id',
      'message.user',
      'message.thread_ts',
      'message.files',
    ],
  },
];

/** A copy of a body in which each of these fields is null, or missing. */
export function without(body: object, paths: readonly string[], how: 'null' | 'missing'): object {
  const copy: unknown = structuredClone(body);
  for (const path of paths) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let at: unknown = copy;
    for (const step of steps) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : null;
    if (typeof at !== 'object' || at === null) continue;
    if (how === 'null') Reflect.set(at, last, null);
    else Reflect.deleteProperty(at, last);
  }
  return typeof copy === 'object' && copy !== null ? copy : {};
}
