import { parseArgs } from 'node:util';
import { answerInLanguage } from '../../answering/answer-in-language.ts';
import { loadMatcher, openKnowledge } from '../../answering/live-knowledge.ts';
import { da } from '../../i18n/da.ts';
import type { LearntStore } from '../../matching/learning.ts';
import { answerJson } from './answer-json.ts';
import type { Terminal } from './conversation.ts';
import { explain, whyJson, whyText } from './why.ts';
import { failureText, problemLines } from '../problem-text.ts';
import { today } from '../../time/days.ts';

/** Exit codes: any outcome is a success; 1 means the program could not answer at all, 2 that it was called wrongly. */
const EXIT = { ok: 0, failed: 1, wrongUse: 2 } as const;

type Options = {
  readonly question: string | null;
  readonly json: boolean;
  readonly why: boolean;
  readonly spoken: boolean;
  readonly knowledge: string;
  readonly learnt: LearntStore | undefined;
};
/** The knowledge folder to use unless the arguments name one, and where the matcher's learnt model is kept, if anywhere. */
type Defaults = { readonly knowledgeDir: string; readonly learnt?: LearntStore | undefined };
type Streams = Terminal & { readonly error: NodeJS.WritableStream };

/**
 * Answers one question, or holds a conversation when there is none. Takes the arguments after the command's name, gives the
 * exit code. The answer goes to `output`, all else to `error`.
 */
export async function ask(args: readonly string[], defaults: Defaults, streams: Streams): Promise<number> {
  const parsed = parse(args, defaults);
  if ('help' in parsed) {
    streams.output.write(`${da.terminal.usage}\n`);
    return EXIT.ok;
  }
  if ('wrong' in parsed) {
    streams.error.write(`${da.terminal.wrongUse(parsed.wrong)}\n\n${da.terminal.usage}\n`);
    return EXIT.wrongUse;
  }
  try {
    await (parsed.question === null
      ? holdConversation(parsed, streams)
      : answerOnce(parsed, parsed.question, streams));
    return EXIT.ok;
  } catch (error) {
    streams.error.write(`${failureText(error)}\n`);
    return EXIT.failed;
  }
}

async function answerOnce(
  { json, why, spoken, knowledge, learnt }: Options,
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

async function holdConversation({ knowledge, learnt }: Options, streams: Streams): Promise<void> {
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

function parse(
  args: readonly string[],
  { knowledgeDir, learnt }: Defaults,
): Options | { wrong: string } | { help: true } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        why: { type: 'boolean', default: false },
        spoken: { type: 'boolean', default: false },
        knowledge: { type: 'string', default: knowledgeDir },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { help: true };
    const question = positionals.length === 0 ? null : positionals.join(' ');
    if (values.json && question === null) return { wrong: da.terminal.jsonNeedsQuestion };
    if (values.why && question === null) return { wrong: da.terminal.whyNeedsQuestion };
    if (values.spoken && question === null) return { wrong: da.terminal.spokenNeedsQuestion };
    const { json, why, spoken, knowledge } = values;
    return { question, json, why, spoken, knowledge, learnt };
  } catch {
    const option = args.find((arg) => arg.startsWith('-')) ?? '';
    return { wrong: da.terminal.unknownOption(option) };
  }
}
