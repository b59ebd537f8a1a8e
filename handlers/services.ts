import type { Library } from "./library.ts";

/** The ports that answering may use. One that is absent is not offered here, and the answer says where it is. */
export type Services = { library: Library };
