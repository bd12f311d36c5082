import { unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { Component } from "#lib/formats/content-line/types.ts";
import { parseDuration } from "./duration.ts";
import { findLine, findParameter } from "./find-lines.ts";
import { readInstant, readTime } from "./time.ts";
import type { Alarm, Trigger } from "./types.ts";

/** Reads a VALARM (RFC 5545 section 3.6.6, RFC 9074); null if nothing sets it off. */
export function readAlarm(component: Component): Alarm | null {
  const trigger = readTrigger(component);
  if (!trigger) return null;
  return {
    uid: findLine(component, "UID")?.value.trim() || null,
    action: findLine(component, "ACTION")?.value.trim().toUpperCase() || "DISPLAY",
    trigger,
    summary: textOf(component, "SUMMARY"),
    description: textOf(component, "DESCRIPTION"),
    repeat: Math.min(Math.max(Number.parseInt(findLine(component, "REPEAT")?.value ?? "", 10) || 0, 0), 100),
    interval: parseDuration(findLine(component, "DURATION")?.value ?? ""),
    acknowledged: readInstant(findLine(component, "ACKNOWLEDGED")),
  };
}

function readTrigger(component: Component): Trigger | null {
  const line = findLine(component, "TRIGGER");
  if (!line) return null;
  const duration = parseDuration(line.value);
  if (duration) {
    const related = findParameter(line, "RELATED")?.toUpperCase() === "END" ? "END" : "START";
    return { kind: "relative", duration, related };
  }
  const at = readTime(line)?.wall;
  return at === undefined ? null : { kind: "absolute", at };
}

function textOf(component: Component, name: string): string | null {
  const line = findLine(component, name);
  return line ? unescapeText(line.value) : null;
}
