import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CancelView } from "../../_ui/cancel-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking");
  return { title: t("cancel"), robots: { index: false } };
}

/** Where a stranger cancels the appointment that they booked. */
export default async function CancelPage({ params }: { params: Promise<{ token: string }> }) {
  return <CancelView token={(await params).token} />;
}
