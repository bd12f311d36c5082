import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Logo } from "#app/_ui/logo.tsx";
import { SignInError } from "#lib/contract/session.ts";
import { findPageUser } from "#lib/http/page-session.ts";
import styles from "./_ui/sign-in.module.css";
import { SignInForm } from "./_ui/sign-in-form.tsx";
import { safeDestination } from "./safe-destination.ts";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

/** `callbackUrl` is where to go afterwards; `reason=expired` and `error` say why the person is here. */
export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, reason, error } = await searchParams;
  const destination = safeDestination(typeof callbackUrl === "string" ? callbackUrl : undefined);
  if (await findPageUser()) redirect(destination);
  const t = await getTranslations("signIn");
  const product = await getTranslations("product");
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <Logo size={36} />
          <span className={styles.product}>{product("name")}</span>
        </div>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.explanation}>{t("explanation")}</p>
        <SignInForm
          destination={destination}
          expired={reason === "expired"}
          refused={typeof error === "string" ? SignInError.parse(error) : null}
        />
      </div>
    </main>
  );
}
