import { Button } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { CollectionKind } from "#lib/contract/collections.ts";
import { useAnswerOffer, useOffers } from "../../../_data/use-offers.ts";
import { useTellFailure } from "../collections/use-tell-failure.ts";
import styles from "./sharing.module.css";

/** What other people offer of this kind, to accept or decline. */
export function OfferList({ kind }: { kind: CollectionKind }) {
  const t = useTranslations("sharing.offer");
  const rights = useTranslations("sharing.rights");
  const { data: offers = [] } = useOffers();
  const { mutate: answer } = useAnswerOffer();
  const tellFailure = useTellFailure();
  const its = offers.filter(({ collection }) => collection.kind === kind);
  if (its.length === 0) return null;
  return (
    <ul className={styles.offers} aria-label={t("label")}>
      {its.map((offer) => {
        const name = offer.collection.name;
        return (
          <li key={offer.id} className={styles.offer}>
            <p>{t("text", { owner: offer.owner.name || offer.owner.address, name })}</p>
            <p className={styles.small}>{rights(offer.right)}</p>
            <div className={styles.answers}>
              <Button
                size="small"
                appearance="primary"
                aria-label={t("acceptNamed", { name })}
                onClick={() => answer({ offer, answer: "accepted" }, { onError: tellFailure })}
              >
                {t("accept")}
              </Button>
              <Button
                size="small"
                aria-label={t("declineNamed", { name })}
                onClick={() => answer({ offer, answer: "declined" }, { onError: tellFailure })}
              >
                {t("decline")}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
