import type { Answer } from '../../answering/answer.ts';
import { buildAnswered, type Presentation } from './answered.ts';
import { withAsked } from './asked.ts';
import { buildChat, buildForeign, buildSuggestions, buildUnknown } from './choices.ts';
import type { Message } from '../kit/message.ts';

/** Any answer as a message. */
export function buildAnswer(answer: Answer, presentation: Presentation = {}): Message {
  const { share, question: q, asked = null, joined = null } = presentation;
  switch (answer.outcome) {
    case 'answered':
      return buildAnswered(answer, presentation);
    case 'suggestions':
      return withAsked(buildSuggestions(answer, { share, q }, joined), asked, joined);
    case 'unknown':
      return withAsked(buildUnknown(answer, { share, q }), asked);
    case 'chat':
      return buildChat(answer, { share, q });
    case 'foreign':
      return withAsked(buildForeign(answer, { share, q }), asked);
  }
}
