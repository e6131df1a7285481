/** Takes a number of people or channels; gives it in words. */
export const peopleOf = (count: number): string => (count === 1 ? '1 person' : `${count} personer`);
export const channelsOf = (count: number): string => (count === 1 ? '1 kanal' : `${count} kanaler`);
