import { useTranslations } from "next-intl";
import { useNotify } from "../../_ui/toaster.tsx";

/** Puts a text on the clipboard, and tells whether that worked. */
export function useCopy(): (text: string) => Promise<void> {
  const t = useTranslations("contacts.copy");
  const notify = useNotify();
  return async (text) => {
    try {
      // Missing where the page came neither over TLS nor from loopback.
      await navigator.clipboard.writeText(text);
      notify({ text: t("done", { text }), timeout: 3_000 });
    } catch {
      notify({ text: t("failed"), intent: "warning" });
    }
  };
}
