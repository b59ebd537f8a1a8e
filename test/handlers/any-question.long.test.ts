import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer } from "../../handlers/answer.ts";
import { type Conversation, NEW_CONVERSATION } from "../../handlers/conversation.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { openFiles } from "../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../src/library/sample-proposals.ts";
import { seeded } from "../bench/seeded.ts";

/** `ANY_QUESTIONS=10000` is the long form. */
const QUESTIONS = Number(process.env.ANY_QUESTIONS ?? 1_500);
const STRANGE = Math.ceil(QUESTIONS / 20);

const { library } = await openFiles([SAMPLES_FOLDER]);
const whole = await Promise.all(library.index.cards({}).map(({ id }) => library.proposal(id)));
const texts = whole.map((one) => one?.text ?? "").join("\n");

async function ask(text: string, before: Conversation = NEW_CONVERSATION) {
  return answer({ text, by: LOCAL_SPEAKER, now: 1, day: "2026-03-01" }, before, { library });
}

describe("any question", () => {
  it(`is answered ${QUESTIONS} times over, in one long conversation after another`, async () => {
    const random = seeded(5);
    const state = { conversation: NEW_CONVERSATION, answered: 0 };
    for (let asked = 0; asked < QUESTIONS; asked += 1) {
      const at = random.below(texts.length - 40);
      const text = texts.slice(at, at + 1 + random.below(24));
      const { answer: given, conversation } = await ask(text, state.conversation);
      state.conversation = asked % 7 === 0 ? NEW_CONVERSATION : conversation;
      if (given.text.length > 0) state.answered += 1;
    }
    expect(state.answered).toBe(QUESTIONS);
  }, 1_200_000);

  it("is answered whatever its characters are", async () => {
    const strange = fc.string({ unit: "grapheme", maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(strange, async (text) => (await ask(text)).answer.text.length > 0),
      { numRuns: STRANGE },
    );
  });
});
