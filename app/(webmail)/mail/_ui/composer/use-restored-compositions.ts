import { useEffect } from "react";
import { useProfile } from "../../../../_data/use-profile.ts";
import { restoreCompositions } from "./saved-compositions.ts";
import type { Start } from "./start.ts";

/** Opens again what was being written when the page was left, once it is known who is signed in. */
export function useRestoredCompositions(open: (start: Start, id: string) => void): void {
  const { data: profile } = useProfile();
  const address = profile?.address;

  useEffect(() => {
    if (!address) return;
    let left = false;
    restoreCompositions(address).then((compositions) => {
      if (left) return;
      for (const composition of compositions) open({ type: "restored", composition }, composition.key);
    });
    return () => {
      left = true;
    };
  }, [address, open]);
}
