import { expect, it } from "vitest";
import { withoutContacts } from "../../../../handlers/answers/board/without-contacts.ts";

it.each([
  ["请与王工（13900001234）联系。", "请与王工（（联系方式略））联系。"],
  ["电话：0769-22830000，年底前完成", "电话：（联系方式略），年底前完成"],
  ["电话：22830000", "电话：（联系方式略）"],
  ["发至 wang.gong@lanzhou.gov.cn。", "发至 （联系方式略）。"],
  ["投入资金13900001234567元", "投入资金13900001234567元"],
  ["于2023年12月31日前完成20220015号提案，共 1390000 平方米", undefined],
])("leaves contact details out of a table: %s", (text, left = text) => {
  expect(withoutContacts(text)).toBe(left);
});
