import { Button, Combobox, Field, Option, Select } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { type Attendee, Attendee as AttendeeSchema } from "#lib/contract/calendar.ts";
import { listCompletions } from "#lib/contract/contacts.ts";
import { call } from "../../../../_data/api-client.ts";
import styles from "./editor.module.css";

type Person = Pick<Attendee, "address" | "name">;

/** Who is invited; found among contacts by typing. */
export function PeopleField(props: { attendees: Attendee[]; change: (attendees: Attendee[]) => void }) {
  const t = useTranslations("calendar.people");
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ["items", "contacts", "completions", words],
    queryFn: ({ signal }) => call(listCompletions, { query: { q: words.slice(0, 200) }, signal }),
    enabled: words !== "",
    placeholderData: keepPreviousData,
    // Without an answer an address can be typed in full.
    retry: false,
  });
  const { attendees, change } = props;
  const offered = words ? (data?.completions ?? []) : [];
  const [problem, setProblem] = useState<string>();

  const add = (people: Person[]) => {
    const known = new Set(attendees.map(({ address }) => address.toLowerCase()));
    const fresh = people.filter(({ address }) => !known.has(address.toLowerCase()));
    change([...attendees, ...fresh.map((person) => AttendeeSchema.parse(person))]);
    setTyped("");
    setProblem(undefined);
  };
  const addTyped = () => {
    const address = typed.trim();
    if (!address) return;
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address)) return setProblem(t("notAnAddress"));
    add([{ address, name: "" }]);
  };
  return (
    <div className={styles.group}>
      <Field label={t("label")} validationMessage={problem} hint={t("hint")}>
        <Combobox
          freeform
          value={typed}
          selectedOptions={[]}
          placeholder={t("placeholder")}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => typed.includes("@") && addTyped()}
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== "," && event.key !== ";") return;
            if (event.key === "Enter" && event.currentTarget.getAttribute("aria-activedescendant")) return;
            event.preventDefault();
            addTyped();
          }}
          onOptionSelect={(_, { optionValue }) => {
            const chosen = offered.find((one, index) => keyOf(one, index) === optionValue);
            if (chosen) add(chosen.kind === "group" ? chosen.members : [chosen]);
          }}
        >
          {offered.map((one, index) => (
            <Option key={keyOf(one, index)} value={keyOf(one, index)} text={one.name}>
              {one.kind === "group"
                ? t("group", { name: one.name, count: one.members.length })
                : wordsOf(one)}
            </Option>
          ))}
        </Combobox>
      </Field>
      {attendees.length > 0 && (
        <ul className={styles.attendees} aria-label={t("label")}>
          {attendees.map((attendee) => (
            <AttendeeRow
              key={attendee.address}
              attendee={attendee}
              change={(role) => change(attendees.map((one) => (one === attendee ? { ...one, role } : one)))}
              remove={() => change(attendees.filter((one) => one !== attendee))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function keyOf(completion: { name: string }, index: number): string {
  return `${index} ${completion.name}`;
}

function wordsOf({ name, address }: Person): string {
  return name ? `${name} <${address}>` : address;
}

function AttendeeRow(props: {
  attendee: Attendee;
  change: (role: Attendee["role"]) => void;
  remove: () => void;
}) {
  const t = useTranslations("calendar.people");
  const { address, name, role, status } = props.attendee;
  return (
    <li>
      <span className={styles.person}>
        {name || address}
        <small>{t(`status.${status}`)}</small>
      </span>
      <Select
        size="small"
        aria-label={t("role", { name: name || address })}
        value={role === "optional" ? "optional" : "required"}
        onChange={(_, { value }) => props.change(value === "optional" ? "optional" : "required")}
      >
        <option value="required">{t("required")}</option>
        <option value="optional">{t("optional")}</option>
      </Select>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={t("remove", { name: name || address })}
        onClick={props.remove}
      />
    </li>
  );
}
