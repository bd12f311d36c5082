import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  Textarea,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Collection } from "#lib/contract/collections.ts";
import type { Contact } from "#lib/contract/contacts.ts";
import { useLeaveWarning } from "../../../mail/_ui/composer/use-leave-warning.ts";
import { AddressFields } from "./address-fields.tsx";
import { DayField } from "./day-field.tsx";
import styles from "./form.module.css";
import { LabelsField } from "./labels-field.tsx";
import { LineFields } from "./line-fields.tsx";
import { MembersField } from "./members-field.tsx";
import { NameFields } from "./name-fields.tsx";
import { PhotoField } from "./photo-field.tsx";
import type { FieldProblem } from "./tidy-fields.ts";
import type { ContactDraftState } from "./use-contact-draft.ts";

/** All fields of a contact. Ctrl+Enter saves, Escape leaves. */
export function ContactForm(props: {
  title: string;
  picture?: Contact;
  draft: ContactDraftState;
  problem: FieldProblem | undefined;
  failure: string | undefined;
  isSaving: boolean;
  /** Into which book a new contact goes. */
  book?: { chosen: Collection; books: Collection[]; choose: (id: string) => void } | undefined;
  save: () => void;
  cancel: () => void;
}) {
  const t = useTranslations("contacts.form");
  const fieldNames = useTranslations("contacts.fields");
  const form = useRef<HTMLFormElement>(null);
  const { draft, problem, book } = props;
  const { fields, set } = draft;
  const isGroup = fields.kind === "group";
  useLeaveWarning(draft.isDirty);

  useEffect(() => form.current?.querySelector<HTMLElement>("[data-first-field]")?.focus(), []);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problem]);

  /** A field takes in what is typed when it is left; only then is there everything to save. */
  const submitFinished = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTimeout(() => form.current?.requestSubmit());
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submitFinished();
    else if (event.key === "Escape" && !draft.isDirty) props.cancel();
    else return;
    event.preventDefault();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={props.title}
      noValidate
      onKeyDown={keyDown}
      onSubmit={(event) => {
        event.preventDefault();
        props.save();
      }}
    >
      <div className={styles.bar}>
        <h2>{props.title}</h2>
        <Button onClick={props.cancel}>{t("cancel")}</Button>
        <Button
          type="submit"
          appearance="primary"
          title="Ctrl+Enter"
          icon={props.isSaving ? <Spinner size="tiny" /> : undefined}
          disabledFocusable={props.isSaving}
        >
          {t("save")}
        </Button>
      </div>
      <div className={styles.body}>
        <div role="alert">
          {(problem || props.failure) && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{problem ? t(`problems.${problem}`) : props.failure}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        {!isGroup && <PhotoField draft={draft} contact={props.picture} />}
        <NameFields fields={fields} set={set} isWrong={problem === "nothing"} />
        {isGroup && <MembersField members={fields.members} setMembers={(members) => set({ members })} />}
        {!isGroup && (
          <>
            <LineFields
              kind="emails"
              lines={fields.emails}
              setLines={(emails) => set({ emails })}
              isWrong={problem === "email"}
            />
            <LineFields kind="phones" lines={fields.phones} setLines={(phones) => set({ phones })} />
            <AddressFields addresses={fields.addresses} setAddresses={(addresses) => set({ addresses })} />
            <div className={styles.days}>
              {fields.kind === "individual" && (
                <DayField
                  label={fieldNames("birthday")}
                  day={fields.birthday}
                  isWrong={problem === "birthday"}
                  setDay={(birthday) => set({ birthday })}
                />
              )}
              <DayField
                label={fieldNames("anniversary")}
                day={fields.anniversary}
                isWrong={problem === "anniversary"}
                setDay={(anniversary) => set({ anniversary })}
              />
            </div>
            <LineFields kind="urls" lines={fields.urls} setLines={(urls) => set({ urls })} />
            <LineFields
              kind="messengers"
              lines={fields.messengers}
              setLines={(messengers) => set({ messengers })}
            />
            <LineFields kind="related" lines={fields.related} setLines={(related) => set({ related })} />
            <LineFields
              kind="custom"
              lines={fields.custom}
              setLines={(custom) => set({ custom })}
              isWrong={problem === "custom"}
            />
          </>
        )}
        <LabelsField labels={fields.labels} setLabels={(labels) => set({ labels })} />
        <Field label={fieldNames("notes")}>
          <Textarea
            value={fields.notes}
            resize="vertical"
            rows={4}
            maxLength={100_000}
            onChange={(_, { value }) => set({ notes: value })}
          />
        </Field>
        {book && book.books.length > 1 && (
          <Field label={t("book")}>
            <Select value={book.chosen.id} onChange={(_, { value }) => book.choose(value)}>
              {book.books.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </form>
  );
}
