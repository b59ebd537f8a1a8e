import { html } from "hono/html";
import type { Sight } from "../../../../handlers/answers/board/sight.ts";
import { naming } from "../../../../handlers/staff/recording.ts";
import type { Records } from "../../../../handlers/staff/records.ts";
import { deedHead, deedWords, staffWording } from "../../../../handlers/staff/wording.ts";
import type { Deed } from "../../../../index/staff/deed.ts";
import type { Html } from "./page-html.ts";
import { recordWording as said } from "./wording.ts";

/** A deed of the log, and its number where it can be taken back. */
export type ShownDeed = { words: string; head: string; number?: number };

/** The deeds that a page is about, the latest first; what was taken back says so. */
export function shownDeeds({ log }: Records, sight: Sight, isShown: (deed: Deed) => boolean): ShownDeed[] {
  const undone = new Set(log.flatMap(({ deed }) => (deed.kind === "undone" ? [deed.deed] : [])));
  const own = log.filter(({ deed }) => isShown(deed)).toReversed();
  return own.map((logged) => {
    const takenBack = undone.has(logged.id);
    const words = deedWords(logged.deed, naming(sight));
    const head = deedHead(logged, sight.dayOf(logged.at));
    return takenBack
      ? { words: `${words}${staffWording.takenBack}`, head }
      : { words, head, number: logged.number };
  });
}

/** Deeds with a form each that takes it back, sent to `action`. */
export function deedListHtml(deeds: readonly ShownDeed[], action: string): Html {
  if (deeds.length === 0) return html`<p>${said.none}</p>`;
  return html`<ul>${deeds.map(({ words, head, number }) => {
    const undo =
      number &&
      html`<form method="post" action="${action}"><input type="hidden" name="what" value="undo">
<input type="hidden" name="number" value="${number}"> <button>${said.undo(number)}</button></form>`;
    return html`<li>${words}<p class="note">${head}</p>${undo ?? ""}</li>`;
  })}</ul>`;
}
