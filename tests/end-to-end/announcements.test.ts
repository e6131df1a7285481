import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pick, startAnnouncing, WRITTEN, type AnnouncingStage } from '../support/announcing.ts';
import { textOf, textsOf } from '../support/desk.ts';
import { SURE, writeLamps } from '../support/lamps.ts';
import { unfolded } from '../support/seen.ts';

describe('announcements', () => {
  let dir: string;
  let stage: AnnouncingStage;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  beforeEach(async () => {
    stage = await startAnnouncing({ knowledgeDir: dir });
    return async () => stage.close();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  it('are written, looked at, sent to two channels, read by two, corrected and withdrawn', async () => {
    const { workspace, kirsten, karen, poul, channel, second } = stage;
    await workspace.slash(kirsten, channel, '/mitid-opslag');
    const compose = await stage.opens(kirsten, 'Nyt opslag\n');
    const { errors, view } = await workspace.submitView(kirsten, compose.id, {
      ...WRITTEN,
      find_channel: await stage.options(kirsten, compose, 'find_channel', ''),
      find_entry: await stage.options(kirsten, compose, 'find_entry', 'kantine'),
      receipt: ['receipt'],
    });
    expect(errors).toEqual({});
    const preview = textOf(await stage.opens(kirsten, 'Sendes til *2 kanaler* med *4 personer*.'));
    expect(preview).toContain('Hvornår åbner kantinen om lørdagen?');
    expect(preview).toContain('Læst ✓');
    // What is shown there can be pressed, and does nothing.
    await stage.pressIn(kirsten, view ?? compose, 'Læst ✓');
    expect(workspace.messages(channel, karen)).toEqual([]);
    await workspace.submitView(kirsten, view?.id ?? '');
    await stage.opens(kirsten, 'er på vej til 2 kanaler');

    const first = await workspace.waitFor({ channel, text: 'Ekstra it-café' });
    await workspace.waitFor({ channel: second, text: 'Ekstra it-café' });
    expect(workspace.messages(channel, karen)).toHaveLength(1);
    await stage.press(karen, first, 'Vis svar');
    await workspace.waitFor({ channel, onlyFor: karen, text: 'Svaret om kantine.' });

    await stage.press(karen, first, 'Læst ✓');
    await workspace.waitFor({ channel, onlyFor: karen, text: 'Du står nu som en' });
    const counted = await workspace.waitFor({ channel, onlyFor: null, text: 'Læst ✓ (1)' });
    expect(counted.edited).toBeNull();
    await stage.press(karen, await stage.postIn(channel), 'Læst ✓ (1)');
    await workspace.waitFor({ channel, onlyFor: karen, text: 'allerede sagt' });
    await stage.press(poul, await workspace.waitFor({ channel: second, text: 'Læst ✓ (1)' }), 'Læst ✓ (1)');
    await workspace.waitFor({ channel, onlyFor: null, text: 'Læst ✓ (2)' });

    const window = await stage.detail(kirsten);
    expect(textOf(window)).toContain('Nået frem');
    await stage.pressIn(kirsten, window, 'Ret');
    const correction = await stage.opens(kirsten, 'Ret opslag\n');
    const wrong = await workspace.submitView(kirsten, correction.id, { headline: '  ' });
    expect(wrong.errors['headline']).toContain('mangler');
    const changed = { text: 'Klokken *elleve* alligevel.' };
    const seen = await workspace.submitView(kirsten, correction.id, changed);
    expect(seen.view === null ? '' : textOf(seen.view)).toContain('elleve');
    await workspace.submitView(kirsten, correction.id, changed);
    await stage.opens(kirsten, 'Rettelsen er på vej');
    for (const place of [channel, second]) {
      const corrected = await workspace.waitFor({ channel: place, onlyFor: null, text: 'Rettet ' });
      expect(textsOf(corrected)).toContain('elleve');
      expect(corrected.edited).not.toBeNull();
      expect(textsOf(corrected)).toContain('Læst ✓ (2)');
    }

    await stage.pressIn(kirsten, workspace.views.get(window.id), 'Træk tilbage');
    const withdrawal = await stage.opens(kirsten, 'Træk opslag tilbage\n');
    const silent = await workspace.submitView(kirsten, withdrawal.id, { reason: ' ' });
    expect(silent.errors['reason']).toContain('hvorfor');
    await workspace.submitView(kirsten, withdrawal.id, { reason: 'Caféen er *flyttet*.' });
    for (const place of [channel, second]) {
      const gone = await workspace.waitFor({ channel: place, onlyFor: null, text: 'er trukket tilbage' });
      expect(textsOf(gone)).not.toContain('elleve');
      expect(gone.text).toContain('Caféen er flyttet.');
    }
    await stage.opens(kirsten, 'I kanalerne står der nu');
    await expect
      .poll(() => textOf(workspace.views.get(window.id)))
      .toContain('*Begrundelse:* Caféen er flyttet.');
  });

  it('lose nothing that was typed: what is wrong stands at its field, and the draft can be taken up again', async () => {
    const { workspace, kirsten } = stage;
    const compose = await stage.compose(kirsten);
    const wrong = await workspace.submitView(kirsten, compose.id, {
      ...WRITTEN,
      find_channel: await stage.options(kirsten, compose, 'find_channel', ''),
      text: '  ',
      when: 'later',
    });
    expect(wrong.errors['text']).toContain('mangler');
    expect(wrong.errors).toMatchObject({ send_on: 'Vælg en dag.', send_at: 'Vælg et klokkeslæt.' });
    const channels = await stage.options(kirsten, compose, 'find_channel', '');
    const past = await workspace.submitView(kirsten, compose.id, {
      ...WRITTEN,
      find_channel: channels,
      when: 'later',
      ...pick(new Date(Date.now() - 60_000)),
    });
    expect(past.errors).toEqual({ send_at: 'Tidspunktet er passeret. Vælg et, der ligger forude.' });
    const skipped = await workspace.submitView(kirsten, compose.id, {
      ...WRITTEN,
      find_channel: channels,
      when: 'later',
      send_on: '2027-03-28',
      send_at: '02:30',
    });
    expect(skipped.errors['send_at']).toContain('uret bliver stillet frem');
    const personal = await workspace.submitView(kirsten, compose.id, {
      ...WRITTEN,
      find_channel: channels,
      text: 'Ring til 010190-1234.',
    });
    expect(personal.errors['text']).toContain('CPR-nummer');
    await workspace.closeView(kirsten, compose.id);

    const home = await stage.homeOf(kirsten);
    expect(textOf(home)).toContain('Ekstra it-café torsdag*\nKladde');
    expect(textOf(await stage.homeOf(stage.jens))).not.toContain('Kladde');
    await stage.pressIn(kirsten, home, 'Skriv videre');
    const again = await stage.opens(kirsten, 'Nyt opslag\n');
    expect(JSON.stringify(again.payload.blocks)).toContain('#it-café');
    const { view } = await workspace.submitView(kirsten, again.id, { when: 'now' });
    await workspace.submitView(kirsten, view?.id ?? '');
    await workspace.waitFor({ channel: stage.channel, text: 'Vi ses klokken ti.' });
    expect(textOf(await stage.homeOf(kirsten))).not.toContain('Kladde');

    // The window underneath is still open; what is written there is not sent a second time, and not lost.
    const gone = await workspace.submitView(kirsten, again.id, { text: 'Og noget mere.' });
    expect(gone.view === null ? '' : textOf(gone.view)).toMatch(/allerede sendt[^]*Og noget mere\./u);
    await stage.closeAll(kirsten);

    const twice = await stage.compose(kirsten);
    const duplicate = await workspace.submitView(kirsten, twice.id, {
      ...WRITTEN,
      find_channel: await stage.options(kirsten, twice, 'find_channel', ''),
    });
    expect(duplicate.errors['text']).toContain('inden for et døgn');
  });

  it('are previewed at once; how many people they reach is put in when it is known', async () => {
    const { workspace, kirsten } = stage;
    workspace.failNext('conversations.members', { error: 'ratelimited', retryAfter: 1 });
    const preview = await stage.preview(kirsten);
    expect(textOf(preview)).toContain('Jeg tæller medlemmerne');
    await stage.opens(kirsten, 'med *4 personer*');
    expect(workspace.views.get(preview.id).payload.callback_id).toBe(preview.payload.callback_id);
  });

  it('go out once however often their preview is sent', async () => {
    const { workspace, kirsten, channel, karen } = stage;
    const preview = await stage.preview(kirsten);
    await Promise.all([1, 2, 3].map(async () => workspace.submitView(kirsten, preview.id)));
    await workspace.waitFor({ channel, text: 'Ekstra it-café' });
    await workspace.waitFor({ channel: stage.second, text: 'Ekstra it-café' });
    expect(workspace.messages(channel, karen)).toHaveLength(1);
  });

  it('are sent as they were looked at: what was changed in another window is shown first', async () => {
    const { workspace, kirsten, channel, karen } = stage;
    const preview = await stage.preview(kirsten);
    const [compose] = workspace.views.modals(kirsten);
    if (compose === undefined) throw new Error('nothing to write in');
    const find_channel = await stage.options(kirsten, compose, 'find_channel', '');
    const changed = { ...WRITTEN, find_channel, text: 'Klokken elleve.' };
    await workspace.submitView(kirsten, compose.id, changed);
    workspace.failNext('conversations.members', { error: 'ratelimited', retryAfter: 1 });
    const { view } = await workspace.submitView(kirsten, preview.id);
    expect(view === null ? '' : textOf(view)).toMatch(/ændret i et andet vindue[^]*Klokken elleve\./u);
    expect(workspace.messages(channel, karen)).toEqual([]);
    const shown = (): string => textOf(workspace.views.get(preview.id));
    await expect.poll(shown).toContain('med *4 personer*');
    await workspace.submitView(kirsten, preview.id);
    await workspace.waitFor({ channel, text: 'Klokken elleve.' });
  });

  it('offer the channels that both are in, and say how to add one', async () => {
    const { workspace, kirsten } = stage;
    const compose = await stage.compose(kirsten);
    const names = async (typed: string): Promise<string[]> => {
      const found = await workspace.suggest(kirsten, { viewId: compose.id }, 'find_channel', typed);
      return 'options' in found ? found.options.map(({ text }) => text.text) : [];
    };
    expect(await names('')).toEqual(['#it-café', '#koordinatorer', '#nørrebro']);
    expect(await names('#NØR')).toEqual(['#nørrebro']);
    expect(JSON.stringify(compose.payload.blocks)).toContain('/invite @MitID-hjælper');
    expect(JSON.stringify(compose.payload.blocks)).not.toContain('@channel');
  });

  it('begin with an answer from under that answer, and are news in it once they are out', async () => {
    const { workspace, kirsten, karen, channel } = stage;
    const answer = await unfolded(workspace, kirsten, await stage.ask(kirsten, SURE));
    await stage.press(kirsten, answer, 'Lav opslag af dette svar');
    const compose = await stage.opens(kirsten, 'Nyt opslag\n');
    const { view } = await workspace.submitView(kirsten, compose.id, {
      ...WRITTEN,
      headline: 'Kantinen <lukker>',
      find_channel: await stage.options(kirsten, compose, 'find_channel', 'it-café'),
    });
    await workspace.submitView(kirsten, view?.id ?? '');
    await workspace.waitFor({ channel, text: 'Kantinen' });
    await expect
      .poll(async () => textsOf(await stage.ask(karen, SURE)))
      .toMatch(/<https:\/\/[^|]+\/archives\/\w+\/p\d+\|Nyt \d+\. \w+ \d+: Kantinen &lt;lukker&gt;>/u);
    const { ts } = await workspace.say(karen, channel, `<@${workspace.bot.userId}> ${SURE}`);
    await workspace.waitFor({ channel, threadTs: ts, text: 'Kantinen &lt;lukker&gt;' });
  });
});
