import { Link } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ItemLink as LinkedItem } from "#lib/contract/calendar.ts";
import { findMessage } from "#lib/contract/messages.ts";
import { call } from "../../../../_data/api-client.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useNotify } from "../../../../_ui/toaster.tsx";

/** What an event is linked to; a message is looked for where it lies now. */
export function ItemLink({ link: { target, title } }: { link: LinkedItem }) {
  const t = useTranslations("calendar.event");
  const router = useRouter();
  const notify = useNotify();
  const problemText = useProblemText();
  const { mutate, isPending } = useMutation({
    mutationFn: (messageId: string) => call(findMessage, { query: { messageId } }),
    onSuccess: ({ id, folderId }) => router.push(`/mail/${folderId}/${id}`),
    onError: (error) => notify({ text: problemText(error), intent: "error" }),
  });
  if (!target.startsWith("mid:")) return title || target;
  return (
    <Link as="button" disabledFocusable={isPending} onClick={() => mutate(messageIdOf(target))}>
      {t("openMessage", { title: title || t("message") })}
    </Link>
  );
}

/** RFC 2392 writes the Message-ID into a URL. */
function messageIdOf(target: string): string {
  try {
    return decodeURIComponent(target.slice(4));
  } catch {
    return target.slice(4);
  }
}
