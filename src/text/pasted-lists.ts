/** Word writes a tab behind its bullets and numbers; others a bullet or a dash. The second level's is a small "o". */
const BULLET = /^[ \t]*(?:[•·▪‣◦●○][ \t]*|[–—][ \t]+|-\t+)/u;
const INNER_BULLET = /^[ \t]*o\t+/u;
const NUMBER = /^[ \t]*(\d{1,2})[.)]\t+/u;

/** The text with the lists of word processors and messages written as Markdown lists. */
export function pastedListsToMarkdown(text: string): string {
  const lines: string[] = [];
  let isInList = false;
  for (const line of text.split('\n')) {
    const item = itemOf(line);
    // What stands below a pasted list is no part of its last item.
    if (isInList && item === null && line.trim() !== '') lines.push('');
    lines.push(item ?? line);
    isInList = item !== null;
  }
  return lines.join('\n');
}

function itemOf(line: string): string | null {
  const [written, number] = NUMBER.exec(line) ?? [];
  if (written !== undefined) return `${number}. ${line.slice(written.length)}`;
  const [inner] = INNER_BULLET.exec(line) ?? [];
  if (inner !== undefined) return `   - ${line.slice(inner.length)}`;
  const [bullet] = BULLET.exec(line) ?? [];
  return bullet === undefined ? null : `- ${line.slice(bullet.length)}`;
}
