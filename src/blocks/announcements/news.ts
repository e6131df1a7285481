import type { types } from '@slack/bolt';
import type { Fresh } from '../../announcements/announcements.ts';
import { da } from '../../i18n/da.ts';
import { section } from '../kit/message.ts';
import { link } from '../kit/mrkdwn.ts';

/** Under the title of an answer: what coordinators announced about it lately, if anything. */
export function newsBlocks(news: Fresh | null): types.SectionBlock[] {
  return news === null
    ? []
    : [section(`*${link(da.announcements.news(news.headline, news.at), news.link)}*`)];
}
