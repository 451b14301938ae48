/** All that is in an object, as far as a listener of the page can get at it. */
export function reach(value: unknown, depth = 3): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth === 0 || value instanceof Node || value === window)
    return '';
  const names = new Set<string>();
  for (
    let owner: object | null = value;
    owner && owner !== Object.prototype;
    owner = Reflect.getPrototypeOf(owner)
  )
    for (const name of Object.getOwnPropertyNames(owner)) names.add(name);
  return [...names].map((name) => `${name}=${reach(Reflect.get(value, name), depth - 1)}`).join(' ');
}
