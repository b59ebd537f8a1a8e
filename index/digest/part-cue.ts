import { words } from "./cue-words.ts";

/** Ways to say that a part is accepted and a part is not. */
export const PARTIAL = words`
  (?:先|已).{0,24}试点.{0,24}(?:暂不|不宜)
  没有一步 一次到位 不搞一[一-龥]{1,3}一[一-龥]{1,3}
  先行(?:先试|试点|试行)?.{0,30}(?:暂不|不作|不再|不在|不全面|再视) 先期
  (?:暂|仅|只)(?:只)?(?:在|对|限).{1,24}(?:试点|试行|开展|推行|实施|开放)
  采纳.{0,60}(?:但|其余|其他)
  (?:其余|其他|剩余|余下|另外).{0,40}(?:暂不|不予|暂缓|不作|不再|不具备|保留|除外) 除外
`;

/** A refusal of the measure and not of the thing: it exists or comes, only not as much of it. */
export const OF_DEGREE = words`
  (?:暂不|不宜|不再|不予|尚不|不)(?:进一步|再)?(?:提高|扩大|增加|新增|增设|上调|延长|推广|全面|在全|强制|铺开|统一|全部|一律|完全)
  (?:无法|不能|难以|不可能)(?:逐[家个一户处]|一步到位) 不能(?:一律|全部|全面) 全(?:面|部|覆盖|铺开).{0,4}(?:做不到|不现实|难以|无法) 维持.{0,16}(?:比例|标准|额度|水平|时间|频次)
  (?:安排|执行|提高)(?:暂|尚|仍)?有.{0,4}困难 全面.{0,8}(?:有困难|条件|难度) 不在全
`;

/** Ways to say, without any refusal, that less was given than asked. */
export const LESS_AT_ALL = words`
  (?:没有|未能|不)一步(?:提高|到位) 先按.{2,16}(?:起步|执行|安排) 暂按 不搞一刀切 未予同意
  只能(?:在|对|先|按).{2,} (?:缩减|调减|核减)(?:为|至|到)
`;

/** The same, where no plan says when the rest will follow. */
export const LESS = words`
  (?:只|仅)(?:在|限|对).{2,24}(?:推行|实施|实行|执行|开展|试点|推广)
  (?:其余|其他|剩余|余下).{0,12}(?:因|由于|受|资源不足|条件不足|暂)
`;

/** A deed with its figure or day. */
export const DEED = words`
  \d [一二三四五六七八九十]月 明年 年底 恢复
`;

/** What is so anyway, or was only looked into: beside a refusal it is a reason and not a part that is accepted. */
export const NO_DEED = words`
  ^(?:国家|中央|省里?|全国)(?!.{0,8}(?:批|下达|安排)) 实行.{0,10}(?:管理|制) 由(?:国家|省|上级) 已达 亏损 认为 压力 需增加 需支出 增支 需投入
  人均 仅 只有 依法 享有 取得.{0,10}许可 尚未 包含 涵盖 统筹 现行 属于 属 本身 测算 现有 调研 论证 评估 仿真 请示 汇报 请教 征询 咨询 找了 谈了 走访 走了 跑了 磨过 商量 了解了 核实了 作了.{0,6}汇报 账  研究 征求 听证 座谈 问卷 有关规定
  按照 依据 缺口 需支出 已有规定
`;
