/** What a server said of a version, to be said back when asking again. */
export type Validators = { etag: string | null; lastModified: string | null };

/** What came of asking for an address. `refused`: by our own rules, nobody was asked. */
export type Got =
  | { kind: "document"; address: string; contentType: string; bytes: Uint8Array; validators: Validators }
  | { kind: "unchanged" }
  | { kind: "refused"; reason: string }
  /** `status` where the server answered; `retryAfterMs` where it said when to come again. */
  | { kind: "failed"; reason: string; status?: number; retryAfterMs?: number };

/** One answer of a server, which may send to another address. */
export type Answered = Got | { kind: "moved"; to: URL };
