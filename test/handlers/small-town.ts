import { answer } from "../../handlers/answer.ts";
import type { Answer } from "../../handlers/answer-record.ts";
import { type Conversation, NEW_CONVERSATION } from "../../handlers/conversation.ts";
import type { Library } from "../../handlers/library.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { readProposals } from "../../index/reading/read-proposals.ts";
import { libraryOf } from "../../src/library/file-library.ts";

const LAMPS = `案由:(20210018)关于加强滨河步道夜间照明的提案

内    容:

  滨河步道全长六公里,夜间照明不足,居民散步多有不便。

建    议:

  1.在滨河步道全线更换节能路灯,两年内完成。

  2.设立路灯养护专项资金,每年不少于200万元。

  3.公布路灯故障报修电话,二十四小时受理。

提案者 甘若棠
部门答复

城管局:
甘若棠委员:
  您提出的第20210018号提案收悉,现答复如下:
  一、关于更换节能路灯。今年已更换路灯420盏,其余路段计划2022年底前完成。
  二、关于设立养护专项资金。据市财政局反馈,路灯养护经费已在部门预算中统筹安排,暂不单独设立专项资金。
  此复。
  2021年7月2日

财政局:
市城管局:
  关于第20210018号提案,我局会办意见如下:
  路灯养护经费已在部门预算中统筹安排,不宜再单独设立专项资金。

办理单位 城管局,财政局
网友评价
支持 31   反对 2
`;

const SCHOOL = `案由:(20220007)关于增设小学课后托管服务的提案

内    容:

  双职工家庭接送孩子困难。

建    议:

  1.全市小学开设课后托管班,延长到下午六点。

  2.给托管教师发放补贴。

提案者 甘若棠,祝南星
部门答复

教育局:
甘若棠、祝南星委员:
  您们提出的第20220007号提案收悉,现答复如下:
  全市小学已全部开设课后托管班,服务时间延长到下午六点。
  托管教师补贴方案正在制定,预计今年底前出台。
  此复。

办理单位 教育局,财政局
网友评价
支持 12   反对 0
`;

const WATER = `案由:(20220070)关于整治内河黑臭水体的提案

内    容:

  城中内河水质差。

建    议:

  1.清淤疏浚。

提案者 民盟示例市委会
部门答复

办理单位 环保局,城管局
办理状态 办理中(应于2022年8月31日前答复)
网友评价
支持 3   反对 1
`;

const MORE_LAMPS = LAMPS.replaceAll("20210018", "20230005")
  .replaceAll("滨河步道", "环湖步道")
  .replaceAll("甘若棠", "祝南星")
  .replaceAll("2021年", "2023年")
  .replace("支持 31", "支持 5");

/** A library of four invented proposals of one town. */
export function smallTown(): Library {
  const texts = {
    "lamps.txt": LAMPS,
    "school.txt": SCHOOL,
    "water.txt": WATER,
    "more-lamps.txt": MORE_LAMPS,
  };
  return libraryOf(Object.entries(texts).flatMap(([source, text]) => readProposals(text, source).proposals));
}

/** A conversation in the small town: says one thing after the other and gives the last answer. */
export function converse(...texts: readonly string[]): Promise<Answer> {
  return converseIn(smallTown(), ...texts);
}

/** The same over any library. */
export async function converseIn(library: Library, ...texts: readonly string[]): Promise<Answer> {
  const state: { conversation: Conversation; last: Answer | undefined } = {
    conversation: NEW_CONVERSATION,
    last: undefined,
  };
  for (const [at, text] of texts.entries()) {
    const given = await answer(
      { text, by: LOCAL_SPEAKER, now: 1_000 + at, day: "2023-03-01" },
      state.conversation,
      { library },
    );
    state.conversation = given.conversation;
    state.last = given.answer;
  }
  if (!state.last) throw new Error("expected at least one thing to say, got none");
  return state.last;
}

/** The numbers of the proposals in an answer. */
export function numbersIn(given: Answer): (string | null)[] {
  return given.proposals.map((proposal) => proposal.number);
}
