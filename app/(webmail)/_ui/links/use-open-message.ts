import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { findMessage } from "#lib/contract/messages.ts";
import { call } from "../../../_data/api-client.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useNotify } from "../../../_ui/toaster.tsx";

/** Opens the message with a Message-ID, wherever it lies now. */
export function useOpenMessage() {
  const router = useRouter();
  const notify = useNotify();
  const textOf = useProblemText();
  return useMutation({
    mutationFn: (messageId: string) => call(findMessage, { query: { messageId } }),
    onSuccess: ({ id, folderId }) => router.push(`/mail/${folderId}/${id}`),
    onError: (error) => notify({ text: textOf(error), intent: "error" }),
  });
}
