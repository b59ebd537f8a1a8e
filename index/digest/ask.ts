/** What a recommendation asks for, as far as the reading of the replies depends on it. */
export type Ask = {
  /** More, longer or less of what exists already: keeping things as they are is then a refusal. */
  raises: boolean;
  /** Something taken away: 保留 is then a refusal and 取消 is none. */
  removes: boolean;
  /** A prohibition: 禁止 and 不得 are then no refusal. */
  forbids: boolean;
  /** Something allowed or let in: 不得 is then a refusal. */
  opens: boolean;
  /** The preparing step that is itself asked for (开展普查, 编制规划, 列入计划). */
  text: string;
};

const RAISES =
  /(?:提高|增加|延长|扩大|上调|调高|上浮|增|升|放宽|降低|下调|压缩|缩短|调整)(?:到|至|为)|延至|延长|提至|调至|从.{1,16}(?:提高|增加|调|延长|降)|由.{1,12}(?:提高|增加|调|延长|降)|提高.{0,14}(?:标准|额度|比例|待遇|补贴|补助)|(?:标准|比例|额度).{0,6}(?:提高|上调)|扩大.{0,10}(?:范围|覆盖)/;
const REMOVES = /取消|拆除|撤销|废止|停止|停办|清除|取缔|关闭|免除|解除|不再/;
const FORBIDS = /禁止|严禁|不得|不准|不许|不搞|杜绝|避免|限制|禁/;

const OPENS =
  /放开|允许|放宽|引入|准许|开放|准予|免收|减免|返还|豁免|免费|补贴|补助|奖励|编制|加分|优惠|给予/;

/** The asks of a recommendation. */
export function askOf(text: string): Ask {
  return {
    raises: RAISES.test(text),
    removes: REMOVES.test(text),
    forbids: FORBIDS.test(text),
    opens: OPENS.test(text),
    text,
  };
}
