import { useState } from 'preact/hooks';
import type { Filled, FilledIn, Spot } from '../site/protocol.ts';
import type { Around, FilledOrEmptied } from './blocks/props.ts';
import { usePage } from './page-context.ts';

/** What a person fills in at one spot, and what its elements do. */
export function useFilling(at: Spot): { readonly around: Omit<Around, 'errors'>; readonly values: FilledIn } {
  const { names, act } = usePage();
  const [filled, setFilled] = useState<FilledOrEmptied>({});
  const values = valuesOf(filled);
  return {
    values,
    around: {
      at,
      names,
      filled,
      onFill: (key, value) => setFilled((before) => ({ ...before, [key]: value })),
      onPress: async (blockId, actionId, chosen) => {
        const press = { do: 'press', at, blockId, actionId, values } as const;
        await act(chosen === undefined ? press : { ...press, filled: chosen });
      },
      onSuggest: async (blockId, actionId, value) => {
        const outcome = await act({ do: 'suggest', at, blockId, actionId, value });
        return outcome.ok ? (outcome.options ?? []) : [];
      },
    },
  };
}

/** An emptied element is sent as an empty list; without one, the app's initial value would count. */
function valuesOf(filled: FilledOrEmptied): FilledIn {
  return Object.fromEntries(
    Object.entries(filled).map(([key, value]): [string, Filled] => [key, value ?? []]),
  );
}
