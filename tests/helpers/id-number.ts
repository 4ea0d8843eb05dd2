const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An invented resident ID with a right check digit. `order` is the number of the day, 0 to 999; odd is male. */
export function makeIdNumber(region: string, birthday: string, order: number): string {
  const body = `${region}${birthday}${String(order).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}
