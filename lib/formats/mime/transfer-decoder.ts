/** Takes a Content-Transfer-Encoding off bytes that come in pieces of any size. */
export interface TransferDecoder {
  write(piece: Buffer): Buffer;
  /** What was held back; call once. */
  end(): Buffer;
}

/** RFC 2045 section 6. An unknown encoding is left as it is. */
export function makeTransferDecoder(encoding: string): TransferDecoder {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return new Base64Decoder();
    case "quoted-printable":
      return new QuotedPrintableDecoder();
    default:
      return { write: (piece) => piece, end: () => Buffer.alloc(0) };
  }
}

/**
 * RFC 2045 section 6.8: what is not of the alphabet is skipped. Padding ends a run, not the part: some programs join
 * pieces that were encoded one by one.
 */
class Base64Decoder implements TransferDecoder {
  #rest = "";

  write(piece: Buffer): Buffer {
    const runs = (this.#rest + piece.toString("latin1").replace(/[^A-Za-z0-9+/=]/g, "")).split(/=+/);
    const last = runs.pop() ?? "";
    const whole = last.length - (last.length % 4);
    this.#rest = last.slice(whole);
    return Buffer.concat([...runs, last.slice(0, whole)].map((run) => Buffer.from(run, "base64")));
  }

  end(): Buffer {
    return Buffer.from(this.#rest, "base64");
  }
}

/** RFC 2045 section 6.7; what is no valid escape stays as it is. */
class QuotedPrintableDecoder implements TransferDecoder {
  #rest = "";

  write(piece: Buffer): Buffer {
    const text = this.#rest + piece.toString("latin1");
    const end = completeUntil(text);
    this.#rest = text.slice(end);
    return decodeLines(text.slice(0, end));
  }

  end(): Buffer {
    return decodeLines(this.#rest.replace(/[ \t]+$/, "").replace(/=$/, ""));
  }
}

/** An escape, and spaces that may turn out to stand at a line's end, are kept until it is known what follows. */
function completeUntil(text: string): number {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end -= 1;
  const begun = text.indexOf("=", Math.max(0, end - 2));
  return begun >= 0 ? begun : end;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}

function decodeLines(text: string): Buffer {
  const joined = text.replace(/[ \t]+(?=\r?\n)/g, "").replace(/=\r?\n/g, "");
  const bytes = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1");
}
