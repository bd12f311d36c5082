import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useNotify } from "../../../_ui/toaster.tsx";

/** Tells why something failed, as a notice. */
export function useTellFailure(): (error: unknown) => void {
  const notify = useNotify();
  const textOf = useProblemText();
  return (error) => {
    notify({ text: textOf(error), intent: "error" });
  };
}
