import { Field, Select } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { EventTime } from "#lib/contract/calendar.ts";
import { describeRepeat, describeRule } from "../recurrence/describe-rule.ts";
import { readRepeat } from "../recurrence/read-repeat.ts";
import { repeatPresets } from "../recurrence/repeat-presets.ts";
import { useRepeatWords } from "../recurrence/use-repeat-words.ts";
import { writeRepeat } from "../recurrence/write-repeat.ts";
import { RepeatWizard } from "./repeat-wizard.tsx";

const never = "never";
const custom = "custom";

/** Whether and how an event repeats. A rule that the wizard has no words for stays among the choices. */
export function RepeatField(props: {
  rule: string | null;
  start: EventTime;
  change: (rule: string | null) => void;
}) {
  const t = useTranslations("calendar.repeat");
  const words = useRepeatWords();
  const { rule, start, change } = props;
  const presets = repeatPresets(start.local.slice(0, 10)).map((repeat) => ({
    rule: writeRepeat(repeat, start),
    text: describeRepeat(repeat, words),
  }));
  const repeat = rule ? readRepeat(rule, start) : null;
  const written = repeat ? writeRepeat(repeat, start) : rule;
  const isPreset = written === null || presets.some((preset) => preset.rule === written);
  const [wizardOpen, setWizardOpen] = useState(!isPreset && repeat !== null);
  return (
    <>
      <Field label={t("label")} hint={wizardOpen && rule ? describeRule(rule, start, words) : undefined}>
        <Select
          value={wizardOpen ? custom : (written ?? never)}
          onChange={(_, { value }) => {
            setWizardOpen(value === custom);
            if (value === never) change(null);
            else if (value !== custom) change(value);
            else change(repeat && rule ? rule : (presets[2]?.rule ?? null));
          }}
        >
          <option value={never}>{t("never")}</option>
          {presets.map((preset) => (
            <option key={preset.rule} value={preset.rule}>
              {preset.text}
            </option>
          ))}
          {rule && !isPreset && !wizardOpen && (
            <option value={written ?? rule}>{describeRule(rule, start, words)}</option>
          )}
          <option value={custom}>{t("custom")}</option>
        </Select>
      </Field>
      {wizardOpen && repeat && (
        <RepeatWizard
          repeat={repeat}
          date={start.local.slice(0, 10)}
          change={(changed) => change(writeRepeat(changed, start))}
        />
      )}
    </>
  );
}
