"use client";
import { Button, Field, Input, Select, Spinner, Tab, TabList } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useCollections } from "#app/_data/use-collections.ts";
import { useSubscribe, useSubscriptions } from "#app/_data/use-subscriptions.ts";
import { ColorPicker, freeColor } from "#app/_ui/color-picker.tsx";
import { useNotify } from "#app/_ui/toaster.tsx";
import { ExtraDialog } from "../extra-dialog.tsx";
import styles from "../extras.module.css";
import { ProblemBar } from "../problem-bar.tsx";

interface Props {
  open: boolean;
  onClose: () => void;
}

/** Subscribes to a calendar on the web, by its address or by a name from the server's list. */
export function SubscribeDialog({ open, onClose }: Props) {
  const t = useTranslations("calendarExtras.subscribe");
  const formId = useId();
  const notify = useNotify();
  const { data: calendars = [] } = useCollections("calendar");
  const offered = useSubscriptions(open).data?.offered ?? [];
  const subscribe = useSubscribe();
  const [isByName, setByName] = useState(false);
  const [url, setUrl] = useState("");
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState("");
  const [picked, setPicked] = useState<string | null>(null);
  const color = picked ?? freeColor(calendars.map((calendar) => calendar.color));
  const wanted = isByName ? chosen : url.trim();

  const close = () => {
    subscribe.reset();
    setUrl("");
    setName("");
    setChosen("");
    setPicked(null);
    onClose();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wanted || subscribe.isPending) return;
    const named = isByName ? offered.find((each) => each.url === chosen)?.name : name.trim();
    subscribe.mutate(
      { url: wanted, color, ...(named && { name: named }) },
      {
        onSuccess: (collection) => {
          notify({ text: t("done", { name: collection.name }) });
          close();
        },
      },
    );
  };

  return (
    <ExtraDialog
      open={open}
      onClose={close}
      title={t("title")}
      width={520}
      isForm
      actions={
        <Button
          type="submit"
          form={formId}
          appearance="primary"
          disabled={!wanted}
          disabledFocusable={subscribe.isPending}
          icon={subscribe.isPending ? <Spinner size="tiny" /> : undefined}
        >
          {t("submit")}
        </Button>
      }
    >
      <form id={formId} className={styles.stack} noValidate onSubmit={submit}>
        <TabList
          selectedValue={isByName ? "name" : "address"}
          onTabSelect={(_, data) => setByName(data.value === "name")}
        >
          <Tab value="address">{t("byAddress")}</Tab>
          <Tab value="name">{t("byName")}</Tab>
        </TabList>
        <ProblemBar error={subscribe.error} />
        {isByName ? (
          <Field label={t("offered")}>
            <Select value={chosen} onChange={(_, data) => setChosen(data.value)}>
              <option value="">{t("choose")}</option>
              {offered.map((each) => (
                <option key={each.url} value={each.url}>
                  {each.name}
                </option>
              ))}
            </Select>
          </Field>
        ) : (
          <>
            <Field label={t("address")} hint={t("addressHint")}>
              <Input
                type="url"
                maxLength={2000}
                placeholder="https://"
                value={url}
                onChange={(_, data) => setUrl(data.value)}
              />
            </Field>
            <Field label={t("name")} hint={t("nameHint")}>
              <Input maxLength={100} value={name} onChange={(_, data) => setName(data.value)} />
            </Field>
          </>
        )}
        <ColorPicker label={t("color")} color={color} choose={setPicked} />
      </form>
    </ExtraDialog>
  );
}
