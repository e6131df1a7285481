import { eachEntry, type HouseRule } from './rule.ts';

/** Where the facts come from. */
export const sourceRules: readonly HouseRule[] = [
  eachEntry('english-source-first', ({ sources }, around) => {
    const languages = new Map(around.sources.map(({ id, language }) => [id, language]));
    const lastDanish = sources.findLastIndex(({ id }) => languages.get(id) === 'da');
    return sources.flatMap(({ id }, index) =>
      languages.get(id) === 'en' && index < lastDanish
        ? [{ path: ['sources', index, 'id'], details: { value: id } }]
        : [],
    );
  }),
  // A page to read on at has no date, as nobody held the answer against it.
  eachEntry('further-checked', ({ sources, further }) =>
    sources.flatMap(({ id }, index) =>
      further.includes(id) ? [{ path: ['sources', index, 'checked'], details: { value: id } }] : [],
    ),
  ),
];
