import type { Filled } from '../../../site/protocol.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { Control } from './control.ts';

/** What stands in a field: what was typed, or the app's initial value while nobody touched it. */
export function textIn(filled: Filled | null | undefined, initial: string | undefined): string {
  if (filled === undefined) return initial ?? '';
  return typeof filled === 'string' ? filled : '';
}

type Typed = {
  readonly dispatch_action_config?:
    | { readonly trigger_actions_on?: readonly ('on_enter_pressed' | 'on_character_entered')[] | undefined }
    | undefined;
};
type Field = HTMLInputElement | HTMLTextAreaElement;

/** The app hears of characters when somebody stops typing for so long, in milliseconds. */
const PAUSE = 250;

/** What a field to type in listens to: it keeps every character, and tells the app as the input block asks. */
export function useTyping({ element, isDispatched, onType, onPress }: Control<Typed>) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const moments = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  return {
    onInput(event: { readonly currentTarget: Field }): void {
      const { value } = event.currentTarget;
      onType(value === '' ? null : value);
      if (!isDispatched || !moments.includes('on_character_entered')) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => onPress(value), PAUSE);
    },
    onKeyDown(event: KeyboardEvent & { readonly currentTarget: Field }): void {
      if (!isDispatched || !moments.includes('on_enter_pressed')) return;
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      onPress(event.currentTarget.value);
    },
  };
}
