/** Of the stored picture, in pixels. */
const side = 512;

/** The middle square of a picture, at most 512 pixels wide, as a data: URL. @throws when the browser cannot read it */
export async function shrinkPhoto(file: Blob): Promise<string> {
  const image = await createImageBitmap(file);
  const cut = Math.min(image.width, image.height);
  const size = Math.min(side, cut);
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser has no canvas.");
  // What is transparent would become black as JPEG.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, size, size);
  context.imageSmoothingQuality = "high";
  context.drawImage(image, (image.width - cut) / 2, (image.height - cut) / 2, cut, cut, 0, 0, size, size);
  image.close();
  return canvas.toDataURL("image/jpeg", 0.88);
}
