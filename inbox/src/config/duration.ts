/** `P30D`, `PT2H`, `P1DT12H`: an ISO 8601 duration of weeks, days, hours, minutes and seconds. */
const pattern = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const seconds = [604_800, 86_400, 3_600, 60, 1];

/** In seconds; `undefined` for what is none. */
export function readDuration(text: string): number | undefined {
  const found = pattern.exec(text);
  return found
    ? seconds.reduce((sum, each, index) => sum + each * Number(found[index + 1] ?? 0), 0)
    : undefined;
}
