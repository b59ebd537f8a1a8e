import type { Settings } from "./settings.ts";

/** Everything of the settings that nobody may read in a log, a report or a message. */
export function secretsOf({ databaseUrl, telegram, feishu, metricsToken }: Settings): string[] {
  const given = [
    databaseUrl,
    telegram?.token,
    telegram?.webhook?.secret,
    feishu?.appSecret,
    feishu?.encryptKey,
    feishu?.verificationToken,
    metricsToken,
  ];
  return given.filter((secret) => secret !== undefined);
}
