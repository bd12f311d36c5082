import { Button, Input, type InputProps } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { useTranslations } from "next-intl";
import { type Ref, useState } from "react";

/** A password's text box with a button that shows what was typed. */
export function PasswordInput({ ref, ...props }: InputProps & { ref: Ref<HTMLInputElement> }) {
  const t = useTranslations("signIn");
  const [shown, setShown] = useState(false);
  return (
    <Input
      {...props}
      ref={ref}
      type={shown ? "text" : "password"}
      autoComplete="current-password"
      autoCapitalize="none"
      spellCheck={false}
      contentAfter={
        <Button
          appearance="transparent"
          size="small"
          icon={shown ? <EyeOffRegular /> : <EyeRegular />}
          aria-label={t("showCharacters")}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
