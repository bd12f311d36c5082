import { signOut } from "next-auth/react";
import { useProblemText } from "../../_data/use-problem-text.ts";
import { useNotify } from "../../_ui/toaster.tsx";
import { forgetSavedCompositions } from "../mail/_ui/composer/saved-compositions.ts";

/** Ends the session, and only then forgets what this browser kept for the person. */
export function useSignOut(): () => Promise<void> {
  const notify = useNotify();
  const textOf = useProblemText();
  return async () => {
    try {
      await signOut({ redirect: false });
    } catch (error) {
      notify({ text: textOf(error), intent: "error" });
      return;
    }
    forgetSavedCompositions();
    window.location.assign("/sign-in");
  };
}
