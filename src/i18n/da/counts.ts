/** A number with its noun: "1 kanal", "3 kanaler". */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const peopleOf = (count: number): string => counted(count, 'person', 'personer');
export const channelsOf = (count: number): string => counted(count, 'kanal', 'kanaler');
export const timesOf = (count: number): string => counted(count, 'gang', 'gange');

/** "et CPR-nummer, en kode og et kortnummer" */
export const listed = (parts: readonly string[], language: 'da' | 'en' = 'da'): string =>
  new Intl.ListFormat(language === 'da' ? 'da-DK' : 'en-GB', { type: 'conjunction' }).format(parts);
