import { Select } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { Collection } from "#lib/contract/collections.ts";
import type { ShareRight } from "#lib/contract/shares.ts";

/** What another may do, of what makes sense for this collection. */
export function RightSelect(props: {
  collection: Collection;
  label: string;
  right: ShareRight;
  choose: (right: ShareRight) => void;
}) {
  const t = useTranslations("sharing.rights");
  const { kind, role } = props.collection;
  const rights: ShareRight[] = [
    ...(kind === "calendar" ? (["freebusy"] as const) : []),
    "read",
    ...(role === "subscribed" ? [] : (["write"] as const)),
  ];
  return (
    <Select
      aria-label={props.label}
      value={props.right}
      onChange={(_, { value }) => props.choose(value as ShareRight)}
    >
      {rights.map((right) => (
        <option key={right} value={right}>
          {t(right)}
        </option>
      ))}
    </Select>
  );
}
