import type { HandlingBureau } from "../../../index/handling/handling-state.ts";
import type { ProposalFilter } from "../../../index/search/proposal-index.ts";
import type { ListView } from "../../list-view.ts";
import type { Sight } from "./sight.ts";

/** Whose parts a list tells of; later pages tell of the same. */
type Parts = Pick<ListView, "bureaus" | "role">;

/** Whose parts are asked for. */
export function partsAsked({ bureaus, role }: ProposalFilter): Parts {
  return { ...(bureaus ? { bureaus: [...bureaus] } : {}), ...(role ? { role } : {}) };
}

/** Whether a bureau's part is told of; who leads and who handles separately both answer the proposer. */
export function isTold({ bureaus = [], role }: Parts, { library }: Pick<Sight, "library">) {
  const { sameOffice } = library.index;
  return ({ bureau }: { bureau: Pick<HandlingBureau, "name" | "role"> }): boolean =>
    isOfRole(bureau.role, role) &&
    (bureaus.length === 0 || bureaus.some((asked) => sameOffice(asked, bureau.name)));
}

function isOfRole(own: HandlingBureau["role"], asked: Parts["role"]): boolean {
  return asked === undefined || own === asked || (asked === "lead" && own !== "assisting");
}
