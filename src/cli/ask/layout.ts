/** The width of a terminal unless somebody resized it, in characters. */
const COLUMNS = 80;

/** Breaks lines at words to fit the terminal; `hang` is put before every line but the first of each. */
export function wrap(text: string, hang = '', columns = COLUMNS): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, hang, columns))
    .join('\n');
}

function wrapLine(line: string, hang: string, columns: number): string {
  const indent = /^ */u.exec(line)?.[0] ?? '';
  const [first = '', ...rest] = line.slice(indent.length).split(' ');
  const lines = [indent + first];
  for (const word of rest) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (longer.length <= columns) lines.splice(-1, 1, longer);
    else lines.push(hang + word);
  }
  return lines.join('\n');
}
