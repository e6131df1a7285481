import { newId } from '../identifiers.ts';

/* https://docs.slack.dev/reference/objects/file-object */

type Transcription =
  | { readonly status: 'processing' }
  | {
      readonly status: 'complete';
      readonly locale: string;
      readonly preview: { readonly content: string; readonly has_more: boolean };
    };

/** A file that a person attached, as far as an app can tell before it downloads it. */
export type SharedFile = {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly mode?: string;
  readonly subtype?: string;
  /** What a voice clip says. Slack writes it down a moment after it was sent. */
  readonly transcription?: Transcription;
  /** A forwarded e-mail. */
  readonly subject?: string;
  readonly from?: readonly Address[];
  readonly to?: readonly Address[];
  readonly plain_text?: string;
  readonly preview_plain_text?: string;
};
type Address = { readonly address: string; readonly name: string; readonly original: string };

/** As many characters as Slack shows of a file's text. */
const PREVIEW = 300;

/** A file of this name, as if somebody had just uploaded it. */
export function asFile(name: string): SharedFile {
  const isImage = /\.(png|jpe?g|gif)$/i.test(name);
  return { id: newId('F'), name, mimetype: isImage ? 'image/png' : 'application/octet-stream' };
}

/** A voice clip; null: nobody has written down yet what it says. */
export function asVoiceClip(said: string | null): SharedFile {
  return {
    id: newId('F'),
    name: 'audio_message.m4a',
    mimetype: 'audio/mp4',
    subtype: 'slack_audio',
    transcription:
      said === null
        ? { status: 'processing' }
        : {
            status: 'complete',
            locale: 'da-DK',
            preview: { content: said.slice(0, PREVIEW), has_more: said.length > PREVIEW },
          },
  };
}

/** An e-mail that was forwarded to Slack. `from`: its address. */
export function asEmail(from: string, subject: string, text: string): SharedFile {
  return {
    id: newId('F'),
    name: subject,
    mimetype: 'text/html',
    mode: 'email',
    subject,
    from: [{ address: from, name: from, original: from }],
    to: [],
    plain_text: text,
    preview_plain_text: text.slice(0, PREVIEW),
  };
}
