import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { formatDuration } from "./duration.ts";
import { formatTime } from "./time.ts";
import type { Alarm } from "./types.ts";
import { parameter, writeInstant, writeProperty, writeText } from "./write-property.ts";

const known = ["UID", "ACTION", "TRIGGER", "SUMMARY", "DESCRIPTION", "REPEAT", "DURATION", "ACKNOWLEDGED"];

/** Writes a VALARM; what we do not know of `before` is kept. */
export function writeAlarm(alarm: Alarm, before: Component | null): Component {
  const lines = [
    ...(alarm.uid ? [writeProperty("UID", alarm.uid)] : []),
    writeProperty("ACTION", alarm.action),
    writeTrigger(alarm),
    ...(alarm.summary === null ? [] : [writeText("SUMMARY", alarm.summary)]),
    // RFC 5545 section 3.6.6 asks for one in every alarm that shows something.
    ...(alarm.description === null && alarm.action === "AUDIO"
      ? []
      : [writeText("DESCRIPTION", alarm.description ?? "Reminder")]),
    ...(alarm.repeat > 0 && alarm.interval
      ? [
          writeProperty("REPEAT", `${alarm.repeat}`),
          writeProperty("DURATION", formatDuration(alarm.interval)),
        ]
      : []),
    ...(alarm.acknowledged === null ? [] : [writeInstant("ACKNOWLEDGED", alarm.acknowledged)]),
  ];
  const unknown = before?.lines.filter((line) => !known.includes(line.name)) ?? [];
  return { name: "VALARM", lines: [...lines, ...unknown], components: before?.components ?? [] };
}

function writeTrigger({ trigger }: Alarm): ContentLine {
  if (trigger.kind === "absolute") {
    const value = formatTime({ kind: "utc", wall: trigger.at, zone: null });
    return writeProperty("TRIGGER", value, [parameter("VALUE", "DATE-TIME")]);
  }
  const related = trigger.related === "END" ? [parameter("RELATED", "END")] : [];
  return writeProperty("TRIGGER", formatDuration(trigger.duration), related);
}
