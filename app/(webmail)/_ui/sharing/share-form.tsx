import { Button, Combobox, Field, Option } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Collection } from "#lib/contract/collections.ts";
import type { ShareRight } from "#lib/contract/shares.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { type Suggestion, useShareSuggestions } from "../../../_data/use-share-suggestions.ts";
import { useCreateShares } from "../../../_data/use-shares.ts";
import { RightSelect } from "./right-select.tsx";
import styles from "./sharing.module.css";

/** Names people, one by one or as a contact group, and what they may do. */
export function ShareForm({ collection }: { collection: Collection }) {
  const t = useTranslations("sharing.share");
  const textOf = useProblemText();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<Suggestion>();
  const [right, setRight] = useState<ShareRight>("read");
  const [told, setTold] = useState("");
  const { data: suggestions = [] } = useShareSuggestions(chosen ? "" : typed);
  const { mutateAsync: share, isPending } = useCreateShares(collection);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const addresses = [...(chosen?.addresses ?? readAddresses(typed))];
    if (isPending) return;
    if (addresses.length === 0) return setTold(t("nobody"));
    try {
      const unknown = await share({ addresses, right, via: chosen?.via ?? "" });
      setTold(unknown.length === 0 ? "" : t("unknown", { addresses: unknown.join(", ") }));
      if (unknown.length === addresses.length) return;
      setTyped("");
      setChosen(undefined);
    } catch (error) {
      setTold(textOf(error));
    }
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field className={styles.who} label={t("who")}>
        <Combobox
          freeform
          autoFocus
          // It opens with the first letter, before there is anything to show.
          listbox={{ style: { display: suggestions.length === 0 ? "none" : undefined } }}
          value={typed}
          selectedOptions={[]}
          placeholder={t("placeholder")}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(undefined);
            setTold("");
          }}
          onOptionSelect={(_, { optionValue }) => {
            const suggestion = suggestions.find((one) => keyOf(one) === optionValue);
            if (!suggestion) return;
            setChosen(suggestion);
            setTyped(suggestion.via || suggestion.addresses.join(", "));
            setTold("");
          }}
        >
          {typed.trim() !== "" &&
            suggestions.map((suggestion) => (
              <Option key={keyOf(suggestion)} value={keyOf(suggestion)} text={suggestion.name}>
                <span className={styles.suggestion}>
                  <span>{suggestion.name}</span>
                  <span className={styles.small}>
                    {suggestion.via
                      ? t("groupOf", { count: suggestion.addresses.length })
                      : suggestion.addresses[0]}
                  </span>
                </span>
              </Option>
            ))}
        </Combobox>
      </Field>
      <RightSelect collection={collection} label={t("right")} right={right} choose={setRight} />
      <Button appearance="primary" type="submit">
        {t("add")}
      </Button>
      {chosen?.via && (
        <p className={styles.message}>{t("group", { group: chosen.via, count: chosen.addresses.length })}</p>
      )}
      {told && (
        <p className={styles.message} role="alert">
          {told}
        </p>
      )}
    </form>
  );
}

const keyOf = ({ via, addresses }: Suggestion) => `${via} ${addresses.join()}`;

/** Several may be typed or pasted. */
function readAddresses(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter((word) => word !== "");
}
