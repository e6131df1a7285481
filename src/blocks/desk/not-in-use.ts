import type { NotInUse } from '../../curation/deeds.ts';
import { da } from '../../i18n/da.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';

/** What a coordinator reads whose act is stored and not in use yet: why, and what happens then. */
export function notInUse({ obstacle, miss }: Pick<NotInUse, 'obstacle' | 'miss'>): string {
  return da.desk.notInUse(escapeMrkdwn(reason(obstacle)), miss?.status === 'answered');
}

function reason(obstacle: NotInUse['obstacle']): string {
  const { obstacles } = da.desk;
  switch (obstacle.kind) {
    case 'files-broken': {
      const [first, ...others] = obstacle.problems;
      if (first === undefined) return obstacles.notLoaded;
      const { file, line, path, code, details } = first;
      return obstacles.filesBroken({ file, line, path, problem: da.problems[code](details) }, others.length);
    }
    case 'skipped':
      return obstacles.skipped[obstacle.reason];
    case 'not-loaded':
      return obstacle.code === null ? obstacles.notLoaded : obstacles.noDatabase;
  }
}
