import { entryFilePath, type KnowledgeFiles, type Overlaid, type Overlay } from '../../knowledge/files.ts';
import { wayBetween } from '../../knowledge/guides.ts';
import type { EntryFile } from '../../knowledge/schema.ts';
import type { Entry, LearnedInUse, SkipReason } from '../../knowledge/snapshot.ts';
import { answerTextOf, wholeOf } from '../../text/answer-parts.ts';
import type { Learned, LearnedChange } from '../../storage/learned/learned.ts';
import {
  addWording,
  editEntry,
  isEditDone,
  markChecked,
  readFile,
  setOwner,
  useSources,
} from './entry-text.ts';
import { isInFiles, pathOf } from './in-files.ts';
import { readChange, type KnowledgeChange, type KnowledgeChangeOf } from './change.ts';
import { addSubjects, type LearnedSubject } from './subjects.ts';
import { addSources, hasSources, languageOfSource } from './sources.ts';

type Numbered = { readonly id: number; readonly change: KnowledgeChange };

/**
 * Lays learned changes, oldest first, over the texts of a knowledge folder. What the files say already changes nothing, so
 * that the same changes can be applied to their own result.
 */
export function applyLearned(
  files: KnowledgeFiles,
  stored: readonly Pick<LearnedChange, 'id' | 'change'>[],
): Overlaid {
  const learned = new Map<number, SkipReason | null>();
  const changes: Numbered[] = [];
  for (const one of stored) {
    const change = readChange(one);
    learned.set(one.id, change === null ? 'unknown-change' : null);
    if (change !== null) changes.push({ id: one.id, change });
  }
  const done = editsDone(files, changes);
  const addedOn = new Map<string, string>();
  const subjects: LearnedSubject[] = [];
  let texts = files;
  for (const { id, change } of changes) {
    if (change.kind === 'not-covered') {
      subjects.push(change);
      continue;
    }
    if (done.has(id)) continue;
    const applied = change.kind === 'entry' ? addEntry(texts, change, changes) : changeEntry(texts, change);
    if (typeof applied === 'string') learned.set(id, applied);
    else {
      if (change.kind === 'entry' && applied !== texts) addedOn.set(change.id, change.date);
      texts = applied;
    }
  }
  const inFiles = new Set(
    changes.flatMap(({ id, change }) =>
      learned.get(id) === null && (done.has(id) || isInFiles(files, change)) ? [id] : [],
    ),
  );
  return { files: addSubjects(texts, subjects), addedOn, learned, inFiles };
}

/** Gives a function that fetches what was learned and is not exported yet, to lay over the files of a knowledge folder. */
export function learnedOverlay(learned: Pick<Learned, 'active'>): () => Promise<Overlay> {
  return async () => {
    const changes = await learned.active();
    return (files) => applyLearned(files, changes);
  };
}

/** The entries that were added and are not in use yet. `inUse` is the knowledge's account of what it holds. */
export function pendingEntries(
  stored: readonly Pick<LearnedChange, 'id' | 'change'>[],
  inUse: LearnedInUse,
): readonly Pick<Entry, 'id' | 'title' | 'choices'>[] {
  return stored.flatMap((one) => {
    const change = inUse.get(one.id) === null ? null : readChange(one);
    if (change?.kind !== 'entry') return [];
    const path = entryFilePath(change.topic, change.id);
    const entry = readFile(new Map([[path, change.text]]), path);
    return entry === null ? [] : [{ id: entry.id, title: entry.title, choices: entry.choices }];
  });
}

/**
 * The edits whose outcome the files show, and those before them: an edit is not laid over its own result, nor an older one
 * over a newer.
 */
function editsDone(files: KnowledgeFiles, changes: readonly Numbered[]): ReadonlySet<number> {
  const done = new Set<number>();
  const edits = changes.flatMap(({ id, change }) => (change.kind === 'edit' ? [{ id, change }] : []));
  edits.forEach(({ change }, index) => {
    const path = pathOf(files, change.entry);
    if (path === null || !isEditDone(files, path, change)) return;
    for (const { id, change: before } of edits.slice(0, index + 1)) {
      if (before.entry === change.entry) done.add(id);
    }
  });
  return done;
}

function addEntry(
  files: KnowledgeFiles,
  change: KnowledgeChangeOf<'entry'>,
  changes: readonly Numbered[],
): KnowledgeFiles | SkipReason {
  const path = pathOf(files, change.id);
  if (path !== null) return isSameEntry(files, path, change, changes) ? files : 'entry-exists';
  const { files: sourced, ids } = addSources(files, change.sources);
  const newPath = entryFilePath(change.topic, change.id);
  return withSources(new Map([...sourced, [newPath, useSources(change.text, ids)]]), newPath);
}

/** Whether the file is what this change became: it says, or once said, what the change or a later edit of it says. */
function isSameEntry(
  files: KnowledgeFiles,
  path: string,
  { id, text }: KnowledgeChangeOf<'entry'>,
  changes: readonly Numbered[],
): boolean {
  const now = readFile(files, path);
  const then = readFile(new Map([[path, text]]), path);
  if (now === null || then === null) return false;
  const edits = changes.flatMap(({ change }) =>
    change.kind === 'edit' && change.entry === id ? [change.answer] : [],
  );
  const said = new Set([now.answer, ...now.earlier.map(({ answer }) => answer)].map(inOnePiece));
  return [then.answer, ...edits].some((answer) => said.has(inOnePiece(answer)));
}

/** As earlier answers are kept. */
function inOnePiece(answer: string): string {
  return wholeOf(answerTextOf(answer));
}

function changeEntry(
  files: KnowledgeFiles,
  change: KnowledgeChangeOf<'wording' | 'edit' | 'checked' | 'owner'>,
): KnowledgeFiles | SkipReason {
  const path = pathOf(files, change.entry);
  const text = path === null ? undefined : files.get(path);
  if (path === null || text === undefined) return 'entry-missing';
  const entry = readFile(files, path);
  if (entry === null) return 'broken';
  switch (change.kind) {
    case 'wording':
      return sound(new Map([...files, [path, addWording(text, entry, change)]]), path);
    case 'checked':
      return sound(new Map([...files, [path, markChecked(text, entry, change.date)]]), path);
    case 'owner':
      return sound(new Map([...files, [path, setOwner(text, entry, change.owner)]]), path);
    case 'edit': {
      const { files: sourced, ids } = addSources(files, change.sources);
      const edit = { ...change, source: ids.get(change.source) ?? change.source };
      const edited = editEntry(text, entry, edit, languageOfSource(sourced, edit.source));
      return withSources(new Map([...sourced, [path, edited]]), path);
    }
  }
}

/** The files, when the entry in them is sound. */
function sound(files: KnowledgeFiles, path: string): KnowledgeFiles | SkipReason {
  return readFile(files, path) === null ? 'broken' : files;
}

/** The files, when the entry in them is sound, its sources are there, and its choices lead on. */
function withSources(files: KnowledgeFiles, path: string): KnowledgeFiles | SkipReason {
  const entry = readFile(files, path);
  return entry !== null && hasSources(files, entry) && leadsOn(files, entry) ? files : 'broken';
}

/** Whether what a guide leads to is there, and none of it leads back. */
function leadsOn(files: KnowledgeFiles, { id, choices }: EntryFile): boolean {
  const choicesOf = (from: string): readonly string[] => {
    const path = pathOf(files, from);
    return (path === null ? null : readFile(files, path))?.choices.map(({ to }) => to) ?? [];
  };
  return choices.every(({ to }) => pathOf(files, to) !== null && wayBetween(to, id, choicesOf) === null);
}
