import { Field, Input } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Collection, CollectionKind } from "#lib/contract/collections.ts";
import { useChangeCollection, useCollections, useCreateCollection } from "../../../_data/use-collections.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { ColorPicker, freeColor } from "../../../_ui/color-picker.tsx";
import styles from "./collections.module.css";

/** Name and colour. Another person's collection has a colour of one's own only. */
export function CollectionForm(props: {
  id: string;
  kind: CollectionKind;
  collection: Collection | undefined;
  close: () => void;
}) {
  const t = useTranslations("sharing.dialog");
  const textOf = useProblemText();
  const { data: present = [] } = useCollections(props.kind);
  const { mutate: create, error: createError, isPending } = useCreateCollection();
  const { mutate: change, error: changeError } = useChangeCollection();
  const { collection, kind, close } = props;
  const [name, setName] = useState(collection?.name ?? "");
  const [color, setColor] = useState(() => collection?.color ?? freeColor(present.map((one) => one.color)));
  const [isMissing, setMissing] = useState(false);
  const isMine = collection?.owner.isMe ?? true;
  const error = createError ?? changeError;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog is rendered inside of other forms; its submit is not theirs.
    event.stopPropagation();
    if (isPending) return;
    if (name.trim() === "") return setMissing(true);
    if (!collection) return create({ kind, name: name.trim(), color }, { onSuccess: close });
    const renamed = isMine && name.trim() !== collection.name ? { name: name.trim() } : {};
    change({ collection, change: { ...renamed, color } }, { onSuccess: close });
  };

  return (
    <form id={props.id} className={styles.fields} onSubmit={submit} noValidate>
      {isMine && (
        <Field
          label={t("name")}
          required
          validationMessage={isMissing && name.trim() === "" ? t("nameMissing") : undefined}
        >
          <Input autoFocus maxLength={100} value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
      )}
      <ColorPicker label={t("color")} color={color} choose={setColor} />
      {error && <p role="alert">{textOf(error)}</p>}
    </form>
  );
}
