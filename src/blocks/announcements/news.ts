import type { types } from '@slack/bolt';
import type { Fresh } from '../../announcements/announcements.ts';
import { da } from '../../i18n/da.ts';
import { section } from '../kit/message.ts';
import { link } from '../kit/mrkdwn.ts';

/** A link to a recent announcement about an entry, for under the answer's title; no block when there is none. */
export function newsBlocks(news: Fresh | null): types.SectionBlock[] {
  return news === null
    ? []
    : [section(`*${link(da.announcements.news(news.headline, news.at), news.link)}*`)];
}
