import { Link } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { GroupMember } from "#lib/contract/contacts.ts";
import tints from "../../../mail/_ui/avatar.module.css";
import { avatarOf } from "../../../mail/_ui/avatar.ts";
import styles from "./details.module.css";

/** Who is in a group. A member that no contact stands for any more has no name. */
export function MemberList({ members }: { members: GroupMember[] }) {
  const t = useTranslations("contacts.details");
  if (members.length === 0) return <p className={styles.foot}>{t("noMembers")}</p>;
  return (
    <ul className={styles.members} aria-label={t("memberList")}>
      {members.map((member) => {
        const { initials, hue } = avatarOf(member);
        return (
          <li key={member.uid ?? member.address}>
            <span className={`${styles.memberPicture} ${tints.tint}`} data-hue={hue} aria-hidden>
              {initials}
            </span>
            <span className={styles.lines}>
              <span dir="auto">{member.name || member.address || t("unknownMember")}</span>
              {member.address && member.name && (
                <Link href={`mailto:${encodeURIComponent(member.address).replace("%40", "@")}`}>
                  {member.address}
                </Link>
              )}
              {!member.address && member.name && <small>{t("noMemberAddress")}</small>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
