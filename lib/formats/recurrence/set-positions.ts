/** The indices, sorted, that BYSETPOS picks of a set of this size. */
export function pickPositions(bySetPos: number[], size: number): number[] {
  const indices = bySetPos.map((position) => (position > 0 ? position - 1 : size + position));
  return [...new Set(indices)].filter((index) => index >= 0 && index < size).sort((a, b) => a - b);
}
