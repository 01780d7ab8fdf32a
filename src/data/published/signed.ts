/** Numbers below zero among those from zero: 0, −1, 1, −2, 2 … become 0, 1, 2, 3, 4 … ("zigzag"). */
export function toUnsigned(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number
}

export function toSigned(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2
}
