import { Link } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { ChatRegular } from "@fluentui/react-icons/svg/chat";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { GlobeRegular } from "@fluentui/react-icons/svg/globe";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { TextFieldRegular } from "@fluentui/react-icons/svg/text-field";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ContactFields, PostalAddress } from "#lib/contract/contacts.ts";
import { useCopy } from "../../../_ui/use-copy.ts";
import { useLabelName } from "../use-label-name.ts";
import styles from "./details.module.css";
import { formatDay } from "./format-day.ts";

/** Every field that says something: what it is, and a link that does what one does with it. */
export function ContactFieldList({ fields }: { fields: ContactFields }) {
  const t = useTranslations("contacts.fields");
  const nameOf = useLabelName();
  const dates = [
    { name: t("birthday"), day: fields.birthday },
    { name: t("anniversary"), day: fields.anniversary },
  ];
  const rows: ReactNode[] = [
    ...fields.emails.map((email, at) => (
      <Row key={`mail ${at}`} icon={<MailRegular />} name={nameOf(email.label) || t("email")}>
        <Link href={`mailto:${encodeURIComponent(email.value).replace("%40", "@")}`}>{email.value}</Link>
        <CopyButton text={email.value} />
        {email.preferred && fields.emails.length > 1 && <small>{t("preferred")}</small>}
      </Row>
    )),
    ...fields.phones.map((phone, at) => (
      <Row key={`phone ${at}`} icon={<CallRegular />} name={nameOf(phone.label) || t("phone")}>
        <Link href={`tel:${phone.value.replace(/[^\d+*#,;]/g, "")}`}>{phone.value}</Link>
        <CopyButton text={phone.value} />
        {phone.preferred && fields.phones.length > 1 && <small>{t("preferred")}</small>}
      </Row>
    )),
    ...fields.addresses.map((address, at) => (
      <Row key={`place ${at}`} icon={<LocationRegular />} name={nameOf(address.label) || t("address")}>
        <span className={styles.lines} dir="auto">
          {addressLines(address).join("\n")}
        </span>
        <Link href={mapOf(address)} target="_blank" rel="noreferrer">
          {t("map")}
        </Link>
      </Row>
    )),
    ...fields.urls.map((url, at) => (
      <Row key={`url ${at}`} icon={<GlobeRegular />} name={nameOf(url.label) || t("website")}>
        <WebLink address={url.value} />
      </Row>
    )),
    ...fields.messengers.map((messenger, at) => (
      <Row key={`chat ${at}`} icon={<ChatRegular />} name={nameOf(messenger.label) || t("messenger")}>
        <span dir="auto">{messenger.value}</span>
      </Row>
    )),
    ...dates.map(
      ({ name, day }) =>
        day && (
          <Row key={name} icon={<CalendarLtrRegular />} name={name}>
            <span>{formatDay(day)}</span>
          </Row>
        ),
    ),
    ...fields.related.map((person, at) => (
      <Row key={`related ${at}`} icon={<PeopleRegular />} name={nameOf(person.label) || t("related")}>
        <span dir="auto">{person.value}</span>
      </Row>
    )),
    ...fields.custom.map((own, at) => (
      <Row key={`custom ${at}`} icon={<TextFieldRegular />} name={own.label || t("custom")}>
        <span dir="auto">{own.value}</span>
      </Row>
    )),
  ].filter(Boolean);
  if (rows.length === 0) return null;
  return <dl className={styles.fields}>{rows}</dl>;
}

function Row(props: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <dt>
        <span className={styles.fieldIcon} aria-hidden>
          {props.icon}
        </span>
        {props.name}
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useTranslations("contacts.copy");
  const copy = useCopy();
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={t("label", { text })}
      title={t("label", { text })}
      onClick={() => copy(text)}
    >
      <CopyRegular />
    </button>
  );
}

/** A stranger's file may have written anything here: only the web is followed. */
function WebLink({ address }: { address: string }) {
  const target = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(target) || /^[a-z][a-z0-9+.-]*:(?!\/\/)/i.test(address)) return <span>{address}</span>;
  return (
    <Link href={target} target="_blank" rel="noreferrer">
      {address}
    </Link>
  );
}

function addressLines({ street, postalCode, city, region, country }: PostalAddress): string[] {
  return [street, [postalCode, city].filter(Boolean).join(" "), region, country].filter(Boolean);
}

function mapOf(address: PostalAddress): string {
  const query = addressLines(address).join(", ").replace(/\n/g, ", ");
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(query)}`;
}
