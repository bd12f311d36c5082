"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useAnswerOffer, useOffers } from "../../../_data/use-offers.ts";
import { useNotify } from "../../../_ui/toaster.tsx";
import { useTellFailure } from "../collections/use-tell-failure.ts";

const toldKey = "pennypost-told-offers";

/** Tells once a tab, wherever the person is, that somebody offers to share something. */
export function OfferNotices() {
  const t = useTranslations("sharing.offer");
  const notify = useNotify();
  const tellFailure = useTellFailure();
  const { data: offers } = useOffers();
  const { mutate: answer } = useAnswerOffer();

  useEffect(() => {
    if (!offers || offers.length === 0) return;
    const told = new Set(sessionStorage.getItem(toldKey)?.split(" "));
    for (const offer of offers.filter(({ id }) => !told.has(id))) {
      notify({
        text: t("text", { owner: offer.owner.name || offer.owner.address, name: offer.collection.name }),
        intent: "info",
        action: {
          label: t("accept"),
          run: () => answer({ offer, answer: "accepted" }, { onError: tellFailure }),
        },
      });
      told.add(offer.id);
    }
    sessionStorage.setItem(toldKey, [...told].join(" "));
  }, [offers, notify, t, answer, tellFailure]);
  return null;
}
