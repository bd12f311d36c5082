import { type KeyboardEvent, useId, useState } from "react";
import type { Completion } from "#lib/contract/contacts.ts";
import { useCompletions } from "../../../_data/use-completions.ts";

/**
 * People and groups to choose from while a field is typed in (WAI-ARIA combobox with a list). `isComplete`: what was typed
 * stands for itself, so that Enter takes it and not the first of the list.
 */
export function useCompletionBox(props: {
  typed: string;
  isComplete: boolean;
  choose: (completion: Completion) => void;
  /** Addresses that are chosen already, in lower case. */
  taken: ReadonlySet<string>;
}) {
  const listId = useId();
  const [isFocused, setFocused] = useState(false);
  /** What was typed when the list was closed; more typing opens it again. */
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [picked, setPicked] = useState({ typed: "", index: -1 });
  const found = useCompletions(isFocused ? props.typed : "");
  const options = found.filter(
    ({ kind, address }) => kind === "group" || !props.taken.has(address.toLowerCase()),
  );
  const isOpen = isFocused && options.length > 0 && closedAt !== props.typed;
  const first = props.isComplete ? -1 : 0;
  const wanted = picked.typed === props.typed ? picked.index : first;
  const active = isOpen ? Math.min(wanted, options.length - 1) : -1;

  const choose = (option: Completion) => {
    setPicked({ typed: "", index: -1 });
    setClosedAt(null);
    props.choose(option);
  };
  const step = (by: number) => {
    const next = active + by;
    setPicked({ typed: props.typed, index: next < 0 ? options.length - 1 : next % options.length });
  };

  /** Answers whether the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return false;
    const option = options[active];
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Escape") setClosedAt(props.typed);
    else if (option && (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey))) choose(option);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  return {
    inputProps: {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": isOpen,
      "aria-controls": isOpen ? listId : undefined,
      "aria-activedescendant": active >= 0 ? optionId(listId, active) : undefined,
      onFocus: () => setFocused(true),
    } as const,
    /** To be called when the field loses the focus. */
    leave: () => {
      setFocused(false);
      setClosedAt(null);
    },
    onKeyDown,
    list: isOpen ? { listId, options, active, choose } : undefined,
  };
}

export type CompletionBox = ReturnType<typeof useCompletionBox>;

/** The id of an option's element. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
