const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a roman numeral of capitals from I to C. */
export function romanValue(numeral: string): number {
  const digits = [...numeral].map((letter) => values[letter] ?? 0);
  return digits.reduce(
    (sum, digit, index) => (digit < (digits[index + 1] ?? 0) ? sum - digit : sum + digit),
    0,
  );
}
