import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { finding } from '../finding.ts';
import type { Sheet } from './sheet.ts';

/** Reads Markdown in which a heading of the second level is a question, and what stands below it the answer. Other text is told. */
export function readMarkdown(text: string): Sheet {
  const blocks = fromMarkdown(text).children.map((block) => ({
    depth: block.type === 'heading' ? block.depth : null,
    text: block.type === 'heading' ? block.children.map((part) => sourceOf(text, part)).join('') : '',
    line: block.position?.start.line ?? 1,
    start: block.position?.start.offset ?? 0,
    end: block.position?.end.offset ?? 0,
  }));
  const headings = blocks.filter(({ depth }) => depth !== null && depth <= 2);
  const questions = headings.filter(({ depth }) => depth === 2);
  const [first] = questions;
  if (first === undefined) return { fault: finding(1, 'markdown-no-questions') };
  const rows = questions.map((question) => {
    const next = headings.find(({ start }) => start > question.start)?.start;
    return { line: question.line, fields: [question.text, text.slice(question.end, next).trim()] };
  });
  const outside = blocks.filter(
    ({ depth, start }) =>
      depth === null && headings.findLast((heading) => heading.start < start)?.depth !== 2,
  );
  return {
    rows: [{ line: 1, fields: ['titel', 'svar'] }, ...rows],
    notices: outside.map(({ line }) => finding(line, 'text-left-out')),
  };
}

function sourceOf(text: string, { position }: Pick<PhrasingContent, 'position'>): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
