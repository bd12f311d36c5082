import { AppError } from "#lib/errors.ts";
import { safeFilename } from "#lib/formats/mime/safe-filename.ts";
import type { ComposedFile } from "#lib/formats/mime-compose/compose-message.ts";
import type { EmbeddedImage } from "#lib/formats/mime-compose/embed-images.ts";
import type { ByteBudget } from "./byte-budget.ts";
import type { ReadPart } from "./read-part.ts";
import type { OutgoingFile } from "./types.ts";
import { findUploads, readUpload } from "./uploads/repository.ts";

/** The attachments with their content, in the order of the draft. Throws input-invalid when a file is gone. */
export async function loadFiles(
  accountId: string,
  files: OutgoingFile[],
  readPart: ReadPart,
  budget: ByteBudget,
): Promise<ComposedFile[]> {
  const ids = files.flatMap((file) => (file.kind === "upload" ? [file.upload.id] : []));
  const uploads = new Map((await findUploads(accountId, ids)).map((upload) => [upload.id, upload]));
  const loaded: ComposedFile[] = [];
  for (const file of files) {
    if (file.kind === "part") {
      const { type, content } = await readPart(file.messageId, file.part);
      loaded.push({ filename: safeFilename(file.filename, type), type, content, contentId: null });
      continue;
    }
    const upload = uploads.get(file.upload.id);
    if (!upload) {
      const name = safeFilename(file.upload.filename, file.upload.type);
      throw new AppError("input-invalid", `The file ${name} is no longer there. Attach it again.`);
    }
    budget.spend(upload.size);
    const { filename, type } = upload;
    loaded.push({ filename, type, content: await readUpload(upload.id), contentId: null });
  }
  return loaded;
}

/** The images that the HTML shows, with their content. */
export async function loadImages(
  images: EmbeddedImage[],
  readPart: ReadPart,
  budget: ByteBudget,
): Promise<ComposedFile[]> {
  const loaded: ComposedFile[] = [];
  for (const [index, image] of images.entries()) {
    if (image.kind === "data") budget.spend(image.content.length);
    const { type, content } = image.kind === "data" ? image : await readPart(image.messageId, image.part);
    loaded.push({ filename: safeFilename(null, type, index + 1), type, content, contentId: image.contentId });
  }
  return loaded;
}
