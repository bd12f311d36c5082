import { useTranslations } from "next-intl";
import type { TaskFields } from "#lib/contract/tasks.ts";
import { useDueWords } from "./due-words.ts";
import { useRepeatWords } from "./repeat-words.ts";

/** Each field of a task as a person reads it. */
export function useFieldWords(): (fields: TaskFields) => { label: string; text: string }[] {
  const t = useTranslations("tasks");
  const dueWords = useDueWords();
  const repeatWords = useRepeatWords();
  return (fields) => {
    const from = fields.start ?? fields.due;
    return [
      { label: t("details.title"), text: fields.title },
      { label: t("details.due"), text: fields.due ? dueWords(fields.due) : "" },
      { label: t("details.start"), text: fields.start ? dueWords(fields.start) : "" },
      { label: t("details.repeat"), text: from && fields.rule ? repeatWords(fields.rule, from) : "" },
      { label: t("details.priority"), text: t(`priority.${fields.priority}`) },
      { label: t("details.status"), text: t(`status.${fields.status}`) },
      { label: t("details.percent"), text: fields.percent > 0 ? `${fields.percent} %` : "" },
      { label: t("details.reminder"), text: t("details.reminderCount", { count: fields.reminders.length }) },
      { label: t("details.labels"), text: fields.categories.join(", ") },
      { label: t("details.notes"), text: fields.notes },
    ];
  };
}
