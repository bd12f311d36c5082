import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { type ContactSummary, downloadContactPhoto } from "#lib/contract/contacts.ts";
import { addressOf } from "../../../_data/api-client.ts";
import tints from "../../mail/_ui/avatar.module.css";
import { avatarOf } from "../../mail/_ui/avatar.ts";
import styles from "./contact-picture.module.css";

type Pictured = Pick<ContactSummary, "id" | "version" | "kind" | "name" | "email" | "hasPhoto">;

/** The photo of a contact, else the first letters of the name on a colour. `size` in pixels. */
export function ContactPicture({ contact, size }: { contact: Pictured; size: number }) {
  const { initials, hue } = avatarOf({ name: contact.name, address: contact.email || contact.name });
  const shape = { width: size, height: size, fontSize: Math.round(size * 0.36) };
  if (contact.hasPhoto) {
    // The version makes a changed picture another address, so that the browser may keep the old one.
    const source = `${addressOf(downloadContactPhoto, { params: { contactId: contact.id } })}?v=${contact.version}`;
    return <img className={styles.picture} style={shape} src={source} alt="" loading="lazy" />;
  }
  return (
    <span className={`${styles.picture} ${tints.tint}`} data-hue={hue} style={shape} aria-hidden>
      {contact.kind === "group" ? (
        <PeopleTeamRegular fontSize={size * 0.5} />
      ) : contact.kind === "org" ? (
        <BuildingRegular fontSize={size * 0.5} />
      ) : (
        initials
      )}
    </span>
  );
}
