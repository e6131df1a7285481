/** Terminals of people who never resized one are 80 columns wide. */
const COLUMNS = 80;

/** Breaks lines at words to fit the terminal; `hang` is put before every line but the first of each. */
export function wrap(text: string, hang = '', columns = COLUMNS): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, hang, columns))
    .join('\n');
}

function wrapLine(line: string, hang: string, columns: number): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length <= columns || current.trim() === '') {
      current = longer;
    } else {
      lines.push(current);
      current = hang + word;
    }
  }
  return [...lines, current].join('\n');
}
