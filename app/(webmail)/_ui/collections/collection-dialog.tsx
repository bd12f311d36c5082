import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { Collection, CollectionKind } from "#lib/contract/collections.ts";
import { CollectionForm } from "./collection-form.tsx";

const formId = "collection-form";

/** Makes a collection, or changes its name and colour. `collection`: the one to change. */
export function CollectionDialog(props: {
  open: boolean;
  kind: CollectionKind;
  collection?: Collection;
  close: () => void;
}) {
  const t = useTranslations("sharing.dialog");
  const { kind, collection, close } = props;
  return (
    <Dialog open={props.open} onOpenChange={close}>
      <DialogSurface style={{ maxWidth: 440 }}>
        <DialogBody>
          <DialogTitle>
            {collection ? t("change", { name: collection.name }) : t("create", { kind })}
          </DialogTitle>
          <DialogContent>
            <CollectionForm id={formId} kind={kind} collection={collection} close={close} />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button appearance="primary" type="submit" form={formId}>
              {collection ? t("save") : t("make")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
