import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EditScope } from "#lib/contract/calendar.ts";

export interface ScopeQuestion {
  kind: "change" | "move" | "delete" | "answer";
  /** A new rule cannot be for one occurrence only. */
  without?: readonly EditScope[];
  answer: (scope: EditScope | null) => void;
}

/** Asks whether this event, this and following, or all events of a series are meant. */
export function ScopeDialog({ question }: { question: ScopeQuestion | undefined }) {
  return (
    <Dialog modalType="alert" open={question !== undefined} onOpenChange={() => question?.answer(null)}>
      <DialogSurface style={{ maxWidth: 400 }}>{question && <Question {...question} />}</DialogSurface>
    </Dialog>
  );
}

function Question({ kind, without = [], answer }: ScopeQuestion) {
  const t = useTranslations("calendar.scope");
  const offered = EditScope.options.filter((option) => !without.includes(option));
  const [scope, setScope] = useState<EditScope>(offered[0] ?? "all");
  return (
    <DialogBody>
      <DialogTitle>{t(kind)}</DialogTitle>
      <DialogContent>
        <RadioGroup
          aria-label={t("label")}
          value={scope}
          onChange={(_, { value }) => setScope(EditScope.parse(value))}
        >
          {offered.map((option) => (
            <Radio key={option} value={option} label={t(`which.${option}`)} autoFocus={option === scope} />
          ))}
        </RadioGroup>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => answer(null)}>{t("cancel")}</Button>
        <Button appearance="primary" onClick={() => answer(scope)}>
          {t(`go.${kind}`)}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
