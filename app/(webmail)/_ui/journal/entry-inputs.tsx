import { Field, Input, Select, Switch } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { Collection } from "#lib/contract/collections.ts";
import { NoteColor } from "#lib/contract/journal.ts";
import { useJournalLabels } from "../../../_data/use-journal.ts";
import styles from "./entry-dialog.module.css";
import type { EntryDraft } from "./entry-draft.ts";
import { writePeople } from "./people-text.ts";

/** The fields above the text. `journals`: where a new one may go. */
export function EntryInputs(props: {
  kind: "entry" | "note";
  draft: EntryDraft;
  set: (change: Partial<EntryDraft>) => void;
  journals: Collection[];
}) {
  const { kind, draft, set } = props;
  const t = useTranslations("notes.dialog");
  const colors = useTranslations("notes.colors");
  const writable = props.journals.filter(({ right }) => right === "own" || right === "write");
  return (
    <>
      <Field label={t("title")}>
        <Input
          value={draft.title}
          maxLength={1000}
          dir="auto"
          onChange={(_, { value }) => set({ title: value })}
        />
      </Field>
      <div className={styles.grid}>
        {kind === "entry" && (
          <>
            <Field label={t("day")} required>
              <Input
                type="date"
                value={draft.day}
                onChange={(_, { value }) => value && set({ day: value })}
              />
            </Field>
            <Field label={t("clock")}>
              <Input type="time" value={draft.clock} onChange={(_, { value }) => set({ clock: value })} />
            </Field>
          </>
        )}
        {kind === "note" && (
          <Field label={t("color")}>
            <Select value={draft.color} onChange={(_, { value }) => set({ color: NoteColor.parse(value) })}>
              {NoteColor.options.map((each) => (
                <option key={each} value={each}>
                  {colors(each)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {writable.length > 1 && (
          <Field label={t("journal")}>
            <Select value={draft.collectionId} onChange={(_, { value }) => set({ collectionId: value })}>
              {writable.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {kind === "entry" && <Details draft={draft} set={set} />}
    </>
  );
}

function Details({ draft, set }: { draft: EntryDraft; set: (change: Partial<EntryDraft>) => void }) {
  const t = useTranslations("notes.dialog");
  const { data: labels } = useJournalLabels();
  return (
    <>
      <div className={styles.grid}>
        <Field label={t("people")}>
          <Input
            value={draft.people}
            placeholder={t("peopleHint")}
            list="journal-people"
            onChange={(_, { value }) => set({ people: value })}
          />
        </Field>
        <Field label={t("categories")}>
          <Input
            value={draft.categories}
            placeholder={t("categoriesHint")}
            list="journal-categories"
            onChange={(_, { value }) => set({ categories: value })}
          />
        </Field>
      </div>
      <datalist id="journal-people">
        {labels?.people.map((person) => (
          <option key={person.address} value={writePeople([person])} />
        ))}
      </datalist>
      <datalist id="journal-categories">
        {labels?.categories.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={styles.call}>
        <Switch
          label={t("call")}
          checked={draft.isCall}
          onChange={(_, { checked }) => set({ isCall: checked })}
        />
        {draft.isCall && (
          <Input
            type="number"
            min={0}
            max={10_000}
            className={styles.minutes}
            aria-label={t("minutes")}
            contentAfter={t("minutesUnit")}
            value={draft.minutes}
            onChange={(_, { value }) => set({ minutes: value })}
          />
        )}
      </div>
    </>
  );
}
