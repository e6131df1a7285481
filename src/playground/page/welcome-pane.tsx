import { useEffect } from 'preact/hooks';
import { workspacePage } from '../../i18n/da/workspace-page.ts';
import { Blocks } from './blocks/blocks.tsx';
import { usePage } from './page-context.ts';
import { PaneHead } from './pane-head.tsx';
import { BOT } from './route.ts';
import { rememberVisit } from './visits.ts';
import { deskKey } from './use-drafts.ts';
import { useFilling } from './use-filling.ts';

/** For a first visit: three questions to try, an answer, every way to ask in a line, and what coordinators do. */
export function WelcomePane() {
  const { screen, names, go, act, setDraft } = usePage();
  useEffect(rememberVisit, []);
  const text = workspacePage.welcome;
  const bot = names.user(screen.bot);
  const channel = screen.channels.find(
    ({ kind, memberIds }) => kind === 'public' && memberIds.includes(screen.me),
  );
  const [command] = screen.commands;
  const [first] = screen.examples;
  const { around } = useFilling({ view: '' });
  const shortcut = screen.shortcuts.find(({ type }) => type === 'message');
  const toBot = { kind: 'channel', channel: BOT, thread: null } as const;
  const ask = (question: string): void => {
    go(toBot);
    void act({ do: 'say', channel: screen.botChannel, text: question });
  };
  const writeIn = (id: string, draft: string): void => {
    setDraft(deskKey(screen.me, id, null), draft);
    go({ kind: 'channel', channel: id, thread: null });
  };
  return (
    <>
      <PaneHead title={text.title} />
      <div class="welcome">
        <p class="intro">{text.intro(bot)}</p>
        <h2>{text.examples}</h2>
        {screen.examples.length === 0 && <p>{text.examplesSoon}</p>}
        <ul class="examples">
          {screen.examples.map(({ question }) => (
            <li key={question}>
              <button type="button" class="example" onClick={() => ask(question)}>
                {question}
              </button>
            </li>
          ))}
        </ul>
        {first !== undefined && (
          <>
            <h2>{text.answer}</h2>
            <div class="sample">
              <Blocks {...around} blocks={first.answer} errors={{}} headingLevel={3} />
            </div>
          </>
        )}
        <h2>{text.ways}</h2>
        <ul class="ways">
          {channel !== undefined && (
            <WayToAsk
              title={text.inChannel.title}
              hint={text.inChannel.hint(bot)}
              start={text.inChannel.start(channel.name)}
              onStart={() => writeIn(channel.id, text.inChannel.draft(bot))}
            />
          )}
          <WayToAsk title={text.thread.title} hint={text.thread.hint(bot)} />
          {command !== undefined && channel !== undefined && (
            <WayToAsk
              title={text.command.title}
              hint={text.command.hint(command.command)}
              start={text.command.start(command.command)}
              onStart={() => writeIn(channel.id, `${command.command} `)}
            />
          )}
          {shortcut !== undefined && (
            <WayToAsk title={text.message.title} hint={text.message.hint(shortcut.name)} />
          )}
          <WayToAsk
            title={text.direct.title}
            hint={text.direct.hint(bot)}
            start={text.direct.start(bot)}
            onStart={() => go(toBot)}
          />
        </ul>
        <h2>{text.coordinators.title}</h2>
        <p>{text.coordinators.what}</p>
        <p>{text.coordinators.how}</p>
      </div>
    </>
  );
}

type WayToAskProps = {
  readonly title: string;
  readonly hint: string;
  /** A button that leads there. */
  readonly start?: string;
  readonly onStart?: () => void;
};

/** One way to ask, in a line. */
function WayToAsk({ title, hint, start, onStart }: WayToAskProps) {
  return (
    <li class="way">
      <p>
        <strong>{title}:</strong> {hint}
      </p>
      {start !== undefined && (
        <button type="button" onClick={onStart}>
          {start}
        </button>
      )}
    </li>
  );
}
