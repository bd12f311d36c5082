import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { readTheme } from "./_ui/read-theme.ts";
import { ThemeProvider } from "./_ui/theme-provider.tsx";
import "./global.css";

/** Pages carry a nonce that is new with each answer, so none may be rendered in advance. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("product");
  return { title: { default: t("name"), template: `%s - ${t("name")}` }, referrer: "no-referrer" };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await readTheme();
  return (
    <html lang={await getLocale()} data-scheme={theme.scheme} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider>
          <ThemeProvider initial={theme}>{children}</ThemeProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
