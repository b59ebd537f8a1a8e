/** What goes wrong with the next requests whose path fits. */
export type Fault = {
  path: RegExp;
  method?: string;
  times?: number;
  /** Answered instead of the truth; the status is 400 unless given. */
  code?: number;
  status?: number;
  headers?: Record<string, string>;
  /** Any body instead of JSON. */
  html?: string;
  delayMs?: number;
  /** The connection breaks before or after the platform did what was asked. */
  breaks?: "before" | "after";
};

/** Faults waiting to happen, in the order given. */
export function createFaults() {
  const faults: (Fault & { times: number })[] = [];
  return {
    plan: (fault: Fault) => void faults.push({ times: 1, ...fault }),
    next(method: string, path: string): Fault | undefined {
      const fault = faults.find(
        (one) => one.times > 0 && one.path.test(path) && (one.method ?? method) === method,
      );
      if (fault) fault.times -= 1;
      return fault;
    },
  };
}
