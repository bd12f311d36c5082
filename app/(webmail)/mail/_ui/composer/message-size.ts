/** Base64 in lines of 76 characters: four bytes for three, and a line break for each 57 (RFC 2045 section 6.8). */
const encoded = (bytes: number) => Math.ceil(bytes / 57) * 78;

/** About how large the message will be on its way, in bytes. */
export function estimateMessageSize(files: readonly { size: number }[], html: string): number {
  return files.reduce((sum, file) => sum + encoded(file.size), encoded(html.length));
}

/** How many bytes of files a message of this size can carry at most. */
export function roomForFiles(maxMessageBytes: number): number {
  return Math.floor(maxMessageBytes / 78) * 57;
}
