import { MenuItem, MenuItemLink } from "@fluentui/react-components";
import { ArrowExportRegular } from "@fluentui/react-icons/svg/arrow-export";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { exportCalendar, importCalendar } from "#lib/contract/calendar.ts";
import type { Collection } from "#lib/contract/collections.ts";
import { addressOf, upload } from "../../../../_data/api-client.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useNotify } from "../../../../_ui/toaster.tsx";

/** What the calendar adds to a collection's menu. */
export function CalendarMenuItems({ calendar }: { calendar: Collection }) {
  const t = useTranslations("calendar.side");
  const importFile = useImport(calendar);
  const canWrite = (calendar.right === "own" || calendar.right === "write") && calendar.role !== "subscribed";
  return (
    <>
      {canWrite && (
        <MenuItem icon={<ArrowImportRegular />} onClick={() => pickFile(importFile)}>
          {t("import")}
        </MenuItem>
      )}
      {calendar.right !== "freebusy" && (
        <MenuItemLink
          icon={<ArrowExportRegular />}
          href={addressOf(exportCalendar, { query: { collectionId: calendar.id } })}
          download
        >
          {t("export")}
        </MenuItemLink>
      )}
    </>
  );
}

function pickFile(use: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".ics,text/calendar";
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) use(file);
  };
  input.click();
}

/** Imports a file and tells what became of it. */
function useImport({ id, name }: Collection): (file: File) => Promise<void> {
  const t = useTranslations("calendar.side");
  const client = useQueryClient();
  const notify = useNotify();
  const problemText = useProblemText();
  return async (file) => {
    const close = notify({ text: t("importing", { file: file.name }), intent: "info", timeout: -1 });
    try {
      const report = await upload(importCalendar, { query: { collectionId: id }, body: file });
      const [refused] = report.refused;
      notify({
        text: [
          t("imported", {
            name,
            imported: report.imported,
            updated: report.updated,
            skipped: report.skipped,
          }),
          refused &&
            t("refused", { count: report.refused.length, title: refused.title, reason: refused.reason }),
        ]
          .filter(Boolean)
          .join(" "),
        intent: refused ? "warning" : "success",
      });
    } catch (error) {
      notify({ text: problemText(error), intent: "error" });
    } finally {
      close();
      await client.invalidateQueries({ queryKey: ["items"] });
    }
  };
}
