import { beforeAll, describe, expect, it } from 'vitest';
import { inFiles, SERVED } from '../../src/pages/addresses.ts';
import type { Edition } from '../../src/pages/edition.ts';
import { pageAt, pathsOf } from '../../src/pages/page-at.ts';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { entryOf, snapshotOf, SOURCE } from '../support/snapshot.ts';

const AROUND = {
  addresses: SERVED,
  publicUrl: 'https://mitid.example.org/svar',
  cafeName: 'Gentofte',
  today: '2026-11-30',
  isServed: true,
} as const;

describe('the pages of this project’s own answers', () => {
  let edition: Edition;
  beforeAll(async () => {
    edition = { ...AROUND, snapshot: await ownKnowledge() };
  });

  it('lead to each other, and each shows its answer', () => {
    const paths = new Set(pathsOf(edition));
    for (const path of paths) {
      const page = pageAt(path, edition) ?? '';
      expect(page, path).toContain('<h1>');
      const links = [...page.matchAll(/href="\/svar\/?([^"?]*)"/gu)].map(([, link = '']) => link);
      const dead = links.filter((link) => !link.startsWith('filer/') && !paths.has(link));
      expect(dead, path).toEqual([]);
    }
  });

  it('name files by where they lie, to be opened from a disk', () => {
    const page = pageAt('om/glemt-pin', { ...edition, addresses: inFiles(2), isServed: false });
    expect(page).toContain('href="../../filer/pages.css"');
    expect(page).toContain('href="../../ark/glemt-pin/index.html"');
    expect(page).not.toContain('<form');
  });
});

describe('a page', () => {
  const entry = entryOf({
    id: 'fælde',
    title: 'Er <b>dette</b> "farligt" & grimt?',
    answer:
      'Nej, <script>alert(1)</script>.\n\n3. Se [her](https://www.mitid.dk/?a=1&b=2).\n4. Eller [der](tel:33980010).',
    english: 'No.',
    review: '2026-11-01',
    varies: ['prices'],
    earlier: [{ date: '2022-09', answer: 'Måske.', source: SOURCE }],
  });
  const edition: Edition = { ...AROUND, snapshot: snapshotOf([entry]) };
  const page = pageAt('om/fælde', edition) ?? '';

  it('shows markup as the characters it was written with', () => {
    expect(page).toContain('<h1>Er &lt;b&gt;dette&lt;/b&gt; &quot;farligt&quot; &amp; grimt?</h1>');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>alert');
  });

  it('keeps numbers and links', () => {
    expect(page).toContain(
      '<ol start="3"><li><p>Se <a href="https://www.mitid.dk/?a=1&amp;b=2">her</a>.</p></li>',
    );
    expect(page).toContain('<a href="tel:33980010">der</a>');
  });

  it('says what to bear in mind, and that it should have been looked at', () => {
    expect(page).toContain('Priser kan ændre sig. Se mitid.dk.');
    expect(page).toContain('Skulle være set efter 1. november 2026.');
    expect(page).toContain('<details class="english" lang="en">');
    expect(page).toContain('Svar fra september 2022:');
  });

  it('on paper says where one got it, and has nothing of a café where none is known', () => {
    expect(pageAt('ark/fælde', edition)).toContain('Fået på it-caféen i Gentofte den 30. november 2026.');
    const plain = pageAt('ark/fælde', { ...edition, cafeName: null, publicUrl: null });
    expect(plain).toContain('Skrevet ud den 30. november 2026.');
    expect(plain).not.toContain('<svg');
  });
});
