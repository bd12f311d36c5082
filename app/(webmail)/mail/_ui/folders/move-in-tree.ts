import type { Folder } from "#lib/contract/folders.ts";
import type { FolderLine } from "./order-folders.ts";

interface Step {
  /** The folder that takes the focus. */
  focus?: string | undefined;
  open?: { id: string; isOpen: boolean };
}

/** What a key does in the tree, after WAI-ARIA's tree pattern; undefined when nothing. */
export function moveInTree(
  lines: readonly FolderLine[],
  at: string | undefined,
  key: string,
  nameOf: (folder: Folder) => string,
): Step | undefined {
  const index = lines.findIndex((line) => line.folder.id === at);
  const line = lines[index];
  if (!line) return undefined;
  const focus = (target: FolderLine | undefined) => target && { focus: target.folder.id };
  switch (key) {
    case "ArrowDown":
      return focus(lines[index + 1]);
    case "ArrowUp":
      return focus(lines[index - 1]);
    case "Home":
      return focus(lines[0]);
    case "End":
      return focus(lines.at(-1));
    case "ArrowRight":
      if (line.isOpen) return focus(lines[index + 1]);
      return line.hasChildren ? { open: { id: line.folder.id, isOpen: true } } : undefined;
    case "ArrowLeft":
      if (line.isOpen) return { open: { id: line.folder.id, isOpen: false } };
      return focus(lines.find((other) => other.folder.id === line.folder.parentId));
    default:
      return /^[\p{L}\p{N}]$/u.test(key) ? focus(nextNamed(lines, index, key, nameOf)) : undefined;
  }
}

/** The next folder, going round, whose name begins with a letter. */
function nextNamed(
  lines: readonly FolderLine[],
  index: number,
  letter: string,
  nameOf: (folder: Folder) => string,
): FolderLine | undefined {
  const following = [...lines.slice(index + 1), ...lines.slice(0, index + 1)];
  return following.find((line) =>
    nameOf(line.folder).toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()),
  );
}
