import { Field, Input } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { type Completion, type GroupMember, openContact } from "#lib/contract/contacts.ts";
import { call } from "../../../../_data/api-client.ts";
import { CompletionList } from "../../../_ui/completion/completion-list.tsx";
import { useCompletionBox } from "../../../_ui/completion/use-completion-box.ts";
import { isValidPerson, parseRecipients } from "../../../mail/_ui/composer/parse-recipients.ts";
import styles from "./form.module.css";

/** Who is in a group: contacts, and addresses that no contact has. */
export function MembersField(props: {
  members: GroupMember[];
  setMembers: (members: GroupMember[]) => void;
}) {
  const t = useTranslations("contacts.fields");
  const [typed, setTyped] = useState("");
  const { members, setMembers } = props;
  /** The members by the time that an answer of the server is there. */
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const add = (added: GroupMember[]) =>
    latest.current.setMembers(withoutRepeats([...latest.current.members, ...added]).slice(0, 1000));
  const choose = async (completion: Completion) => {
    setTyped("");
    add(await membersOf(completion));
  };
  const takeTyped = () => {
    const people = parseRecipients(typed);
    if (people.length === 0 || !people.every(isValidPerson)) return;
    setTyped("");
    add(people.map((person) => ({ uid: null, ...person })));
  };
  const completion = useCompletionBox({
    typed,
    isComplete: parseRecipients(typed).every(isValidPerson),
    choose: (option) => void choose(option),
    taken: new Set(members.map(({ address }) => address.toLowerCase())),
  });
  return (
    <div className={styles.chipsField}>
      <div className={styles.completed}>
        <Field label={t("membersList")} hint={t("membersHint")}>
          <Input
            {...completion.inputProps}
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(_, { value }) => setTyped(value)}
            onKeyDown={(event) => {
              if (completion.onKeyDown(event)) return;
              if ((event.key !== "Enter" && event.key !== ",") || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              takeTyped();
            }}
            onBlur={() => {
              completion.leave();
              takeTyped();
            }}
          />
        </Field>
        <CompletionList list={completion.list} />
      </div>
      {members.length > 0 && (
        <ul className={styles.chips} aria-label={t("membersList")}>
          {members.map((member, index) => {
            const who = member.name || member.address || t("unknownMember");
            return (
              <li key={member.uid ?? member.address} title={member.address}>
                {who}
                <button
                  type="button"
                  aria-label={t("removeMember", { who })}
                  onClick={() => setMembers(members.filter((_, at) => at !== index))}
                >
                  <DismissRegular />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** A contact is named by its UID, so that the group follows when its address changes. */
async function membersOf({ kind, contactId, name, address, members }: Completion): Promise<GroupMember[]> {
  if (kind === "group") return members.map((member) => ({ uid: null, ...member }));
  if (kind !== "contact" || !contactId) return [{ uid: null, name, address }];
  const { uid } = await call(openContact, { params: { contactId } });
  return [{ uid, name, address }];
}

function withoutRepeats(members: GroupMember[]): GroupMember[] {
  const seen = new Set<string>();
  return members.filter(({ uid, address }) => {
    const key = uid ?? address.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
