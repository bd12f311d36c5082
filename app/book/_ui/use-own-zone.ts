import { useEffect, useState } from "react";

/** The zone of this device, which only the browser knows; UTC until then. */
export function useOwnZone(): [string, (zone: string) => void] {
  const [zone, setZone] = useState("UTC");
  useEffect(() => setZone(new Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return [zone, setZone];
}
