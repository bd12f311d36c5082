"use client";
import { Field, Select } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useMemo } from "react";

/** Chooses the zone in which times are shown. */
export function ZoneSelect({ zone, onZone }: { zone: string; onZone: (zone: string) => void }) {
  const t = useTranslations("booking");
  const zones = useMemo(
    () => [...new Set([zone, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort(),
    [zone],
  );
  return (
    <Field label={t("zone")}>
      <Select value={zone} onChange={(_, data) => onZone(data.value)}>
        {zones.map((each) => (
          <option key={each} value={each}>
            {each.replaceAll("_", " ")}
          </option>
        ))}
      </Select>
    </Field>
  );
}
