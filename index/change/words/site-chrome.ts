import { endsPage, isNavigation } from "../../reading/navigation.ts";

const OPEN = "^[((【\\[|\\s]*";
/** Behind the name of a page's datum stands its value, or nothing: a sentence that begins with the same word goes on. */
const TOLD = "\\s*(?:[:|>»/\\d(（【】\\[\\])]|\\s|$)";
const TIME_AND_PLACE =
  "(?:发布|更新|公开|生成|打印|录入|创建|上传|发文|成文|产生|公布|编辑|采集|发表|印发)(?:时间|日期|机构|单位|人|者)|发[布表]于|日期|时间";
const COUNTED =
  "(?:今日|本页|累计|总)?(?:浏览|点击|阅读|访问|查看|下载|点赞|收藏|评论|转发)(?:次数|人数|总数|数|量|率|统计)?";
const CATALOGUE =
  "索引号|主题分类|发文机关|发文字号|有效性|信息分类|信息索引|组配分类|体裁|公开目录|公开范围|文号|文件编号|关键词|摘要|页码";
const MAKERS =
  "(?:信息|文章|稿件|内容)?来源|稿源|供稿|记者|通讯员|文\\/图|作者|责任编辑|责编|编辑|初审|复审|终审|审核|校对";
const SITE =
  "字体|字号|文字大小|字体大小|网站(?:地图|标识码|首页|支持)|技术支持|版权|备案|当前位置|首页|附件下载|(?:官方)?(?:微信公众号|微博|客户端)|人气|热度|登录|注册|网友评价|满意度";
/** What a page tells of itself: 发布时间：…, 浏览次数 1024, 责任编辑：…, 索引号 … */
const DATUM = new RegExp(`${OPEN}(?:${[TIME_AND_PLACE, COUNTED, CATALOGUE, MAKERS, SITE].join("|")})${TOLD}`);

const DO =
  "打印|关闭|返回|收藏|分享|下载|导出|转发|点赞|评论|纠错|朗读|播报|推荐|扫描|扫一扫|扫码|扫|点击|打开|关注|查看|阅读";
const WHAT =
  "本页|本文|此页|页面|窗口|顶部|首页|上页|下页|列表|当前页|二维码|pdf|word|微信|微博|朋友圈|qq|空间|好友|公众号|手机|手机版|客户端|语音|大|中|小|繁体|简体|繁體|无障碍|适老化|长者模式|热点|相关(?:链接|阅读|文档|信息|文章|推荐)";
const BETWEEN = "我要|您|我们|新浪|使用|用|到|至|在|把|将|给|和|与|上|的|更多";
/** A line of nothing but a page's buttons: [打印本页] [关闭窗口], 分享到：微信 微博, 用微信“扫一扫”分享至好友. */
const BUTTONS = new RegExp(`^(?:${[DO, WHAT, BETWEEN].join("|")}|[\\s\\d\\p{P}\\p{S}])+$`, "iu");
const BUTTON = new RegExp(DO);

const VISITOR =
  /^(?:您|你)是(?:本站|本页)?第\s*\d+\s*位|^(?:已有|共有?)?\s*\d+\s*[人次](?:阅读|浏览|点击|访问|查看|点赞|看过|收藏)$|^今天是/;
const LICENCE = /网站标识码|公网安备|icp备|版权所有|copyright|©/i;
const END = /^[-—–=*\s([【]*(?:全文完|正文完|正文结束|全文结束|完|end)[-—–=*\s)\]】]*$/i;
const VOTES = /^(?:支持|反对)\s*:?\s*\d/;

/** Whether a line is what a site puts around every page: what it tells of the page, its buttons, its way about. */
export function isSiteChrome(text: string, next?: string): boolean {
  if (isNavigation(text) || endsPage(text, next)) return true;
  if (text.length >= 160 || /[。;]/.test(text.slice(0, -1))) return false;
  const forms = [DATUM, VOTES, VISITOR, LICENCE];
  return forms.some((form) => form.test(text)) || isEndMark(text) || isRowOfButtons(text);
}

function isEndMark(text: string): boolean {
  return text !== "完" && END.test(text);
}

function isRowOfButtons(text: string): boolean {
  return BUTTONS.test(text) && BUTTON.test(text);
}
