import type { Kysely, Migration } from 'kysely';
import {
  askForReceiptsAnew,
  createAnnouncementTables,
  createAudiences,
  findPostsAtLittleCost,
  giveReportsATime,
} from './announcements/table.ts';
import { createChannelTables } from './channels/table.ts';
import { createActsTable, createCoordinatorsTable } from './coordinators/table.ts';
import type { DatabaseKind } from './database/columns.ts';
import { createErrandsTable } from './errands/table.ts';
import { createLearnedTable, letChangesBeTakenBack, linkChangesToMisses } from './learned/table.ts';
import { createLettersTable } from './letters/table.ts';
import { createInboxTable, findOldMessages, tellWordingsApart } from './inbox/table.ts';
import { addNotes, addTaking, addTellingClaims, createMissTables, numberWordings } from './misses/table.ts';
import { createQuestionTables, joinQuestions } from './questions/table.ts';
import { createWelcomesTable } from './welcomes/table.ts';

/** Every change of the tables so far, by name in the order they are applied. Released ones are never edited. */
export function migrations(kind: DatabaseKind): Record<string, Migration> {
  return {
    '001-what-is-remembered': { up: (db) => createFirstTables(db, kind) },
    '002-announcements': { up: (db) => createAnnouncementTables(db) },
    '003-announcement-reports': { up: (db) => giveReportsATime(db) },
    '004-telling-for-sure': { up: (db) => addTellingClaims(db) },
    '005-what-answers-a-miss': { up: (db) => linkChangesToMisses(db) },
    '006-follow-ups': { up: (db) => joinQuestions(db) },
    '007-listening': { up: (db) => createChannelTables(db) },
    '008-welcomes': { up: (db) => createWelcomesTable(db) },
    '009-notes-to-coordinators': { up: (db) => addNotes(db) },
    '010-wordings': { up: (db) => tellWordingsApart(db) },
    '011-taking-misses-on': { up: (db) => addTaking(db) },
    '012-letters': { up: (db) => createLettersTable(db) },
    '013-taking-back': { up: (db) => letChangesBeTakenBack(db) },
    '014-errands': { up: (db) => createErrandsTable(db) },
    '015-receipts-anew': { up: (db) => askForReceiptsAnew(db) },
    '016-audiences': { up: (db) => createAudiences(db) },
    '017-wordings-of-misses': { up: (db) => numberWordings(db) },
    '018-found-at-little-cost': { up: findAtLittleCost },
  };
}

async function findAtLittleCost(db: Kysely<unknown>): Promise<void> {
  await findPostsAtLittleCost(db);
  await findOldMessages(db);
}

async function createFirstTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  await createInboxTable(db);
  await createQuestionTables(db);
  await createMissTables(db);
  await createLearnedTable(db, kind);
  await createCoordinatorsTable(db);
  await createActsTable(db, kind);
}
