import { JournalArea } from "../_ui/journal-area.tsx";

/** /journal, /journal/day/{day}, /journal/notes and /journal/print: one page, so that a click inside asks nothing of the server. */
export default function JournalPage() {
  return <JournalArea />;
}
