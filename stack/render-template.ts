import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "./settings.ts";

/**
 * Fills a file of stack/templates: every `{{name}}` becomes the value of that name. Throws when a name has no
 * value, and when a value has a line break, which could smuggle a setting in (`multiline` names may have them).
 */
export async function renderTemplate(
  file: string,
  values: Record<string, string | number>,
  multiline: string[] = [],
): Promise<string> {
  const template = await readFile(join(projectRoot, "stack/templates", file), "utf8");
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${file} asks for {{${name}}}, which has no value.`);
    if (!multiline.includes(name) && /[\r\n]/.test(String(value)))
      throw new Error(`{{${name}}} has a line break.`);
    return String(value);
  });
}
