"use client";
import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useRefreshSubscription, useSubscriptions } from "#app/_data/use-subscriptions.ts";
import type { Collection } from "#lib/contract/collections.ts";
import { ExtraDialog } from "../extra-dialog.tsx";
import styles from "../extras.module.css";
import { ProblemBar } from "../problem-bar.tsx";

interface Props {
  collection: Collection;
  open: boolean;
  onClose: () => void;
}

const full = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });

/** Where a subscribed calendar comes from, and how its last refresh went. */
export function SubscriptionDialog({ collection, open, onClose }: Props) {
  const t = useTranslations("calendarExtras.subscription");
  const { data } = useSubscriptions(open);
  const refresh = useRefreshSubscription();
  const subscription = data?.subscriptions.find(({ collectionId }) => collectionId === collection.id);
  return (
    <ExtraDialog
      open={open}
      onClose={() => {
        refresh.reset();
        onClose();
      }}
      title={collection.name}
      width={520}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={refresh.isPending}
          icon={refresh.isPending ? <Spinner size="tiny" /> : undefined}
          onClick={() => refresh.mutate(collection.id)}
        >
          {t("refresh")}
        </Button>
      }
    >
      <div className={styles.stack}>
        <ProblemBar error={refresh.error} />
        {subscription?.error && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t("failed", { reason: subscription.error })}</MessageBarBody>
          </MessageBar>
        )}
        {subscription && (
          <>
            <p className={styles.quiet}>{subscription.url}</p>
            <p className={styles.text} role="status">
              {subscription.refreshedAt
                ? t("fetched", { time: full.format(new Date(subscription.refreshedAt)) })
                : t("never")}
            </p>
            <p className={styles.quiet}>
              {t("next", { time: full.format(new Date(subscription.nextRefreshAt)) })}
            </p>
          </>
        )}
      </div>
    </ExtraDialog>
  );
}
