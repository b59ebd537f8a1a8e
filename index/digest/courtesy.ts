import { withoutSpace } from "./bare.ts";
import { listMarkAt } from "./list-mark.ts";

/**
 * Clauses that every letter has and that say nothing about a recommendation: thanks, receipt, signature lines,
 * invitations to criticise. They are never shown as an answer.
 */
const COURTESY: readonly RegExp[] = [
  /感谢|谢谢|致谢|敬礼|祝您|顺颂/,
  /收悉|收阅|已收到|已悉/,
  /(?:答复|回复|函复|反馈|汇报|意见|说明|情况|复函|处理|更正|列表|简述)(?:意见|情况)?如下|^现(?:将|就).{0,40}如下/,
  /^(?:特此|专此|此复|此致|以上答复|以上意见|上述答复|以上为|以上是)/,
  /^(?:恳请|敬请|希望|欢迎|请)(?:您|你|贵|各位|委员|代表|一如既往|继续|多|对|予以)?.{0,24}(?:关心|关注|支持|监督|批评|指正|谅解|理解|宝贵|提出|审阅|反馈|联系)/,
  /如有(?:不妥|异议|疑问|不当|意见)|批评指正|满意度|征询意见表/,
  /^(?:联系人|联系单位|联系电话|联系方式|联系科室|电话|抄送|抄报|签发人|附件|附表|主题词|承办人|经办人|办理结果|答复类别|公开属性|是否公开|索引号|发布)/,
  /详见附件|见附件|随文附上|送上/,
  /(?:您|你们|您们|贵会|贵委|委员|代表|提案|该建议|这些建议).{0,16}(?:很有|非常|十分|极具|颇具|富有|具有|有着|符合|切中|切合|很好|很及时|对我们).{0,24}$/,
  /^(?:我局|我委|我们|局党组|局领导|市政府|县政府|区政府|我市|我县|我区)?(?:对此|对该提案|对您的(?:建议|提案)|对提案|收到提案后|接到提案后|接提案后|接到交办件后|收到后)?.{0,10}(?:高度重视|十分重视|非常重视|认真研究|专题研究|认真办理|认真学习)(?:[,。]|$)/,
  /^(?:由我局|该提案由|此件由|此提案由).{0,24}(?:主办|会办|办理|承办|协办|答复)/,
  /(?:由我局|由我委|由我厅|由本局)(?:主办|会办|办理|承办|协办|牵头办理|参与办理)/,
  /^(?:结合我局|根据我局|按照我局|结合本局|结合部门).{0,10}(?:职能|职责|实际)/,
  /^(?:贵局|贵委|贵单位|你局|来文).{0,16}(?:转来|转办|来函)/,
  /^(?:其他|其余|其它).{0,10}(?:不变|有效)$/,
  /^虽然.{0,12}(?:建议|意见)|记在心上|多下功夫|摆在.{0,6}(?:优先|突出|重要)(?:位置|地位)|采取了一系列|^(?:您|你们|您们|贵会|贵委).{0,6}(?:深入|认真|客观|全面|详细)?(?:分析|指出|反映|调研|剖析)了|具有.{0,8}(?:参考|借鉴|指导|现实|针对)(?:性|价值|意义)/,
  /就.{0,40}(?:提案|建议).{0,8}(?:作|做)(?:出|了)?(?:了)?.{0,6}答复/,
  /我局于.{0,40}(?:作出|做出)(?:了)?答复|^现因情况发生变化$/,
];

const SALUTATION = /^.{2,60}[:：]$/;
const ADDRESSEE_END =
  /(?:委员|代表|同志|先生|女士|局|委|办|会|厅|部|院|公司|中心|镇|街道|党派|小组|联络组)(?:等)?(?:委员|代表)?(?:[（(].{1,20}[)）])?[:：]$/;
const LETTER_HEAD =
  /^[^,。;!?]{2,50}(?:答复|复函|会办意见|协办意见|办理意见|办理答复|答复函|答复的函|函复|后续情况说明|情况说明)(?:[（(].{1,24}[)）])?[:：]?$/;
const DATE_LINE = /^(?:二[〇○零OＯ0]|19|20|[一二]九)[^,。;]{2,14}[日号]?$/;
const SIGNATURE =
  /^[^,。;:!?]{2,30}(?:局|委员会|委|办公室|办|厅|部|院|政府|中心|集团|公司|支队|大队|总队|银行|分行)(?:[（(].{1,10}[)）])?$/;

/** Whether a clause is courtesy: `感谢您的支持`, `现答复如下`. */
export function isCourtesy(clause: string): boolean {
  const bare = withoutSpace(clause).replace(/[,。;:!?]+$/, "");
  return COURTESY.some((pattern) => pattern.test(bare));
}

/** Whether a paragraph is a letter's frame and not its text: whom it addresses, who signs, on which day. */
export function isFrame(paragraph: string): boolean {
  const bare = withoutSpace(paragraph);
  if (listMarkAt(bare, 0) || /^关于(?!.*(?:提案|建议|号).*(?:答复|函)$)/.test(bare)) return false;
  if (DATE_LINE.test(bare) || SIGNATURE.test(bare) || LETTER_HEAD.test(bare)) return true;
  return (
    SALUTATION.test(bare) && ADDRESSEE_END.test(bare) && !/[,。;]/.test(bare.slice(0, -1).replace(/、/g, ""))
  );
}
