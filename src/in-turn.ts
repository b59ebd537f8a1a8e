/** The same work, each call after the one before it has ended; one that failed does not fail the next. */
export function inTurn<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let latest: Promise<unknown> = Promise.resolve();
  return () => {
    const turn = latest.then(work, work);
    latest = turn;
    return turn;
  };
}
