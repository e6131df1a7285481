import type { Interactive } from '../../../blocks/elements.ts';
import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';

/** How an element is called for people who cannot see it, where no text of the block names it. */
export function fallbackLabel(element: Interactive): string {
  if ('placeholder' in element && element.placeholder !== undefined) return element.placeholder.text;
  switch (element.type) {
    case 'datepicker':
      return workspaceBlocks.date;
    case 'timepicker':
      return workspaceBlocks.time;
    case 'datetimepicker':
      return workspaceBlocks.dateAndTime;
    case 'overflow':
      return workspaceBlocks.more;
    case 'checkboxes':
    case 'radio_buttons':
      return workspaceBlocks.choices;
    default:
      return element.type.endsWith('_select') ? workspaceBlocks.menu.choose : workspaceBlocks.field;
  }
}
