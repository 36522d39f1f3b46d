/** A confidence or share as it is written, to four digits: more than calibration knows, and without the last bits, in which processors differ. */
export function toFourDigits(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
