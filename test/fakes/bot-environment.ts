import { APP, type FakeFeishu } from "./feishu/open-platform.ts";
import { FAKE_TOKEN, type FakeTelegram } from "./telegram/fake-telegram.ts";

/** The settings of a bot that talks on both fake platforms. */
export function botEnvironment(telegram: FakeTelegram, feishu: FakeFeishu) {
  return {
    TELEGRAM_BOT_TOKEN: FAKE_TOKEN,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    FEISHU_APP_ID: APP.id,
    FEISHU_APP_SECRET: APP.secret,
    FEISHU_DOMAIN: feishu.address,
  };
}
