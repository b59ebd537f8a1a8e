import { sameBureau } from "../bureau-name.ts";
import type { Bureau, BureauRole, Reply } from "../proposal.ts";
import { sameOffice } from "../same-office.ts";
import { bureausListed, splitNames } from "./bureau-phrase.ts";
import type { Field } from "./layout.ts";

type Named = { name: string; role: BureauRole };

const ROLE_OF_KEY: Partial<Record<Field["key"], BureauRole>> = {
  lead: "lead",
  assisting: "assisting",
  separate: "separate",
  bureaus: "unknown",
  answering: "unknown",
};
const NOTHING = /^(?:无|暂无|没有|略|-+|\/|等|详见.*|未定|待定)$/;

function roleIn(words: string): BureauRole | null {
  if (/主办|独办|牵头|承办/.test(words)) return "lead";
  if (/会办|协办|配合|参办/.test(words)) return "assisting";
  return /分办|分别/.test(words) ? "separate" : null;
}

/** Cuts a printed list at its marks, but not inside brackets: 商务局(主办)、农业局(会办,已答复). */
function listed(text: string): string[] {
  const marked = text.replace(/\(([^()]*)\)/g, (bracket) => bracket.replace(/[、,;，；\s]/g, "·"));
  return splitNames(marked);
}

const OWN_ROLE = /^(?:主办|会办|协办|分办|承办|独办)(?:单位)?[::]?/;

function bureauFrom(piece: string, role: BureauRole): Named | null {
  const own = OWN_ROLE.exec(piece)?.[0] ?? "";
  const bracket = /\(([^()]*)\)/.exec(piece)?.[1] ?? "";
  const name = piece
    .slice(own.length)
    .replace(/\(.*$/, "")
    .replace(/[。.]+$/, "")
    .trim();
  if (name.length < 2 || name.length > 30 || NOTHING.test(name) || name.includes(":")) return null;
  return { name, role: roleIn(bracket) ?? roleIn(own) ?? role };
}

function fromFields(fields: readonly Field[]): Named[] {
  return fields.flatMap((field) => {
    const role = /主办.*分办/.test(field.word) ? "lead" : ROLE_OF_KEY[field.key];
    if (!role || field.text === "") return [];
    return fromList(listed(field.text), role);
  });
}

/** A role printed in a list holds until the next: 主办:甲局;会办:乙局、丙局. */
function fromList(pieces: readonly string[], role: BureauRole): Named[] {
  let current = role;
  const named = pieces.map((piece) => {
    current = roleIn(OWN_ROLE.exec(piece)?.[0] ?? "") ?? current;
    return bureauFrom(piece, current);
  });
  return named.filter((one) => one !== null);
}

const ASSISTED_BY =
  /(?:由我[局委厅办会院][^,。;]{0,12},|[经由])([^。;]{2,80}?)(?:共同)?(?:会办|协办|协助办理|参与办理)/g;
const CONSULTED =
  /(?<!将|拟|继续|积极|进一步|再|要)(?:经会同|会同|经商请|经商|商请|经征求|并征求|征求了?|商)([^。;:]{2,90}?)(?:研究|意见|会商|沟通|协商|联合|共同|商量|后|,\s*现|同意|办理)/g;

/** The bureaus that a lead's letter says it handled the matter with: 会同…, 经商…, 由…会办. */
function consultedIn(text: string): Named[] {
  const opening = text.slice(0, 400).replace(/\s*\n\s*/g, "");
  const clauses = [...opening.matchAll(ASSISTED_BY), ...opening.matchAll(CONSULTED)].map(
    (match) => match[1] ?? "",
  );
  return clauses.flatMap(bureausListed).map((name) => ({ name, role: "assisting" as const }));
}

function fromReplies(replies: readonly Reply[]): Named[] {
  return replies.flatMap(({ bureau, to, kind }) => {
    const role: BureauRole = to === "lead" ? "assisting" : kind === "cover-note" ? "unknown" : "lead";
    return bureau.split("、").map((name) => ({ name, role }));
  });
}

/** Names one by one; of a printed list two that only a reform made one office stay two. */
function merged(printed: readonly Named[], told: readonly Named[]): Named[] {
  const bureaus: Named[] = [];
  for (const one of [...printed, ...told]) {
    const same = printed.includes(one) ? sameBureau : sameOffice;
    const known =
      bureaus.find(({ name }) => sameBureau(name, one.name)) ??
      bureaus.find(({ name }) => same(name, one.name));
    if (!known) bureaus.push({ ...one });
    else if (known.role === "unknown") known.role = one.role;
  }
  return bureaus;
}

/** The first of a list without roles leads; where several answer the proposer and none is printed as lead, each handles its own part. */
function withInferredRoles(bureaus: readonly Named[], replies: readonly Reply[], printed: boolean): Named[] {
  const answering = bureaus.filter(({ name }) =>
    replies.some((reply) => reply.to === "proposer" && sameOffice(reply.bureau, name)),
  );
  const separate = !printed && answering.length > 1 && replies.every((reply) => !reply.bureau.includes("、"));
  return bureaus.map((bureau, index) => {
    if (separate && answering.includes(bureau) && bureau.role !== "assisting")
      return { ...bureau, role: "separate" };
    if (bureau.role !== "unknown") return bureau;
    const led = bureaus.some((one) => one.role === "lead");
    return { ...bureau, role: led || index > 0 ? "assisting" : "lead" };
  });
}

/** What a proposal's page and letters say about its bureaus; `addressed` are those that opinions are written to. */
export type BureauSources = {
  fields: readonly Field[];
  replies: readonly Reply[];
  addressed: readonly string[];
  textOf: (reply: Reply) => string;
};

/** The handling bureaus with their roles: from the printed lists, the letters, whom these address, and what they say. */
export function bureausOf({ fields, replies, addressed, textOf }: BureauSources): Bureau[] {
  const listedOnes = fromFields(fields);
  const isListed = ({ name }: Named) =>
    listedOnes.length === 0 || listedOnes.some((one) => sameOffice(one.name, name));
  const printed = listedOnes.some(({ role }) => role === "lead" || role === "separate");
  const told = replies.filter(({ to }) => to !== "lead").flatMap((reply) => consultedIn(textOf(reply)));
  const own = replies.map(({ bureau }) => bureau);
  const others = told
    .filter(isListed)
    .filter(({ name }) => !own.some((bureau) => sameOffice(bureau, name) && bureau === own[0]));
  const leads = addressed.map((name) => ({ name, role: "lead" as const })).filter(isListed);
  const answering = fromReplies(replies);
  const led = printed || answering.some(({ role }) => role === "lead");
  return withInferredRoles(
    merged(listedOnes, [...(led ? [] : leads), ...answering, ...others]),
    replies,
    printed,
  );
}
