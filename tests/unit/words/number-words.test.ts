import { expect, it } from "vitest";
import { numberWords, significantDigits } from "#lib/formats/words/number-words.ts";

const numbers: [number: string, words: string[], digits: string | null][] = [
  ["+41 31 123 45 67", ["41311234567", "311234567", "1234567", "4567", "67", "0311234567"], "311234567"],
  ["031 123 45 67", ["0311234567", "1234567", "4567", "67"], "311234567"],
  ["+41311234567", ["41311234567", "01311234567", "0311234567", "011234567"], "311234567"],
  ["+1-418-656-9254;ext=102", ["14186569254", "4186569254", "6569254", "9254", "04186569254"], "186569254"],
  ["117", ["117"], null],
  ["none", [], null],
];
for (const [number, words, digits] of numbers)
  it(`${number} is found by ${words.join(", ") || "nothing"}`, () => {
    expect(numberWords(number)).toEqual(words);
    expect(significantDigits(number)).toBe(digits);
  });
