import { Button } from "@fluentui/react-components";
import { ContactCardRegular } from "@fluentui/react-icons/svg/contact-card";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Address } from "#lib/contract/messages.ts";
import { useAddContact } from "../../../../_data/use-add-contact.ts";
import { useKnownPerson } from "../../../../_data/use-known-person.ts";
import { useCopy } from "../../../_ui/use-copy.ts";
import tints from "../avatar.module.css";
import { avatarOf } from "../avatar.ts";
import { useComposer } from "../composer/composer-provider.tsx";
import styles from "./person.module.css";

/** Who somebody is, and what can be done with their address. */
export function PersonCard({ person, close }: { person: Address; close: () => void }) {
  const t = useTranslations("contacts.card");
  const router = useRouter();
  const copy = useCopy();
  const composer = useComposer();
  const addContact = useAddContact();
  const { data: known } = useKnownPerson(person.address);
  const { initials, hue } = avatarOf(person);
  const then = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <>
      <div className={styles.head}>
        <span className={`${styles.picture} ${tints.tint}`} data-hue={hue} aria-hidden>
          {initials}
        </span>
        <div className={styles.words}>
          <strong dir="auto">{known?.name || person.name || person.address}</strong>
          <span>{person.address}</span>
        </div>
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<MailRegular />}
          onClick={then(() => composer.openNew({ to: [{ name: person.name, address: person.address }] }))}
        >
          {t("write")}
        </Button>
        {known?.contactId && (
          <Button
            icon={<ContactCardRegular />}
            onClick={then(() => router.push(`/contacts/all/${known.contactId}`))}
          >
            {t("openContact")}
          </Button>
        )}
        {known === null && (
          <Button icon={<PersonAddRegular />} onClick={then(() => addContact(person))}>
            {t("add")}
          </Button>
        )}
        <Button icon={<CopyRegular />} onClick={then(() => void copy(person.address))}>
          {t("copy")}
        </Button>
      </div>
    </>
  );
}
