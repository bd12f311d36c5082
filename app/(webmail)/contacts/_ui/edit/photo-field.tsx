import { Button } from "@fluentui/react-components";
import { CameraRegular } from "@fluentui/react-icons/svg/camera";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Contact } from "#lib/contract/contacts.ts";
import { ContactPicture } from "../contact-picture.tsx";
import styles from "./form.module.css";
import { shrinkPhoto } from "./shrink-photo.ts";
import type { ContactDraftState } from "./use-contact-draft.ts";

/** The picture. A chosen one is cut to a square and made small here, before it is sent. */
export function PhotoField({ draft, contact }: { draft: ContactDraftState; contact: Contact | undefined }) {
  const t = useTranslations("contacts.photo");
  const picker = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const { photo, fields } = draft;
  const shown = {
    id: contact?.id ?? "",
    version: contact?.version ?? 1,
    kind: fields.kind,
    name: contact?.name || `${fields.name.given} ${fields.name.family}`.trim() || fields.formattedName,
    email: contact?.email ?? "",
    hasPhoto: photo === undefined && (contact?.hasPhoto ?? false),
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const shrunk = await shrinkPhoto(file).catch(() => undefined);
    setFailed(!shrunk);
    if (shrunk) draft.setPhoto(shrunk);
  };
  const hasPicture = Boolean(photo) || shown.hasPhoto;
  return (
    <div className={styles.photo}>
      {photo ? (
        <img className={styles.picture} src={photo} alt={t("chosen")} width={72} height={72} />
      ) : (
        <ContactPicture contact={shown} size={72} />
      )}
      <Button icon={<CameraRegular />} onClick={() => picker.current?.click()}>
        {t(hasPicture ? "change" : "add")}
      </Button>
      {hasPicture && (
        <Button appearance="subtle" onClick={() => draft.setPhoto(null)}>
          {t("remove")}
        </Button>
      )}
      <input
        ref={picker}
        type="file"
        accept="image/*"
        hidden
        data-photo=""
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {failed && <p role="alert">{t("failed")}</p>}
    </div>
  );
}
