import type { Answer } from '../answering/answer.ts';
import { buildAnswered } from './answered.ts';
import type { Share } from './button.ts';
import { buildSuggestions, buildUnknown } from './choices.ts';
import type { Message } from './message.ts';

/** Any answer as a message. `share` says where the reader may show it to others; leave it out where others see it already. */
export function buildAnswer(answer: Answer, share?: Share): Message {
  switch (answer.outcome) {
    case 'answered':
      return buildAnswered(answer, { share });
    case 'suggestions':
      return buildSuggestions(answer, share);
    case 'unknown':
      return buildUnknown(answer, share);
  }
}
