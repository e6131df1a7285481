import type { App } from '@slack/bolt';
import { lookUp } from '../../answering/look-up.ts';
import { FIND_ENTRY } from '../../blocks/desk/ids.ts';
import { ASK, SEARCH } from '../../blocks/home.ts';
import { cut, plain } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { Services } from '../services.ts';

/** The most entries to offer; people do not read more. */
const OPTIONS = 20;
/** An option's label holds 75 characters, its value 150. */
const LABEL_CHARACTERS = 75;
const VALUE_CHARACTERS = 150;
/** A group's label holds 75 characters, too. */
const TYPED_CHARACTERS = 40;

const ENTRY = 'entry:';

/** Fills the menus in which entries are searched while people type: in windows, and on the Home tab. */
export function register(app: App, services: Services): void {
  app.options(FIND_ENTRY, async ({ ack, options: { value } }) => {
    const found = lookUp(services.matcher(), value, OPTIONS);
    await ack({ options: found.map((entry) => option(entry.title, entry.id)) });
  });
  app.options(SEARCH, async ({ ack, options: { value } }) => {
    const found = lookUp(services.matcher(), value, OPTIONS);
    const ask = option(da.home.ask(value.trim()), `${ASK}${value.trim()}`.slice(0, VALUE_CHARACTERS));
    await ack({
      option_groups: [
        ...(found.length === 0
          ? []
          : [{ label: plain(da.home.answersGroup), options: found.map(entryOption) }]),
        {
          label: plain(
            found.length === 0 ? da.home.nothingFound(cut(value.trim(), TYPED_CHARACTERS)) : da.home.askGroup,
          ),
          options: [ask],
        },
      ],
    });
  });
}

/** The id of the entry that was chosen in the search; null when it was none. */
export function chosenEntryId(value: string): string | null {
  return value.startsWith(ENTRY) ? value.slice(ENTRY.length) : null;
}

function entryOption(entry: Entry): ReturnType<typeof option> {
  return option(entry.title, `${ENTRY}${entry.id}`);
}

function option(label: string, value: string) {
  return { text: plain(cut(label, LABEL_CHARACTERS)), value };
}
