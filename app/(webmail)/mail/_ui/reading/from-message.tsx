import { MenuItem } from "@fluentui/react-components";
import { CalendarAddRegular } from "@fluentui/react-icons/svg/calendar-add";
import { NoteAddRegular } from "@fluentui/react-icons/svg/note-add";
import { NotebookAddRegular } from "@fluentui/react-icons/svg/notebook-add";
import { TaskListAddRegular } from "@fluentui/react-icons/svg/task-list-add";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ItemLink } from "#lib/contract/calendar.ts";
import type { Message } from "#lib/contract/messages.ts";
import { messageTarget } from "../../../../_data/link-target.ts";
import { useCollections } from "../../../../_data/use-collections.ts";
import { useCreateTask } from "../../../../_data/use-task-changes.ts";
import { useUndo } from "../../../../_data/use-undo.ts";
import { useWriteAbout } from "../../../_ui/journal/write-about.tsx";

/** Makes a task, an event, a journal entry or a note of a message, linked to it. */
export function FromMessage({ message }: { message: Message }) {
  const t = useTranslations("notes.fromMessage");
  const router = useRouter();
  const tellDone = useUndo();
  const writeAbout = useWriteAbout();
  const { data: lists = [] } = useCollections("tasks");
  const { mutateAsync: create } = useCreateTask();
  const { subject, messageIdHeader, from } = message;
  const home = lists.find(({ role }) => role === "default");
  if (!messageIdHeader) return null;

  const link: ItemLink = { target: messageTarget(messageIdHeader), title: subject.slice(0, 500) };
  const makeTask = () => {
    if (!home) return;
    const id = crypto.randomUUID();
    const fields = { title: subject.slice(0, 1000), links: [link] };
    const made = create({ id, collectionId: home.id, fields });
    tellDone(
      t("taskMade"),
      made.then(({ version }) => ({ items: [{ id, version }] })),
    );
  };
  const makeEvent = () => {
    const query = new URLSearchParams({
      new: "event",
      title: subject.slice(0, 500),
      link: link.target,
      linkTitle: link.title,
    });
    router.push(`/calendar?${query}`);
  };
  return (
    <>
      <MenuItem icon={<TaskListAddRegular />} onClick={makeTask}>
        {t("task")}
      </MenuItem>
      <MenuItem icon={<CalendarAddRegular />} onClick={makeEvent}>
        {t("event")}
      </MenuItem>
      <MenuItem
        icon={<NotebookAddRegular />}
        onClick={() =>
          writeAbout({ kind: "entry", initial: { title: subject, links: [link], people: from } })
        }
      >
        {t("entry")}
      </MenuItem>
      <MenuItem
        icon={<NoteAddRegular />}
        onClick={() => writeAbout({ kind: "note", initial: { links: [link] } })}
      >
        {t("note")}
      </MenuItem>
    </>
  );
}
