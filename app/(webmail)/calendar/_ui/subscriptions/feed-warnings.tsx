"use client";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useCollections } from "#app/_data/use-collections.ts";
import { useRefreshSubscription, useSubscriptions } from "#app/_data/use-subscriptions.ts";

/** Says at the calendars which of them could not be fetched the last time, and why. */
export function FeedWarnings() {
  const t = useTranslations("calendarExtras.subscription");
  const { data: calendars = [] } = useCollections("calendar");
  const subscribed = calendars.filter(({ owner, role }) => owner.isMe && role === "subscribed");
  const { data } = useSubscriptions(subscribed.length > 0);
  const refresh = useRefreshSubscription();
  return subscribed.map(({ id, name }) => {
    const error = data?.subscriptions.find(({ collectionId }) => collectionId === id)?.error;
    return (
      error && (
        <MessageBar key={id} intent="warning" layout="multiline">
          <MessageBarBody>{t("stale", { name, reason: error })}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              aria-label={t("refreshNamed", { name })}
              disabledFocusable={refresh.isPending}
              onClick={() => refresh.mutate(id)}
            >
              {t("refresh")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )
    );
  });
}
