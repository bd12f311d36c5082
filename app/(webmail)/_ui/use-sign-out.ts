import { signOut } from "next-auth/react";
import { useProblemText } from "../../_data/use-problem-text.ts";
import { useNotify } from "../../_ui/toaster.tsx";
import { forgetSavedCompositions } from "../mail/_ui/composer/saved-compositions.ts";

/** Ends the session and forgets what this browser kept for the person. */
export function useSignOut(): () => Promise<void> {
  const notify = useNotify();
  const textOf = useProblemText();
  return async () => {
    // Before: the event stream hears of the end of the session too, and may leave the page first.
    const putBack = forgetSavedCompositions();
    try {
      await signOut({ redirect: false });
    } catch (error) {
      putBack();
      notify({ text: textOf(error), intent: "error" });
      return;
    }
    window.location.assign("/sign-in");
  };
}
