/** A PDF of one page (ISO 32000-1) with a title and lines of text in Latin letters. */
export function writePdf(title: string, lines: string[]): Buffer {
  const content = [
    `BT /F1 20 Tf 72 760 Td (${escapePdf(title)}) Tj ET`,
    ...lines.map((line, index) => `BT /F1 11 Tf 72 ${720 - index * 18} Td (${escapePdf(line)}) Tj ET`),
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function escapePdf(text: string): string {
  return text.replace(/[\\()]/g, "\\$&").replace(/[^\x20-\x7e]/g, "?");
}
