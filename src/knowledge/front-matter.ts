import type { Place, ProblemCode } from './problems.ts';

/** An entry's text in two. `yamlLine` and `bodyPlace` say where the parts begin in the file. */
export type FrontMatter = {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyPlace: Place;
};

export type FrontMatterFault = { readonly code: ProblemCode; readonly place: Place };

const FENCE = /^---[ \t]*$/;

/** Splits the `---` front matter from the body. Takes text with `\n` line ends and no byte order mark. */
export function splitFrontMatter(text: string): FrontMatter | FrontMatterFault {
  const lines = text.split('\n');
  const beginning: Place = { line: 1, column: 1 };
  if (!FENCE.test(lines[0] ?? '')) return { code: 'front-matter-missing', place: beginning };
  const fence = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (fence === -1) return { code: 'front-matter-unclosed', place: beginning };
  const body = lines.slice(fence + 1);
  const blankLines = Math.max(
    0,
    body.findIndex((line) => line.trim() !== ''),
  );
  return {
    yaml: lines.slice(1, fence).join('\n'),
    yamlLine: 2,
    body: body.join('\n'),
    // `fence` counts from 0 and places from 1, so the line after the fence is `fence + 2`.
    bodyPlace: { line: fence + 2 + blankLines, column: 1 },
  };
}

/** An entry's text with edited front matter: `edit` takes and gives lines of YAML. A text without any is given back. */
export function editFrontMatter(text: string, edit: (yaml: string) => string): string {
  const split = splitFrontMatter(text);
  if ('code' in split) return text;
  const [fence = '---', ...lines] = text.split('\n');
  const rest = lines.slice(split.yaml.split('\n').length);
  const yaml = edit(`${split.yaml}\n`).replace(/\n$/u, '');
  return [fence, yaml, ...rest].join('\n');
}

/** An entry's text with another body. A text without front matter is given back. */
export function withBody(text: string, body: string): string {
  const split = splitFrontMatter(text);
  if ('code' in split) return text;
  const [fence = '---'] = text.split('\n');
  return [fence, split.yaml, '---', '', body.trim(), ''].join('\n');
}
