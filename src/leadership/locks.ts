/** A lock that this process has. */
export type Lock = {
  /** Aborts when the lock may have gone to another process. */
  lost: AbortSignal;
  release(): Promise<void>;
};

/** Locks among all processes on one store; one whose process dies is free at once, whatever any clock says. */
export type Locks = {
  /** The lock, or undefined while somebody has it: another process, or this one. */
  tryLock(name: string): Promise<Lock | undefined>;
};
