import { useEffect, useState } from 'preact/hooks';
import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import type { Control, ElementOf } from './control.ts';
import { asChoice, asOption, type ChoiceGroup, optionsOf } from './select/choices.ts';
import { Select } from './select/select.tsx';

/* https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select */
const LEAST_TYPED = 3;
/** The app is asked when somebody stops typing for so long, in milliseconds. */
const PAUSE = 250;

/** A menu, for one or several, whose choices the app looks up while somebody types. */
export function ExternalSelect(control: Control<ElementOf<'external_select' | 'multi_external_select'>>) {
  const { element, filled, field, isRequired, onChange, onSuggest } = control;
  const [query, setQuery] = useState<string | null>(null);
  const least = element.min_query_length ?? LEAST_TYPED;
  const isTooShort = query !== null && query.length < least;
  const { groups, isSearching } = useSuggestions(isTooShort ? null : query, onSuggest);
  const isSeveral = element.type === 'multi_external_select';
  const words = workspaceBlocks.menu;
  const chosen = optionsOf(filled === undefined ? initial(element) : filled).map(asChoice);
  return (
    <Select
      field={field}
      isRequired={isRequired}
      placeholder={element.placeholder?.text ?? (isSeveral ? words.chooseSeveral : words.choose)}
      chosen={chosen}
      groups={groups}
      query={query}
      onQuery={setQuery}
      isSeveral={isSeveral}
      most={isSeveral ? element.max_selected_items : undefined}
      notice={isTooShort ? words.typeMore(least) : isSearching ? words.searching : null}
      onChoose={(next) => {
        const options = next.map(asOption);
        onChange((isSeveral && options.length > 0 ? options : options[0]) ?? null);
      }}
    />
  );
}

function initial(element: ElementOf<'external_select' | 'multi_external_select'>) {
  return (element.type === 'external_select' ? element.initial_option : element.initial_options) ?? null;
}

/** Asks the app for the choices that fit `query` (null: none wanted). An answer to an earlier query is dropped. */
function useSuggestions(query: string | null, onSuggest: Control<unknown>['onSuggest']) {
  const [found, setFound] = useState<{ query: string; groups: readonly ChoiceGroup[] } | null>(null);
  useEffect(() => {
    if (query === null) {
      setFound(null);
      return;
    }
    let isWanted = true;
    const look = async (): Promise<void> => {
      const suggested = await onSuggest(query);
      const groups = suggested
        .map(({ label, options }) => ({ label, choices: options.map(asChoice) }))
        .filter(({ choices }) => choices.length > 0);
      if (isWanted) setFound({ query, groups });
    };
    const timer = setTimeout(() => void look(), PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [query]);
  return { groups: found?.groups ?? [], isSearching: query !== null && found?.query !== query };
}
