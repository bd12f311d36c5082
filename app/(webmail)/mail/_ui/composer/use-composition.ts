import { useCallback, useRef, useState } from "react";
import { newKey } from "../../../../_data/new-key.ts";
import { type Composition, type RecipientFieldName, recipientFields } from "./composition.ts";
import { type Person, parseRecipients, withoutRepeats } from "./parse-recipients.ts";
import { useAttachments } from "./use-attachments.ts";

/** What a field shows and can do. */
export interface RecipientsOfField {
  people: readonly Person[];
  typed: string;
  setPeople: (people: readonly Person[]) => void;
  setTyped: (text: string) => void;
  /** Makes recipients of what is typed. */
  commit: (text?: string) => void;
}

/**
 * The message of one window. The body lives in the editor, which tells it here with each change. `wasTouched`: the
 * person has written in it before.
 */
export function useComposition(initial: Composition, wasTouched: boolean) {
  const [state, setState] = useState(initial);
  const attachments = useAttachments(initial.attachments);
  const html = useRef(initial.html);
  // An answer that was opened and not written in is closed without a question, and not kept.
  const [touched, setTouched] = useState(wasTouched);
  const latest = useRef(state);
  latest.current = state;

  const change = useCallback((part: Partial<Composition>) => {
    latest.current = { ...latest.current, ...part };
    setState(latest.current);
    setTouched(true);
  }, []);

  const changeBody = useCallback((next: string) => {
    html.current = next;
    setTouched(true);
  }, []);

  const recipients = (name: RecipientFieldName): RecipientsOfField => ({
    people: state[name],
    typed: state.typed[name],
    setPeople: (people) => change({ [name]: [...people] }),
    setTyped: (text) => change({ typed: { ...latest.current.typed, [name]: text } }),
    commit: (text = latest.current.typed[name]) => {
      const added = parseRecipients(text);
      if (added.length === 0 && text === "") return;
      change({
        [name]: withoutRepeats([...latest.current[name], ...added]),
        typed: { ...latest.current.typed, [name]: "" },
      });
    },
  });

  /** The whole message as it is now. Files that are not uploaded yet are named, because their bytes are not kept. */
  const snapshot = (): Composition => ({
    ...latest.current,
    html: html.current,
    attachments: attachments.ready,
    lostFiles: attachments.files.flatMap((file) => (file.state === "ready" ? [] : [file.filename])),
  });

  /** Takes in what is typed in every field, and answers with the message as it is to be sent. */
  const finish = (): Composition => {
    for (const name of recipientFields) if (latest.current.typed[name].trim()) recipients(name).commit();
    return snapshot();
  };

  /** The message becomes another one to the server: the one before was accepted, or taken back. */
  const renew = () => {
    latest.current = { ...latest.current, key: newKey() };
    setState(latest.current);
  };

  return {
    state,
    initialHtml: initial.html,
    change,
    changeBody,
    recipients,
    attachments,
    touched: touched || attachments.changed,
    snapshot,
    finish,
    renew,
  };
}

export type CompositionState = ReturnType<typeof useComposition>;
