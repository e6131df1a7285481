import { announcementLog } from './da/announcement-log.ts';
import { announcements } from './da/announcements.ts';
import { answers } from './da/answers.ts';
import { cafe } from './da/cafe.ts';
import { check } from './da/check.ts';
import { calibrate, commandLine, manifest, sheet, site } from './da/commands.ts';
import { citizen } from './da/citizen.ts';
import { config } from './da/config.ts';
import { backup, moving, restoring } from './da/copies.ts';
import { failures } from './da/failures.ts';
import { desk } from './da/desk.ts';
import { errands } from './da/errands.ts';
import { evaluation } from './da/evaluation.ts';
import { exporting } from './da/export.ts';
import { feedback } from './da/feedback.ts';
import { health } from './da/health.ts';
import { history } from './da/history.ts';
import { home } from './da/home.ts';
import { importing } from './da/import.ts';
import { kept } from './da/kept.ts';
import { lacks } from './da/lacks.ts';
import { letters } from './da/letters.ts';
import { lists } from './da/lists.ts';
import { pages } from './da/pages.ts';
import { person } from './da/person.ts';
import { privacy } from './da/privacy.ts';
import { problems } from './da/problems.ts';
import { running } from './da/running.ts';
import { schema } from './da/schema.ts';
import { slack } from './da/slack.ts';
import { slides } from './da/slides.ts';
import { stats } from './da/stats.ts';
import { terminal } from './da/terminal.ts';

/** Every word that the interface says, in Danish. A further language must fill the same shape (`typeof da`). */
export const da = {
  announcementLog,
  announcements,
  answers,
  backup,
  cafe,
  calibrate,
  check,
  citizen,
  commandLine,
  config,
  desk,
  errands,
  evaluation,
  exporting,
  failures,
  feedback,
  health,
  history,
  home,
  importing,
  kept,
  lacks,
  letters,
  lists,
  manifest,
  moving,
  pages,
  person,
  privacy,
  problems,
  restoring,
  running,
  schema,
  sheet,
  site,
  slides,
  slack,
  stats,
  terminal,
};
