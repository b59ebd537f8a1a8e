import { z } from "zod";
import type { Api } from "./api.ts";
import type { Refusal } from "./api-failure.ts";

const BotInfo = z.object({ bot: z.object({ open_id: z.string() }) });

/** Who the bot is to Feishu. */
export type BotIdentity = {
  /** Its open_id, asked for once; undefined while the platform does not say. */
  id(): Promise<string | undefined>;
  /** Why the platform would not say, for the operator; undefined when it did or was not asked. */
  problem(): string | undefined;
};

export function createBotIdentity(api: Api): BotIdentity {
  const state: { id?: string; problem?: string; asked?: Promise<void> } = {};

  async function ask(): Promise<void> {
    const answer = await api({ method: "GET", path: "/open-apis/bot/v3/info" });
    const id = answer.ok ? BotInfo.safeParse(answer.data).data?.bot.open_id : undefined;
    delete state.asked;
    delete state.problem;
    if (id !== undefined) state.id = id;
    if (!answer.ok) state.problem = problemOf(answer.refusal);
  }

  return {
    async id() {
      if (state.id !== undefined) return state.id;
      state.asked ??= ask();
      await state.asked;
      return state.id;
    },
    problem: () => state.problem,
  };
}

function problemOf(refusal: Refusal): string {
  const failure = refusal.kind === "failure" ? refusal.failure : undefined;
  return failure && "reason" in failure ? failure.reason : refusal.kind;
}
