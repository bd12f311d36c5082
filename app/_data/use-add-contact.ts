import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ContactFields } from "#lib/contract/contacts.ts";
import { useNotify } from "../_ui/toaster.tsx";
import { newKey } from "./new-key.ts";
import { useCollections } from "./use-collections.ts";
import { useProblemText } from "./use-problem-text.ts";
import { useSaveContact } from "./use-save-contact.ts";

/** Puts somebody whose address is known into the person's own book, and offers to look at the new contact. */
export function useAddContact(): (person: { name: string; address: string }) => void {
  const t = useTranslations("contacts.add");
  const notify = useNotify();
  const textOf = useProblemText();
  const router = useRouter();
  const { data: books } = useCollections("contacts");
  const { mutateAsync } = useSaveContact();
  return ({ name, address }) => {
    const book = books?.find(({ role, owner }) => role === "default" && owner.isMe);
    if (!book) return;
    const emails = [{ value: address, label: "", preferred: false }];
    const fields = ContactFields.parse({ name: partsOf(name), emails });
    const created = { id: newKey(), collectionId: book.id, fields, photo: undefined };
    // What began it, such as a card, may be closed before the answer is there.
    mutateAsync({ type: "create", ...created }).then(
      (contact) =>
        notify({
          text: t("added", { name: contact.name }),
          action: { label: t("open"), run: () => router.push(`/contacts/all/${contact.id}`) },
        }),
      (error) => notify({ text: textOf(error), intent: "error" }),
    );
  };
}

/** A name of a mail's head: `Berg, Anna`, or `Anna Maria Berg`, of which the last word is taken for the family's name. */
function partsOf(name: string) {
  const clean = name.trim().slice(0, 500);
  const [, family, given] = /^([^,]+),\s*(.+)$/.exec(clean) ?? [];
  if (family && given) return nameOf(given, family);
  const words = clean.split(/\s+/);
  if (words.length < 2) return nameOf(clean, "");
  return nameOf(words.slice(0, -1).join(" "), words.at(-1) ?? "");
}

function nameOf(given: string, family: string) {
  return { prefix: "", given, middle: "", family, suffix: "" };
}
