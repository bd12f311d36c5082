import { useTranslations } from "next-intl";

/** What a field that a column may go to is called; one that the interface does not know keeps the server's word. */
export function useColumnName(): (field: string) => string {
  const t = useTranslations("contacts.columns");
  return (field) => {
    const key = field as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key) : field;
  };
}
