import { Combobox, Field, Option } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";

/** How many zones are offered at once; more than these are found by typing. */
const offered = 60;

/** A time zone, found by typing a part of its name. `none`: what stands for no zone, where that is a choice. */
export function ZonePicker(props: {
  label: string;
  zone: string | null;
  none?: string | undefined;
  choose: (zone: string | null) => void;
}) {
  const t = useTranslations("calendar.zone");
  const [typed, setTyped] = useState<string>();
  const { label, zone, none, choose } = props;
  const found = useMemo(() => findZones(typed ?? ""), [typed]);
  const shown = zone === null ? (none ?? "") : zoneLabel(zone);
  return (
    <Field label={label}>
      <Combobox
        // Otherwise a space would choose instead of being typed.
        freeform
        value={typed ?? shown}
        selectedOptions={zone === null ? ["none"] : [zone]}
        // What is typed takes the place of the zone that stands there.
        onFocus={(event) => event.target.select()}
        onClick={(event) => typed === undefined && event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(undefined)}
        onOptionSelect={(_, { optionValue }) => {
          // Typing takes the choice away, which is told here too.
          if (!optionValue) return;
          setTyped(undefined);
          choose(optionValue === "none" ? null : optionValue);
        }}
        positioning="below-start"
        listbox={{ style: { maxHeight: 280 } }}
      >
        {none && !typed && (
          <Option value="none" text={none}>
            {none}
          </Option>
        )}
        {found.map((name) => (
          <Option key={name} value={name} text={zoneLabel(name)}>
            {`${zoneLabel(name)} (${offsetOf(name)})`}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text={t("nothing")}>
            {t("nothing")}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

/** Zones with all typed words in their name; the one of the browser first. */
function findZones(typed: string): string[] {
  const words = typed
    .toLowerCase()
    .replaceAll("_", " ")
    .split(/[\s/]+/)
    .filter(Boolean);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const all = new Set([own, "UTC", ...Intl.supportedValuesOf("timeZone")]);
  return [...all]
    .filter((name) => words.every((word) => zoneLabel(name).toLowerCase().includes(word)))
    .slice(0, offered);
}

export function zoneLabel(name: string): string {
  return name.replaceAll("_", " ");
}

function offsetOf(timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts();
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}
