import { Button, Input, Tag, TagGroup } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Collection } from "#lib/contract/collections.ts";
import type { TaskFields } from "#lib/contract/tasks.ts";
import { type Day, timeAt, today } from "../../../_data/days.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useCreateTask } from "../../../_data/use-task-changes.ts";
import { useOpenTasks } from "../../../_data/use-tasks.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { useNotify } from "../../../_ui/toaster.tsx";
import { useDueWords } from "./due-words.ts";
import { firstPlace } from "./new-place.ts";
import { type QuickAdd as Parsed, parseQuickAdd } from "./parse-quick-add.ts";
import styles from "./quick-add.module.css";
import { useRepeatWords } from "./repeat-words.ts";

/** One line that makes a task; what it understood of it stands below. */
export function QuickAdd({ view, lists }: { view: string; lists: Collection[] }) {
  const t = useTranslations("tasks.add");
  const zone = useTimeZone();
  const notify = useNotify();
  const textOf = useProblemText();
  const { data: tasks = [] } = useOpenTasks();
  const { mutate: create } = useCreateTask();
  const [line, setLine] = useState("");

  const now = today(zone);
  const writable = lists.filter(({ right }) => right === "own" || right === "write");
  const parsed = parseQuickAdd(line, now, writable);
  const home = writable.find(({ id }) => id === view) ?? writable.find(({ role }) => role === "default");
  const collectionId = parsed.collectionId ?? home?.id;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!collectionId || parsed.title === "") return;
    const position = firstPlace(tasks.filter((task) => task.collectionId === collectionId));
    const fields = fieldsOf(parsed, view === "today" ? now : null, zone, position);
    setLine("");
    create(
      { id: crypto.randomUUID(), collectionId, fields },
      {
        onError: (error) => {
          setLine(line);
          notify({ text: textOf(error), intent: "error" });
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Input
        className={styles.line}
        size="large"
        aria-label={t("label")}
        placeholder={t("hint")}
        data-quick-add=""
        contentBefore={<AddRegular aria-hidden />}
        contentAfter={
          parsed.title ? (
            <Button type="submit" appearance="primary" size="small">
              {t("add")}
            </Button>
          ) : undefined
        }
        value={line}
        maxLength={1000}
        autoComplete="off"
        onChange={(_, { value }) => setLine(value)}
      />
      <Understood parsed={parsed} lists={writable} zone={zone} />
    </form>
  );
}

function fieldsOf(parsed: Parsed, day: Day | null, zone: string, position: number): Partial<TaskFields> {
  const { title, clock, priority, categories, rule } = parsed;
  const due = parsed.day ?? day;
  return { title, priority, categories, rule, position, due: due === null ? null : timeAt(due, clock, zone) };
}

function Understood({ parsed, lists, zone }: { parsed: Parsed; lists: Collection[]; zone: string }) {
  const t = useTranslations("tasks");
  const dueWords = useDueWords();
  const repeatWords = useRepeatWords();
  const list = lists.find(({ id }) => id === parsed.collectionId);
  const words = [
    ...(parsed.day ? [dueWords(timeAt(parsed.day, parsed.clock, zone))] : []),
    ...(parsed.rule && parsed.day ? [repeatWords(parsed.rule, timeAt(parsed.day, parsed.clock, zone))] : []),
    ...(parsed.priority === "none" ? [] : [t(`priority.${parsed.priority}`)]),
    ...parsed.categories,
    ...(list ? [list.name] : []),
  ];
  if (words.length === 0) return null;
  return (
    <TagGroup className={styles.words} aria-label={t("add.understood")}>
      {words.map((word) => (
        <Tag key={word} size="small" value={word} appearance="brand">
          {word}
        </Tag>
      ))}
    </TagGroup>
  );
}
