import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ContactSummary } from "#lib/contract/contacts.ts";
import { useContactList } from "../../../_data/use-contact-list.ts";

const groups = { q: "", kind: "group" } as const;
const firstWindow = [0];

/** Into which group contacts are put. */
export function GroupMenu({ choose }: { choose: (group: ContactSummary) => void }) {
  const t = useTranslations("contacts.actions");
  const [open, setOpen] = useState(false);
  return (
    <Menu open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t("addToGroup")} relationship="label">
          <Button appearance="subtle" icon={<PeopleTeamRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>{open && <Groups choose={choose} />}</MenuPopover>
    </Menu>
  );
}

function Groups({ choose }: { choose: (group: ContactSummary) => void }) {
  const t = useTranslations("contacts.actions");
  const { list } = useContactList(groups, firstWindow);
  const rows = Array.from({ length: Math.min(list?.total ?? 0, 100) }, (_, index) => list?.rowAt(index));
  return (
    <MenuList>
      {rows.map(
        (group) =>
          group && (
            <MenuItem key={group.id} onClick={() => choose(group)}>
              {group.name}
            </MenuItem>
          ),
      )}
      {rows.length === 0 && <MenuItem disabled>{t(list ? "noGroups" : "loading")}</MenuItem>}
    </MenuList>
  );
}
