import { answerInLanguage } from '../../answering/answer-in-language.ts';
import { answerWith } from '../../answering/answer-question.ts';
import type { Answer, Chat } from '../../answering/answer.ts';
import { nextEntries } from '../../answering/next-entries.ts';
import { FOLLOWED_MS } from '../../answering/policy.ts';
import { da } from '../../i18n/da.ts';
import { isChat, type Entry } from '../../knowledge/snapshot.ts';
import type { Matcher } from '../../matching/match.ts';
import type { Language } from '../../text/language.ts';
import { today } from '../../time/days.ts';
import { answerText, choices, entriesText, joinedText, shortText } from './answer-text.ts';

/** A question that was asked, what it was read together with if anything, and when, in milliseconds. */
type Asked = {
  readonly question: string;
  readonly before: string | null;
  readonly answer: Answer;
  readonly at: number;
};

/** What is on the screen: a text, the entries that can be chosen by numbers, and the language they are then shown in. */
type Shown = { readonly text: string; readonly offered: readonly Entry[]; readonly language: Language };

/** Gives what to say to each line, with what was said in the last ten minutes in mind. `now` is in milliseconds. */
export function createTalk(matcher: () => Matcher, now: () => number): (line: string) => Promise<string> {
  let asked: Asked | null = null;
  let shown: Shown = { text: '', offered: [], language: 'da' };
  return async (line) => {
    const next = await reply(line);
    shown = next ?? shown;
    const count = shown.offered.length;
    const hint = count === 0 ? [] : [da.terminal.chooseNumber(count)];
    return [...(next === null ? [] : [next.text]), ...hint].join('\n\n');
  };

  /** Null for a number that was not offered. */
  async function reply(line: string): Promise<Shown | null> {
    const { offered, language } = shown;
    if (/^\d{1,2}$/u.test(line) && offered.length > 0) {
      const chosen = offered[Number(line) - 1];
      return chosen === undefined ? null : show(answerWith(matcher().snapshot, chosen, language));
    }
    const before = isRecent(asked) ? asked : null;
    if (line.toLowerCase() !== da.terminal.newQuestion) return ask(line, before);
    if (before !== null && before.before !== null) return ask(before.question, null);
    asked = null;
    return { text: da.terminal.askAnew, offered: [], language: 'da' };
  }

  async function ask(question: string, last: Asked | null): Promise<Shown> {
    const before = last !== null && canBeFollowed(last.answer) ? last.question : undefined;
    const answer = await answerInLanguage(matcher(), question, before);
    if (answer.outcome === 'chat') return remark(answer, last);
    const joined = 'isJoined' in answer && answer.isJoined ? (before ?? null) : null;
    if (!isSmallTalk(answer)) asked = { question, before: joined, answer, at: now() };
    const said = show(answer);
    return joined === null ? said : { ...said, text: `${joinedText(joined)}\n\n${said.text}` };
  }

  /** What is said to a word about the last answer. */
  function remark(chat: Chat, last: Asked | null): Shown {
    if (chat.kind === 'repeat' && last?.answer.outcome === 'answered') {
      return { ...show(last.answer), text: shortText(last.answer) };
    }
    if (chat.kind !== 'complaint' || last === null) return show(chat);
    const others = nextEntries(matcher(), last.question, { before: last.before ?? undefined });
    return others.length === 0
      ? show(chat)
      : { text: entriesText(da.feedback.alternatives, others), offered: others, language: 'da' };
  }

  function isRecent(last: Asked | null): last is Asked {
    return last !== null && now() - last.at <= FOLLOWED_MS;
  }
}

function show(answer: Answer): Shown {
  const language = answer.outcome === 'answered' ? answer.language : 'da';
  return { text: answerText(answer, today()), offered: choices(answer), language };
}

/** What was about something else, or in a foreign language, would only mislead. */
function canBeFollowed(answer: Answer): boolean {
  return answer.outcome === 'unknown' ? answer.about === null : answer.outcome !== 'foreign';
}

function isSmallTalk(answer: Answer): boolean {
  return answer.outcome === 'unknown' && answer.about !== null && isChat(answer.about);
}
