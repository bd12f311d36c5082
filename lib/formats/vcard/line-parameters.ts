import type { ContentLine, Parameter } from "#lib/formats/content-line/types.ts";

/** All values of the parameters of this name. */
export function parameterValues(line: ContentLine, name: string): string[] {
  return line.parameters.filter((each) => each.name === name).flatMap((each) => each.values);
}

/** The line with this parameter in place of those of its name; without values it only loses them. */
export function withParameter(line: ContentLine, name: string, values: string[]): ContentLine {
  const at = line.parameters.findIndex((each) => each.name === name);
  const others = line.parameters.filter((each) => each.name !== name);
  if (!values.length) return { ...line, parameters: others };
  others.splice(at === -1 ? others.length : at, 0, { name, values });
  return { ...line, parameters: others };
}

/** The values of TYPE in lower case. */
export function typesOf(line: ContentLine): string[] {
  return parameterValues(line, "TYPE")
    .flatMap((value) => value.split(","))
    .map((value) => value.trim().toLowerCase())
    .filter(Boolean);
}

/** A line without a group. */
export function plainLine(name: string, value: string, parameters: Parameter[] = []): ContentLine {
  return { group: null, name, parameters, value };
}
