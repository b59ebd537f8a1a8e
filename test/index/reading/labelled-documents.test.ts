import { describe, expect, it } from "vitest";
import { sameBureau } from "../../../index/bureau-name.ts";
import { type Proposal, pointsOf } from "../../../index/proposal.ts";
import { readText } from "../../../index/reading/read-text.ts";
import { sessionIn } from "../../../index/session.ts";
import { type LabelledDocument, labelledDocuments } from "./labelled-documents.ts";

const documents = labelledDocuments();
const KINDS: Record<string, string> = {
  个人: "individual",
  联名: "joint",
  集体: "collective",
  界别: "sector",
};
const ROLES: Record<string, string> = { 主办: "lead", 承办: "lead", 会办: "assisting", 分办: "separate" };

function only(document: LabelledDocument): Proposal {
  const { proposals, problems } = readText(document.text, document.file);
  expect(problems).toEqual([]);
  expect(proposals).toHaveLength(1);
  return proposals[0] as Proposal;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common / (a.end - a.start + b.end - b.start - common);
}

function kindOf({ kind, to }: { kind: string; to: string }): string {
  if (kind === "attachment") return "cover-note";
  if (kind === "correction") return "correction";
  return to === "lead" ? "opinion" : "reply";
}

describe.skipIf(documents.length === 0)("labelled documents (skipped where ../shared is absent)", () => {
  it.each(documents.map((document) => [document.id, document] as const))(
    "%s: finds every point and no other",
    (_, document) => {
      const points = pointsOf(only(document).recommendations).map(({ span }) => span);
      const missed = document.points.filter(
        (label) => !label.optional && !points.some((span) => overlap(span, label) >= 0.5),
      );
      expect(missed.map(({ id }) => id)).toEqual([]);
      const extra = points.filter((span) => !document.points.some((label) => overlap(span, label) >= 0.5));
      expect(extra.map(({ start, end }) => document.text.slice(start, end))).toEqual([]);
      const loose = points.filter((span) => !document.points.some((label) => overlap(span, label) >= 0.9));
      expect(loose.map(({ start, end }) => document.text.slice(start, end))).toEqual([]);
    },
  );

  it.each(documents.map((document) => [document.id, document] as const))(
    "%s: tells the replies",
    (_, document) => {
      const got = only(document).replies.map(({ to, kind, date }) => ({ to, kind, date: date?.day ?? null }));
      const want = document.replies.map((reply) => ({ to: reply.to, kind: kindOf(reply), date: reply.date }));
      expect(got).toEqual(want);
    },
  );

  it.each(documents.map((document) => [document.id, document] as const))(
    "%s: tells who replied",
    (_, document) => {
      const { replies } = only(document);
      expect(
        replies.map(
          ({ bureau }, index) => `${bureau}:${sameBureau(bureau, document.replies[index]?.bureau ?? "")}`,
        ),
      ).toEqual(replies.map(({ bureau }) => `${bureau}:true`));
    },
  );

  it.each(documents.map((document) => [document.id, document] as const))(
    "%s: tells the bureaus with their roles, replied or not",
    (_, document) => {
      const { bureaus, replies } = only(document);
      for (const want of document.fields.bureaus) {
        const got = bureaus.find(({ name }) => sameBureau(name, want.name));
        expect(`${want.name} ${got?.role}`).toBe(`${want.name} ${ROLES[want.role]}`);
        expect(replies.some(({ bureau }) => sameBureau(bureau, want.name))).toBe(want.replied);
      }
    },
  );

  it.each(documents.map((document) => [document.id, document] as const))(
    "%s: tells year, session and kind",
    (_, document) => {
      const proposal = only(document);
      expect(proposal.year).toBe(document.fields.year);
      expect(proposal.kind).toBe(KINDS[document.fields.type]);
      expect([...proposal.proposers].sort()).toEqual([...document.fields.proposers].sort());
      const printed = document.fields.session ? sessionIn(document.fields.session) : null;
      // Some labels know a session that the text does not print.
      if (proposal.session) expect(proposal.session).toEqual(printed);
    },
  );
});
