import { useTranslations } from "next-intl";

/** The words that have a name in the interface; any other one is shown as the person wrote it. */
const knownLabels = [
  "home",
  "work",
  "mobile",
  "work mobile",
  "main",
  "fax",
  "home fax",
  "work fax",
  "pager",
  "other",
  "spouse",
  "child",
  "parent",
  "sibling",
  "friend",
  "colleague",
] as const;

/** What the label of a value is called; empty for none. */
export function useLabelName(): (label: string) => string {
  const t = useTranslations("contacts.labelNames");
  return (label) => {
    const known = knownLabels.find((name) => name === label.toLowerCase());
    return known ? t(known) : label;
  };
}
