"use client";
import { MenuItem } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Collection } from "#lib/contract/collections.ts";
import { PublishDialog } from "./publishing/publish-dialog.tsx";
import { SubscriptionDialog } from "./subscriptions/subscription-dialog.tsx";

/** What a calendar's menu has besides what every collection has, and the dialogs behind it, to be rendered once. */
export function useCalendarMenu(): { items: (collection: Collection) => ReactNode; dialogs: ReactNode } {
  const t = useTranslations("calendarExtras");
  const [chosen, setChosen] = useState<Collection | null>(null);
  const close = () => setChosen(null);
  const isSubscribed = (collection: Collection) => collection.role === "subscribed";
  const items = (collection: Collection) => {
    if (!collection.owner.isMe) return null;
    return isSubscribed(collection) ? (
      <MenuItem icon={<ArrowSyncRegular />} onClick={() => setChosen(collection)}>
        {t("subscription.item")}
      </MenuItem>
    ) : (
      <MenuItem icon={<LinkRegular />} onClick={() => setChosen(collection)}>
        {t("publish.item")}
      </MenuItem>
    );
  };
  const dialogs =
    chosen &&
    (isSubscribed(chosen) ? (
      <SubscriptionDialog collection={chosen} open onClose={close} />
    ) : (
      <PublishDialog collection={chosen} open onClose={close} />
    ));
  return { items, dialogs };
}
