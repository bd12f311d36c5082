import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslations } from "next-intl";
import type { PostalAddress } from "#lib/contract/contacts.ts";
import styles from "./form.module.css";
import { LabelSelect } from "./label-select.tsx";

const empty: PostalAddress = { street: "", city: "", region: "", postalCode: "", country: "", label: "home" };
const parts = ["postalCode", "city", "region", "country"] as const;
const usual = ["home", "work", "other"];

/** Postal addresses. */
export function AddressFields(props: {
  addresses: PostalAddress[];
  setAddresses: (addresses: PostalAddress[]) => void;
}) {
  const t = useTranslations("contacts.fields");
  const { addresses, setAddresses } = props;
  const change = (index: number, part: Partial<PostalAddress>) =>
    setAddresses(addresses.map((address, at) => (at === index ? { ...address, ...part } : address)));
  return (
    <div className={styles.group}>
      {addresses.map((address, index) => (
        <fieldset key={index} className={styles.address}>
          <legend>{addresses.length > 1 ? `${t("address")} ${index + 1}` : t("address")}</legend>
          <div className={styles.line}>
            <LabelSelect
              label={t("labelOf", { what: t("address"), number: index + 1 })}
              value={address.label}
              usual={usual}
              choose={(label) => change(index, { label })}
            />
            <span className={styles.value} />
            <Button
              appearance="subtle"
              onClick={() => setAddresses(addresses.filter((_, at) => at !== index))}
            >
              {t("removeAddress")}
            </Button>
          </div>
          <Field label={t("street")}>
            <Textarea
              dir="auto"
              rows={2}
              maxLength={500}
              value={address.street}
              onChange={(_, { value }) => change(index, { street: value })}
            />
          </Field>
          <div className={styles.pair}>
            {parts.map((part) => (
              <Field key={part} label={t(part)}>
                <Input
                  dir="auto"
                  autoComplete="off"
                  maxLength={500}
                  value={address[part]}
                  onChange={(_, { value }) => change(index, { [part]: value })}
                />
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      {addresses.length < 20 && (
        <Button
          appearance="transparent"
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => setAddresses([...addresses, empty])}
        >
          {t("add.addresses")}
        </Button>
      )}
    </div>
  );
}
