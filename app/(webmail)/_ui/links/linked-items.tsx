import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { NotebookRegular } from "@fluentui/react-icons/svg/notebook";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { LinkedItem } from "#lib/contract/journal.ts";
import { formatDay } from "../../../_data/format-day.ts";
import { useLinked } from "../../../_data/use-linked.ts";
import styles from "./links.module.css";

/** Tasks, events and journal entries that were made from a message or an item; nothing where there are none. */
export function LinkedItems({ target, isMessage }: { target: string; isMessage?: boolean }) {
  const t = useTranslations("notes.linked");
  const { data } = useLinked(target);
  const items = data?.items.filter(({ kind }) => kind !== "note") ?? [];
  if (items.length === 0) return null;
  return (
    <section className={styles.linked} aria-label={t(isMessage ? "label" : "labelOfItem")}>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <NextLink href={placeOf(item)} prefetch={false} data-done={item.done || undefined}>
              <Sign item={item} />
              <span className={styles.name} dir="auto">
                {item.title || t("untitled")}
              </span>
              <When item={item} />
            </NextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf({ kind, id, when }: LinkedItem): string {
  if (kind === "task") return `/tasks/all/${id}`;
  if (kind === "event") return `/calendar?event=${id}`;
  return `/journal/day/${when?.slice(0, 10) ?? ""}`;
}

function Sign({ item }: { item: LinkedItem }) {
  const t = useTranslations("notes.linked");
  if (item.kind === "event") return <CalendarLtrRegular role="img" aria-label={t("event")} />;
  if (item.kind === "entry") return <NotebookRegular role="img" aria-label={t("entry")} />;
  if (item.done) return <CheckmarkCircleRegular role="img" aria-label={t("taskDone")} />;
  return <CircleRegular role="img" aria-label={t("task")} />;
}

function When({ item }: { item: LinkedItem }) {
  if (!item.when) return null;
  return (
    <span className={styles.when}>
      {formatDay(item.when.slice(0, 10), { day: "numeric", month: "short" })}
    </span>
  );
}
