import { randomInt } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A new id as Slack makes them: the letter of its kind (`U`, `C`, `D`, `V`, ...) and 10 capitals or digits. */
export function newId(kind: string): string {
  return kind + Array.from({ length: 10 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}
