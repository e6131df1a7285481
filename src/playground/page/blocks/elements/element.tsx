import { useId, useState } from 'preact/hooks';
import type { Interactive } from '../../../blocks/elements.ts';
import type { Filled } from '../../../site/protocol.ts';
import type { Around } from '../props.ts';
import { useConfirm } from './confirm.tsx';
import type { FieldAttributes } from './control.ts';
import { KnownElement } from './known-element.tsx';
import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';

/** What an input block adds: the element is filled in, and told to the app only when the block says so. */
type InInput = {
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
  readonly isDispatched: boolean;
};

type ElementShownProps = {
  readonly element: Interactive;
  readonly blockId: string;
  /** Where its value is kept, see `FilledOrEmptied`; the block's id unless given. */
  readonly fillKey?: string;
  readonly around: Around;
  readonly labelledBy?: string | undefined;
  /** Null outside of an input block. */
  readonly input?: InInput | null;
  readonly fieldId?: string;
};

/** One element, of whatever type, wherever it stands. */
export function ElementShown({
  element,
  blockId,
  around,
  labelledBy,
  input = null,
  ...props
}: ElementShownProps) {
  const ownId = useId();
  const { ask, dialog } = useConfirm(around.names);
  const [waitingFor, setWaitingFor] = useState(0);
  const fillKey = props.fillKey ?? blockId;

  const send = async (filled: Filled | undefined): Promise<void> => {
    setWaitingFor((count) => count + 1);
    try {
      await around.onPress(blockId, element.action_id, filled);
    } finally {
      setWaitingFor((count) => count - 1);
    }
  };
  const press = async (filled?: Filled, accepted?: () => void): Promise<void> => {
    if (!(await ask('confirm' in element ? element.confirm : undefined))) return;
    accepted?.();
    await send(filled);
  };
  const fill = (filled: Filled | null): void => around.onFill(fillKey, filled);
  const change = (filled: Filled | null): void => {
    const told = filled ?? (isSeveral(element.type) ? [] : null);
    if (input !== null || told === null) fill(filled);
    if (told === null || input?.isDispatched === false) return;
    void press(told, input === null ? () => fill(filled) : undefined);
  };

  return (
    <>
      <KnownElement
        element={element}
        field={attributes(props.fieldId ?? ownId, element, labelledBy, input)}
        filled={around.filled[fillKey]}
        onChange={change}
        onType={fill}
        onPress={(filled, accepted) => void press(filled, accepted)}
        isBusy={waitingFor > 0}
        isRequired={input?.isRequired ?? false}
        isDispatched={input?.isDispatched ?? false}
        onSuggest={(value) => around.onSuggest(blockId, element.action_id, value)}
        names={around.names}
        at={around.at}
      />
      {dialog}
    </>
  );
}

/** Of these, choosing nothing is told too. */
function isSeveral(type: string): boolean {
  return type.startsWith('multi_') || type === 'checkboxes';
}

function attributes(
  id: string,
  element: Interactive,
  labelledBy: string | undefined,
  input: InInput | null,
): FieldAttributes {
  return {
    id,
    ...(labelledBy === undefined
      ? { 'aria-label': fallbackLabel(element) }
      : { 'aria-labelledby': labelledBy }),
    ...(input?.describedBy === undefined ? {} : { 'aria-describedby': input.describedBy }),
    ...(input?.isInvalid === true ? { 'aria-invalid': 'true' } : {}),
    ...('focus_on_load' in element && element.focus_on_load === true ? { autofocus: true } : {}),
  };
}

/** How an element is called for people who cannot see it, where no text of the block names it. */
function fallbackLabel(element: Interactive): string {
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
