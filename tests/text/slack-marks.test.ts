import { describe, expect, it } from 'vitest';
import { markdownForSlack, slackToMarkdown } from '../../src/text/slack-marks.ts';

describe('words between stars', () => {
  it.each([
    ['*fed* og *meget fed*.', '**fed** og **meget fed**.'],
    ['(*fed*)', '(**fed**)'],
    ['**fed** og 2 * 3 * 4', '**fed** og 2 * 3 * 4'],
    ['* punkt\n* og *fed*', '* punkt\n* og **fed**'],
    ['a*b*c', 'a*b*c'],
  ])('%s are bold in Slack: %s', (typed, markdown) => {
    expect(slackToMarkdown(typed)).toBe(markdown);
  });

  it('stay what they were when an answer is corrected in Slack', () => {
    expect(slackToMarkdown(markdownForSlack('*Mere*, **fed** og _kursiv_'))).toBe(
      '_Mere_, **fed** og _kursiv_',
    );
  });
});
