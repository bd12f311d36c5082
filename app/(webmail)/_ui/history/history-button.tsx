import { Button } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { HistoryDialog } from "./history-dialog.tsx";

/** Opens the versions of an item. */
export function HistoryButton({ itemId }: { itemId: string }) {
  const t = useTranslations("bin.history");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<HistoryRegular />} onClick={() => setOpen(true)}>
        {t("title")}
      </Button>
      <HistoryDialog open={isOpen} itemId={itemId} close={() => setOpen(false)} />
    </>
  );
}
