/** The keys of each area that has some; what they do is told in the texts of the shell. */
export const shortcuts = {
  mail: [
    { keys: ["J", "K"], does: "move" },
    { keys: ["Enter"], does: "open" },
    { keys: ["Home", "End"], does: "ends" },
    { keys: ["X"], does: "select" },
    { keys: ["Esc"], does: "clear" },
    { keys: ["U"], does: "seen" },
    { keys: ["S"], does: "star" },
    { keys: ["E"], does: "archive" },
    { keys: ["Delete", "#"], does: "remove" },
    { keys: ["Z"], does: "undo" },
    { keys: ["N"], does: "write" },
    { keys: ["R"], does: "reply" },
    { keys: ["A"], does: "replyAll" },
    { keys: ["F"], does: "forward" },
  ],
  contacts: [
    { keys: ["/"], does: "search" },
    { keys: ["J", "K"], does: "move" },
    { keys: ["Enter"], does: "open" },
    { keys: ["Home", "End"], does: "ends" },
    { keys: ["X"], does: "select" },
    { keys: ["Ctrl", "A"], does: "all" },
    { keys: ["Esc"], does: "clear" },
    { keys: ["N"], does: "create" },
    { keys: ["G"], does: "createGroup" },
    { keys: ["E"], does: "edit" },
    { keys: ["Ctrl", "Enter"], does: "save" },
    { keys: ["S"], does: "star" },
    { keys: ["M"], does: "write" },
    { keys: ["Delete", "#"], does: "remove" },
    { keys: ["Z"], does: "undo" },
  ],
} as const;

export type AreaWithShortcuts = keyof typeof shortcuts;

export function hasShortcuts(area: string | undefined): area is AreaWithShortcuts {
  return area !== undefined && area in shortcuts;
}
