import type { types, ViewOutput } from '@slack/bolt';
import { section } from './message.ts';
import { cut, plain, type Modal } from './modal.ts';

type Filled = ViewOutput['state']['values'][string][string];

/** Blocks with this prefix are lines put on top of a window; the next refill replaces them. */
const NOTE = 'note:';
const SECTION_CHARACTERS = 3000;

/** A window that was sent, with everything that was filled in, and these lines of mrkdwn on top. */
export function refill(view: ViewOutput, lines: readonly string[]): Modal {
  const notes = lines.map((line, index) => ({
    ...section(cut(line, SECTION_CHARACTERS)),
    block_id: `${NOTE}${index}`,
  }));
  const blocks = view.blocks.filter(({ block_id: id }) => id?.startsWith(NOTE) !== true);
  return {
    type: 'modal',
    callback_id: view.callback_id,
    title: plain(view.title.text),
    ...(view.submit === null ? {} : { submit: plain(view.submit.text) }),
    ...(view.close === null ? {} : { close: plain(view.close.text) }),
    private_metadata: view.private_metadata,
    blocks: [...notes, ...blocks.map((block) => (isInput(block) ? refilled(block, view) : block))],
  };
}

function refilled(block: types.InputBlock, view: ViewOutput): types.InputBlock {
  const { element } = block;
  const filled: Filled | undefined = view.state.values[block.block_id ?? '']?.[element.action_id ?? ''];
  const option = filled?.selected_option ?? null;
  switch (element.type) {
    case 'plain_text_input':
      return { ...block, element: { ...element, initial_value: filled?.value ?? '' } };
    case 'datepicker':
      return typeof filled?.selected_date === 'string'
        ? { ...block, element: { ...element, initial_date: filled.selected_date } }
        : block;
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return option === null
        ? block
        : {
            ...block,
            element: { ...element, initial_option: { text: plain(option.text.text), value: option.value } },
          };
    case 'multi_external_select':
    case 'checkboxes': {
      const { initial_options: _, ...plainElement } = element;
      const options = (filled?.selected_options ?? []).map(({ text, value }) => ({
        text: plain(text.text),
        value,
      }));
      return {
        ...block,
        element: { ...plainElement, ...(options.length === 0 ? {} : { initial_options: options }) },
      };
    }
    case 'timepicker':
      return typeof filled?.selected_time === 'string'
        ? { ...block, element: { ...element, initial_time: filled.selected_time } }
        : block;
    default:
      return block;
  }
}

function isInput(block: { readonly type: string }): block is types.InputBlock {
  return block.type === 'input';
}
