import type { AnnouncementTables } from './announcements/table.ts';
import type { ChannelTables } from './channels/table.ts';
import type { CoordinatorTables } from './coordinators/table.ts';
import type { ErrandTables } from './errands/table.ts';
import type { InboxTables } from './inbox/table.ts';
import type { LearnedTables } from './learned/table.ts';
import type { LetterTables } from './letters/table.ts';
import type { MissTables } from './misses/table.ts';
import type { QuestionTables } from './questions/table.ts';
import type { WelcomeTables } from './welcomes/table.ts';

/** The columns as queries see them. Times are UTC in ISO, `day` is the first ten characters of one; lists are JSON. */
export type Tables = InboxTables &
  QuestionTables &
  MissTables &
  LetterTables &
  LearnedTables &
  CoordinatorTables &
  ChannelTables &
  WelcomeTables &
  ErrandTables &
  AnnouncementTables;
