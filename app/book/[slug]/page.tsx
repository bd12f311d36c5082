import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BookingView } from "../_ui/booking-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking");
  return { title: t("title"), robots: { index: false } };
}

/** Where a stranger books an appointment. */
export default async function BookPage({ params }: { params: Promise<{ slug: string }> }) {
  return <BookingView slug={(await params).slug} />;
}
