import type { Proposal } from "../../../index/proposal.ts";
import { readText } from "../../../index/reading/read-text.ts";

/** A proposal of its own page, as it is read from a file named after its number. */
export function proposalPage(title: string, number: string, proposer = "甘示例"): Proposal {
  const text = `案由:(${number})${title}\n\n内    容:\n  市民反映这件事已经三年,一直没有着落。\n\n建    议:\n  1.尽快办好这件事。\n\n提案者 ${proposer}\n`;
  return read(text, `${number}.txt`);
}

/** A bureau's letter alone, which names its proposal by title only. */
export function letterPage(named: string, said = "已更换路灯一百二十盏", bureau = "城市管理局"): Proposal {
  const text = `示州市${bureau}提案答复\n\n甘示例委员:\n  您提出的${named}收悉,现答复如下:\n  一、更换老旧路灯方面。${said}。\n示州市${bureau}\n2026年7月8日\n`;
  return read(text, `${bureau}.txt`);
}

function read(text: string, source: string): Proposal {
  const [proposal] = readText(text, source).proposals;
  if (!proposal) throw new Error(`expected a proposal in ${source}`);
  return proposal;
}
