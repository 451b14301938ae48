type CleanUp = () => unknown;

const pending: CleanUp[] = [];

/** Has something undone after the running test, the latest first. */
export function onCleanUp(undo: CleanUp): void {
  pending.push(undo);
}

afterEach(async () => {
  const failures: unknown[] = [];
  while (pending.length > 0) {
    try {
      await pending.pop()?.();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
});
