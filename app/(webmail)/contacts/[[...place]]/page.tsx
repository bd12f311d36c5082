import { preload } from "react-dom";
import { listCollections } from "#lib/contract/collections.ts";
import { listContactLabels } from "#lib/contract/contacts.ts";
import { addressOf } from "../../../_data/api-client.ts";
import { ContactsArea } from "../_ui/contacts-area.tsx";

/** /contacts, /contacts/{view} and /contacts/{view}/{contact}: one page, so that a click inside asks nothing of the server. */
export default function ContactsPage() {
  const wanted = [addressOf(listCollections, {}), addressOf(listContactLabels, {})];
  for (const address of wanted) preload(address, { as: "fetch", crossOrigin: "anonymous" });
  return <ContactsArea />;
}
