import { answerInLanguage } from '../../answering/answer-in-language.ts';
import { loadMatcher, openKnowledge } from '../../answering/live-knowledge.ts';
import { da } from '../../i18n/da.ts';
import type { LearntStore } from '../../matching/learning.ts';
import { runCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';
import { answerJson } from './answer-json.ts';
import type { Terminal } from './conversation.ts';
import { explain, whyJson, whyText } from './why.ts';
import { problemLines } from '../problem-text.ts';
import { today } from '../../time/days.ts';

type Wanted = {
  readonly question: string | null;
  readonly json: boolean;
  readonly why: boolean;
  readonly spoken: boolean;
  readonly knowledge: string;
  readonly learnt: LearntStore | undefined;
};
/** The knowledge folder to use unless the arguments name one, and where the matcher's learnt model is kept, if anywhere. */
type Defaults = { readonly knowledgeDir: string; readonly learnt?: LearntStore | undefined };
type ConversationStreams = Terminal & Streams;

/**
 * Answers one question, or holds a conversation when there is none. Takes the arguments after the command's name. The answer goes to
 * `output`, all else to `error`. Gives the exit code: 0 for any outcome, 1 when the program could not answer at all, 2 for wrong use.
 */
export async function ask(
  args: readonly string[],
  defaults: Defaults,
  streams: ConversationStreams,
): Promise<0 | 1 | 2> {
  return runCommand(readArguments(args, defaults), da.terminal.usage, streams, async (wanted) => {
    await (wanted.question === null
      ? holdConversation(wanted, streams)
      : answerOnce(wanted, wanted.question, streams));
    return 0;
  });
}

async function answerOnce(
  { json, why, spoken, knowledge, learnt }: Wanted,
  question: string,
  { output, error }: Streams,
): Promise<void> {
  const matching = loadMatcher(knowledge, {
    today,
    onProblems: (problems) => error.write(problemLines(problems)),
    learnt,
  });
  // The text's builder is loaded while the knowledge is read, to save time.
  const [matcher, { answerText, spokenText }] = await Promise.all([matching, import('./answer-text.ts')]);
  const answer = await answerInLanguage(matcher, question);
  const reasons = why ? explain(matcher, question) : null;
  const written = json
    ? JSON.stringify({
        ...answerJson(question, answer),
        ...(spoken ? { spoken: spokenText(answer, today()) } : {}),
        ...(reasons === null ? {} : whyJson(reasons)),
      })
    : [
        spoken ? spokenText(answer, today()) : answerText(answer, today()),
        ...(reasons === null ? [] : [whyText(reasons)]),
      ].join('\n\n');
  output.write(`${written}\n`);
}

async function holdConversation({ knowledge, learnt }: Wanted, streams: ConversationStreams): Promise<void> {
  const opening = openKnowledge(knowledge, {
    today,
    onProblems: (problems) => streams.error.write(problemLines(problems)),
    learnt,
  });
  const [live, { converse }] = await Promise.all([opening, import('./conversation.ts')]);
  try {
    await converse(streams, live.matcher);
  } finally {
    await live.close();
  }
}

function readArguments(args: readonly string[], { knowledgeDir, learnt }: Defaults): Asked<Wanted> {
  const line = readCommandLine(args, {
    json: { type: 'boolean', default: false },
    why: { type: 'boolean', default: false },
    spoken: { type: 'boolean', default: false },
    knowledge: { type: 'string', default: knowledgeDir },
  });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const question = positionals.length === 0 ? null : positionals.join(' ');
  const { json, why, spoken, knowledge } = values;
  if (json && question === null) return { wrong: da.terminal.jsonNeedsQuestion };
  if (why && question === null) return { wrong: da.terminal.whyNeedsQuestion };
  if (spoken && question === null) return { wrong: da.terminal.spokenNeedsQuestion };
  return { wants: { question, json, why, spoken, knowledge, learnt } };
}
