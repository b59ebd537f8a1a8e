import { opening, words } from "./cue-words.ts";

/** Time gone by: what was reached then is background where a plan follows. */
export const BACKGROUND = opening`
  [^,]{1,16}(?:近年来|近几年|多年来|长期以来|一直以来) 近年来? 近几年 近[两三四五]年 多年来 一直以来 长期以来 历年来 (?:自)?20\d\d年(?:\d{1,2}月)?以来
  “?十[一二三四五]五”?(?:期间|以来) 据统计 据了解 众所周知
`;

/** A reason and not a decision. */
export const REASON = words`
  ^(?:但是?|不过|然而|同时|目前)?,?(?:如果|如(?=提|按|将|全|实|取)|若|因(?!地制宜|此)|由于|鉴于|考虑到|受(?!理|益|到.{0,6}(?:好评|欢迎)|训)|根据|依据|按照?(?!时|期|计划|每|月|年|季|户|人)|依照|参照|现行|从.{2,14}(?:角度|看(?!到|见|得)|出发)|出于|为(?!.{0,20}(?:人|户|家|名|位|辆|套|个)))
`;

/** What would come of it: a reason too, though it speaks of the future. */
export const CONSEQUENCE = words`
  恐 势必 难免 将(?:会)?(?:导致|造成|影响|加重|加剧|推高|增加.{0,8}(?:负担|压力|成本))
  会(?:导致|造成|影响|加重|加剧|推高)
`;

/** What is offered in place of the thing refused. */
export const ALTERNATIVE = words`
  ^(?:但|同时|建议|目前|也|对此)?,?(?:可(?!行|研)|鼓励|引导|倡导|支持|建议(?!暂|不|维持)|转而|改为|改由|代之|以.{2,14}代替|如确|如有|对确|确需|如需|由.{2,12}(?:给予|提供|解决)|欢迎|(?:我局|我们|我委|下一步|今后)?(?:将|会)?(?:继续)?(?:积极)?(?:呼吁|反映|关注|跟踪|争取|探索|做好|加强|加大|通过|督促))
  ^(?:现有|已有|原有|其他|其它)的?.{2,16}可以? ^.{0,10}(?:有需要|确有需求)(?:的)?,?$
  可(?:通过|按|由|从|依照|在).{2,30}(?:解决|申请|申报|办理|弥补|帮扶|实现)
`;

/** Left for a time when conditions allow. */
export const LATER_IF = words`
  (?:条件(?:成熟|具备|允许)|时机成熟|视.{2,16}(?:情况|结果|效果)|上级.{0,10}(?:出台|明确|允许).{0,6}后|财力(?:允许|好转|改善)|资金(?:到位|允许|落实)).{0,10}(?:后|时|再|适时|考虑|研究)?
`;

/** A wish passed on to somebody else, a working group, praise of the matter: neither done nor planned. */
export const PASSED_ON = words`
  成立(?:了)?.{0,14}(?:专班|领导小组|工作组|调研组) 发挥(?:了|着)?.{0,6}作用
  取得(?:了)?.{0,10}(?:成效|成果|进展|成绩) 得到(?:了)?.{0,12}(?:好评|认可|提升|改善)
  (?:反映|转达|转交|转告|呼吁|建议).{0,6}(?:给|至|到|上级|省|国家|部)
  已(?:向|将).{0,16}(?:反映|转达|转交|建议|呼吁)
  (?:承担|负责)(?:了)?(?:这|该|此)(?:一|项)?[项条件]? (?:具体)?(?:情况|内容)?(?:请)?(?:详|参|另)?(?:见|看|阅)(?:该|其|.{0,8})(?:局|委|办|厅|部门|单位|镇|街道)(?:的)?(?:会办|协办)?意见
`;

const AWAY = opening`此外 另外 除此之外 下一步 今后 最后`;

/** Whether a text turns away from what was asked to what else there is to say. */
export function turnsAway(text: string): boolean {
  return AWAY.test(text);
}
