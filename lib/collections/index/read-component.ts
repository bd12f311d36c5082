import { AppError } from "#lib/errors.ts";
import { parseComponents } from "#lib/formats/content-line/parse-components.ts";
import { unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { Component } from "#lib/formats/content-line/types.ts";

/** The first component of this name, at any depth. @throws AppError input-invalid when there is none */
export function readComponent(text: string, name: string): Component {
  const queue = [...parseComponents(text).components];
  for (const component of queue) {
    if (component.name === name) return component;
    queue.push(...component.components);
  }
  throw new AppError("input-invalid", `There is no ${name} in this text.`);
}

/** The text of a property's first line; empty when there is none. */
export function textOf(component: Component, name: string): string {
  return unescapeText(component.lines.find((line) => line.name === name)?.value ?? "");
}
