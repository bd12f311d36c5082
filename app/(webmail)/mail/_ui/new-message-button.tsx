import { Button } from "@fluentui/react-components";
import { ComposeRegular } from "@fluentui/react-icons/svg/compose";
import { useTranslations } from "next-intl";
import { useComposer } from "./composer/composer-provider.tsx";

/** Opens the composer. `compact` shows the sign alone. */
export function NewMessageButton({ compact = false }: { compact?: boolean }) {
  const t = useTranslations("mail");
  const { openNew } = useComposer();
  return (
    <Button
      appearance="primary"
      icon={<ComposeRegular />}
      aria-label={t("newMessage")}
      onClick={() => openNew()}
    >
      {compact ? undefined : t("newMessage")}
    </Button>
  );
}
