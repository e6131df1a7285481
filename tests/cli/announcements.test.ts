import { describe, expect, it } from 'vitest';
import { announcements } from '../../src/cli/announcements/command.ts';
import { announce, atNewsDesk, KAREN, KIRSTEN, type NewsDesk } from '../support/news-desk.ts';
import { saidBy, type Said } from '../support/said-by.ts';

/** Runs the command on what a story leaves in a database that is still open, as the bot's is. */
async function run(
  args: readonly string[],
  story: (desk: NewsDesk) => Promise<void> = async () => {},
): Promise<Said> {
  return atNewsDesk(async (desk) => {
    await story(desk);
    return saidBy(async (streams) => announcements(args, { storage: desk.place }, streams));
  });
}

async function aWeek(desk: NewsDesk): Promise<void> {
  const { id } = await announce(desk, { headline: 'Ekstra\nit-café' });
  desk.channels.plan.post.push({ refused: 'is_archived' });
  await desk.announcements.deliver();
  await desk.announcements.receipt({ announcementId: id, userId: 'UANNA', channel: 'C1' });
  await desk.announcements.correct({
    id,
    version: 1,
    by: KIRSTEN,
    headline: 'Ekstra it-café',
    text: 'Fredag',
  });
  await desk.announcements.withdraw({ id, by: KAREN, reason: 'Det var forkert.' });
  const later = {
    text: 'Senere',
    headline: 'Senere',
    sendAt: '2026-12-01T10:00:00.000Z',
    wantsReceipt: false,
  };
  await announce(desk, later);
}

describe('the list of announcements', () => {
  it('says who did what and when', async () => {
    const { code, out } = await run([], aWeek);
    expect(code).toBe(0);
    expect(out).toContain('Senere (planlagt)\n  Står i 0 af 2 kanaler\n');
    expect(out).toContain('Ekstra it-café (trukket tilbage)\n  Står i 1 af 2 kanaler\n  Læst af 1\n');
    expect(out).toMatch(/C[12]: nåede ikke frem \(is_archived\)/u);
    expect(out).toContain('tirsdag den 24. november 2026 kl. 11.00: sendt af UKAREN');
    expect(out).toContain(': rettet af UKIRSTEN');
    expect(out).toContain(': trukket tilbage af UKAREN');
  });

  it('gives it all to other programs, with what was said before', async () => {
    const { code, out } = await run(['--json'], aWeek);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { headline: 'Senere', status: 'scheduled', acts: [{ kind: 'announcement-scheduled', by: KAREN }] },
      {
        status: 'withdrawn',
        receipts: 1,
        acts: [
          { kind: 'announcement-sent' },
          { kind: 'announcement-corrected', by: KIRSTEN },
          { kind: 'announcement-withdrawn' },
        ],
        revisions: [
          { revision: 1, text: 'Vi holder åbent torsdag.' },
          { revision: 2, text: 'Fredag', by: KIRSTEN },
        ],
        deliveries: [{ channel: 'C1' }, { channel: 'C2' }],
      },
    ]);
  });

  it('has nothing to list at first, and leaves out drafts', async () => {
    expect(await run([])).toEqual({ code: 0, out: 'Der er ingen opslag endnu.\n', err: '' });
    const draft = async ({ announcements: desk }: NewsDesk): Promise<void> => {
      const opened = await desk.open(KAREN);
      if (opened !== null) await desk.saveDraft({ ...opened, by: KAREN });
    };
    expect((await run(['--json'], draft)).out).toBe('[]\n');
  });

  it('explains itself', async () => {
    expect((await run(['--help'])).out).toContain('npm run announcements');
    expect(await run(['--xml'])).toMatchObject({ code: 2, out: '' });
  });
});
