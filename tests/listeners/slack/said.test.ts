import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForHelp, ownDataWish, saidIn, wordsIn } from '../../../src/listeners/slack/said.ts';

describe('what a person said', () => {
  it.each([
    ['<@U0BOT> hvad er MitID?', 'hvad er MitID?'],
    ['se <https://www.mitid.dk/|mitid.dk> &amp; <https://borger.dk>', 'se mitid.dk & https://borger.dk'],
    ['i <#C1|it-café> og <#C2>, <!here>', 'i it-café og ,'],
    ['3 &lt; 5, 5 > 3 og 1 < 2', '3 < 5, 5 > 3 og 1 < 2'],
    ['<<@U1>>', '< >'],
    ['ring <tel:+4533980010|33 98 00 10> eller <tel:+4533980010>', 'ring 33 98 00 10 eller +4533980010'],
    ['skriv til <mailto:a@b.dk|a@b.dk> :pray:', 'skriv til a@b.dk'],
    ['<https://x.dk/?kode=1234|klik her>', 'klik her'],
  ])('%j', (text, said) => {
    expect(wordsIn({ text })).toBe(said);
  });

  it.each<[string, object, string]>([
    [
      'rich text alone',
      {
        text: '',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'user', user_id: 'U1' },
                  { type: 'text', text: ' glemt ' },
                  { type: 'text', text: 'pin', style: { bold: true } },
                  { type: 'emoji', name: 'pray', unicode: '1f64f' },
                ],
              },
              {
                type: 'rich_text_list',
                style: 'bullet',
                elements: [
                  { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://mitid.dk' }] },
                  {
                    type: 'rich_text_section',
                    elements: [{ type: 'link', url: 'https://ond.dk', text: 'her' }],
                  },
                ],
              },
            ],
          },
        ],
      },
      'glemt pin https://mitid.dk her',
    ],
    [
      'blocks of an app alone',
      {
        text: null,
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Ny henvendelse' } },
          {
            type: 'section',
            text: { type: 'mrkdwn', text: 'Se <https://a.dk|sagen>' },
            fields: [{ type: 'mrkdwn', text: 'glemt &amp; væk' }],
            accessory: { type: 'button', text: { type: 'plain_text', text: 'Tryk' } },
          },
          { type: 'context', elements: [{ type: 'mrkdwn', text: 'fra <@U1>' }, { type: 'image' }] },
          { type: 'markdown', text: 'til sidst' },
        ],
      },
      'Ny henvendelse Se sagen glemt & væk fra til sidst',
    ],
    [
      'a shared message, with a word to it',
      {
        text: 'hvad siger I?',
        attachments: [
          { is_share: true, text: 'jeg har glemt min pinkode :sob:', author_name: 'Poul', fallback: 'x' },
          { title: 'En side', text: 'Forhåndsvisning', from_url: 'https://a.dk' },
        ],
      },
      'hvad siger I? jeg har glemt min pinkode',
    ],
    [
      'a shared message of blocks, with a voice clip',
      {
        attachments: [
          {
            is_share: true,
            message_blocks: [{ message: { blocks: [{ type: 'markdown', text: 'se her' }] } }],
            files: [{ transcription: { status: 'complete', preview: { content: 'hvad gør jeg' } } }],
          },
        ],
      },
      'se her hvad gør jeg',
    ],
    [
      'a voice clip that is written down, and one that is not yet',
      {
        text: '',
        files: [
          { transcription: { status: 'complete', preview: { content: 'glemt pinkode', has_more: false } } },
          { transcription: { status: 'processing' } },
        ],
      },
      'glemt pinkode',
    ],
    [
      'a forwarded e-mail, without who wrote it to whom',
      {
        text: '',
        files: [
          {
            mode: 'email',
            plain_text:
              'Fra: Karen Hansen <karen@eksempel.dk>\nDato: 1. maj\n> To: it@eksempel.dk\nEmne: Fwd: Sv: Ny telefon\n\nHvordan flytter jeg MitID?',
            from: [{ address: 'karen@eksempel.dk' }],
          },
        ],
      },
      'Ny telefon Hvordan flytter jeg MitID?',
    ],
  ])('%s', (_what, message, words) => {
    expect(wordsIn(message)).toBe(words);
    expect(saidIn(message)).toBe(words);
  });

  it('is what emoji say where they stand alone, and no word in what others wrote', () => {
    expect(saidIn({ text: '<@U0BOT> :+1:' })).toBe('tak');
    expect(wordsIn({ text: '<@U0BOT> :+1:' })).toBe('');
    expect(saidIn({ text: ':+1:', files: [{ id: 'F1' }] })).toBe('');
  });

  it('is some text, whatever stands in the fields', () => {
    const fields = [
      'text',
      'blocks',
      'attachments',
      'files',
      'type',
      'elements',
      'is_share',
      'transcription',
    ];
    const anyMessage = fc.dictionary(fc.constantFrom(...fields), fc.anything());
    fc.assert(
      fc.property(anyMessage, fc.anything(), (message, other) => {
        for (const part of [
          message,
          other,
          { blocks: [message] },
          { attachments: [{ ...message, is_share: true }] },
          { files: [message] },
        ])
          expect(typeof saidIn(part)).toBe('string');
      }),
    );
    let deep: object = { type: 'text', text: 'dybt' };
    for (let depth = 0; depth < 10_000; depth += 1) deep = { type: 'rich_text', elements: [deep] };
    expect(saidIn({ blocks: [deep] })).toBe('');
  });

  it('is a wish to see one’s own data, to be forgotten, or for help, with or without signs behind it', () => {
    for (const text of ['mine oplysninger', 'Vis mine oplysninger?', 'MY DATA!'])
      expect(ownDataWish(text)).toBe('see');
    for (const text of ['glem mig', ' Glem  mig!! ', 'forget me.']) expect(ownDataWish(text)).toBe('erase');
    for (const text of ['', 'hjælp?!', '…']) expect(asksForHelp(text)).toBe(true);
    for (const text of ['glem mig ikke', 'glem. mig', 'mine oplysninger er væk', 'constructor'])
      expect([ownDataWish(text), asksForHelp(text)]).toEqual([null, false]);
  });

  it.each(['<', '‹', '<|', '<@', '<a|', '<tel:', '&lt;', '!', ' !', '. ', '|', '>', ':a', '👍'])(
    'a page of %j keeps nobody waiting',
    (sign) => {
      const page = sign.repeat(40_000 / sign.length);
      const before = process.cpuUsage();
      for (const text of [page, `${page}x`, `x${page}`]) asksForHelp(saidIn({ text }));
      // In microseconds of work. Where the time grows with the square of the length, it is seconds.
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
    },
  );
});
