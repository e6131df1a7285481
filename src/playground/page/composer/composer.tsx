import { useId, useState } from 'preact/hooks';
import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownChannel } from '../../site/protocol.ts';
import { placeName } from '../names.ts';
import { usePage } from '../page-context.ts';
import { deskKey } from '../use-drafts.ts';
import { gestureOf } from './typed.ts';
import { WritingField } from './writing-field.tsx';

type Props = { readonly channel: ShownChannel; readonly thread: string | null };

/** Where one writes, in a channel or a thread; says why where one cannot. */
export function Composer({ channel, thread }: Props) {
  const { screen, names, act, drafts, setDraft, giveBack } = usePage();
  const [isBroadcast, setBroadcast] = useState(false);
  const [underWay, setUnderWay] = useState(0);
  const hint = useId();
  const words = workspacePage.composer;
  const place = placeName(channel);
  const desk = deskKey(screen.me, channel.id, thread);
  const text = drafts[desk] ?? '';

  const send = async (): Promise<void> => {
    const gesture = gestureOf(
      text,
      { channel: channel.id, threadTs: thread, broadcast: isBroadcast },
      screen.people,
    );
    if (gesture === null) return;
    setDraft(desk, '');
    setUnderWay((count) => count + 1);
    const outcome = await act(gesture);
    setUnderWay((count) => count - 1);
    // What was sent but not heard by the bot stands in the channel.
    if (outcome.ok || outcome.code === 'unheard') setBroadcast(false);
    else giveBack(desk, text);
  };

  if (channel.isArchived) return <p class="composer cannot-write">{words.archived}</p>;
  if (!channel.memberIds.includes(screen.me)) {
    return (
      <div class="composer cannot-write">
        <p>{words.notMember(place)}</p>
        <button
          type="button"
          class="main-choice"
          onClick={() => void act({ do: 'join', channel: channel.id })}
        >
          {words.join}
        </button>
      </div>
    );
  }
  const me = names.user(screen.me);
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="composer-row">
        <WritingField
          key={desk}
          part={thread === null ? 'place' : 'thread'}
          label={thread === null ? words.label(place) : words.labelThread}
          placeholder={thread === null ? words.as(me, place) : words.asInThread(me)}
          hint={hint}
          text={text}
          onText={(next) => setDraft(desk, next)}
          onSend={() => void send()}
        />
        <button type="submit" class="main-choice">
          {words.send}
        </button>
      </div>
      <p id={hint} class="composer-hint">
        {words.hint}
      </p>
      {thread !== null && (
        <label class="broadcast">
          <input
            type="checkbox"
            checked={isBroadcast}
            onChange={(event) => setBroadcast(event.currentTarget.checked)}
          />
          {workspacePage.thread.broadcast(place)}
        </label>
      )}
      <p role="status" class="sending">
        {underWay > 0 && words.sending}
      </p>
    </form>
  );
}
