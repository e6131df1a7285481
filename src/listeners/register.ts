import type { App } from '@slack/bolt';
import { register as registerAskCoordinator } from './actions/ask-coordinator.ts';
import { register as registerBack } from './actions/back.ts';
import { register as registerFeedback } from './actions/feedback.ts';
import { register as registerForget } from './actions/forget.ts';
import { register as registerReadAlone } from './actions/read-alone.ts';
import { register as registerShare } from './actions/share.ts';
import { register as registerShow } from './actions/show.ts';
import { register as registerAnnouncements } from './announcements/register.ts';
import { register as registerMitid } from './commands/mitid.ts';
import { register as registerDesk } from './desk/register.ts';
import { register as registerAppMention } from './events/app-mention.ts';
import { register as registerDirectMessage } from './events/direct-message.ts';
import { register as registerOverheard } from './events/overheard.ts';
import { register as registerWriteBack } from './actions/write-back.ts';
import { register as registerWelcome } from './events/welcome.ts';
import { register as registerHome } from './home/home.ts';
import { register as registerSearch } from './home/search.ts';
import { register as registerFindAnswer } from './shortcuts/find-answer.ts';
import { register as registerSaveAsAnswer } from './shortcuts/save-as-answer.ts';
import type { Services } from './services.ts';

/** Everything the bot listens to; the manifest must declare the same. */
export function registerListeners(app: App, services: Services): void {
  // What everybody can do.
  registerAppMention(app, services);
  registerDirectMessage(app, services);
  registerOverheard(app, services);
  registerWelcome(app, services);
  registerMitid(app, services);
  registerFindAnswer(app, services);
  registerShow(app, services);
  registerShare(app, services);
  registerFeedback(app, services);
  registerAskCoordinator(app, services);
  registerWriteBack(app, services);
  registerBack(app, services);
  registerForget(app, services);
  registerReadAlone(app, services);
  registerHome(app, services);
  registerSearch(app, services);
  // What coordinators can do.
  registerSaveAsAnswer(app, services);
  registerDesk(app, services);
  registerAnnouncements(app, services);
}
