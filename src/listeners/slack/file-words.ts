import { z } from 'zod';

const absentText = z.string().nullish().catch(null);
/* https://docs.slack.dev/reference/objects/file-object */
const SharedFile = z.object({
  plain_text: absentText,
  transcription: z
    .object({ preview: z.object({ content: absentText }).nullish() })
    .nullish()
    .catch(null),
});

/** The lines of a forwarded e-mail that say who wrote to whom and when, in the languages of common programs. */
const HEAD = /^[>\s*]*(?:from|fra|to|til|cc|bcc|sent|sendt|date|dato|reply-to|svar til)\s*:/iu;
const ABOUT = /^[>\s*]*(?:subject|emne)\s*:(?:\s*(?:fwd?|vs|re|sv)\s*:)*/iu;

/** The words in a file that a person attached: what a voice clip says, as far as Slack wrote it down, and a forwarded e-mail's text. */
export function wordsInFile(file: unknown): string {
  const { data } = SharedFile.safeParse(file);
  if (data === undefined) return '';
  const spoken = data.transcription?.preview?.content ?? '';
  const mail = (data.plain_text ?? '')
    .split('\n')
    .filter((line) => !HEAD.test(line))
    .map((line) => line.replace(ABOUT, ''));
  return [spoken, ...mail].join('\n').trim();
}
