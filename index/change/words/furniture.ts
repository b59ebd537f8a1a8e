import { addresseeAt } from "../../reading/addressee.ts";
import { documentNumberAt } from "../../reading/document-number.ts";
import { letterHeadAt } from "../../reading/letter-head.ts";
import { isLetterTitle } from "../../reading/letter-title.ts";
import { isMarkLine } from "../../reading/result-mark.ts";
import { isClosing, signingBureau } from "../../reading/signature.ts";
import { datesIn, wholeDate } from "../../reading/written-date.ts";
import { isSiteChrome } from "./site-chrome.ts";

const OPEN = "^[((【\\[|\\s]*";
/** Whom to ask, and how: 联系人及电话：…, 承办人 …, 地址：…; its own line, or a clause in brackets. */
const CONTACT = new RegExp(
  `${OPEN}(?:联系(?:人|电话|方式|单位|地址|科室)|(?:通讯|通信|办公|单位|邮寄)地址|(?:承办|经办|主办|办理)(?:人|负责人|科室|处室|领导)|(?:主管|分管)(?:领导|负责人)|负责人|办公(?:电话|地址)|咨询电话|监督电话|电话|手机|传真|地址|邮编|邮政编码|电子邮箱|邮箱|e-?mail|网址)(?:[及和、/及其]{0,2}(?:其)?(?:联系)?(?:电话|方式|人|手机|传真|职务|姓名))*(?:\\s*:|\\s*[\\d(]|\\s+[\\u4e00-\\u9fff]{2,4}\\b|$)`,
  "i",
);
/** Who gets it, who may see it, who signed, typed and printed it, and when. */
const OFFICE = new RegExp(
  `${OPEN}(?:抄送|抄报|主送|报送|分送|主题词|密级|紧急程度|份数|共印|签发人?|会签|审核人?|审签|核稿|复核|校对|拟稿人?|打字|打印|印数|领导签字|(?:此件|此页|本件|全文|该件)?(?:主动公开|依申请公开|不予公开|不宜公开|公开发布|同意公开|不公开|是否(?:同意|可以|予以|宜)?(?:主动|对外|全文)?公开|(?:信息)?公开(?:选项|属性|方式|类别|形式|情况))|征询意见表|回执)[^。;]{0,80}[。;]?$`,
);
/** An enclosure that is none, or only the form on which the proposer answers. */
const NO_ENCLOSURE =
  /^[((【[]?附(?:件|表)?:?(?:[([【]?(?:无|略|没有|空)|(?:\d{1,2}[.、])?.{0,24}(?:征询意见|意见征询|征求意见|意见反馈|回执|反馈)(?:表|单|函)?)?[))】\]。]?$/;
const PRINTED = /(?:印发|打印|制发|印制|印)(?:,?共印?\d+份)?[)】]?$/;
const PAGE =
  /^(?:[^。;:!?]{2,30}\s第\s*\d{1,3}\s*页(?:\s*[,/]?\s*共\s*\d+\s*页)?|[-—–~·|\s]*\d{1,3}[-—–~·|\s]*|[-—–\s]*第\s*[\d一二三四五六七八九十]+\s*页.{0,12}|共\s*\d+\s*页|\d{1,3}\s*\/\s*\d{1,3}|page\s*\d+.{0,10}|p\s*\.?\s*\d{1,3}|(?:https?:\/\/|www\.)\S+(?:\s+\d{1,3}\s*\/\s*\d{1,3})?|[\u4e00-\u9fff]{0,4}icp备.*|.{0,12}公网安备.*|copyright.*|©.*)$/i;
/** Names of what is to be filled in, with nothing behind them: 签收人：____ 日期：____ */
const UNFILLED = /^(?:[\u4e00-\u9fff]{2,8}:[_\s]*)+$/;
/** What is printed where a page has nothing but a signature, where one goes on, across one, and by the program that made it. */
const NO_TEXT = /^[([【]?(?:此页|本页|以下|下)无正文[)\]】]?[。,]?$/;
const TURN = /^[([【—-]*(?:[转接][上下前后]一?页|未完待续|续上页|见下页)[)\]】—-]*$/;
const WATERMARK =
  /^(?:[\s,、]|内部(?:资料|文件|使用)|(?:请勿|严禁|不得|禁止)(?:外传|翻印|复制|转载|扩散|传播|外泄)|仅供(?:内部)?(?:查阅|参考|使用|学习|阅览)|注意保存|妥善保管|样本|样稿|副本|存根)+$/;
const BY_PROGRAM =
  /^[((【[]*(?:注:?)?(?:本|此|该)(?:页面?|文档|文件|表|单|内容)由[^。]{0,16}(?:系统|平台|网站|程序)[^。]{0,8}(?:生成|打印|导出)[^。]{0,40}[。))】\]]*$/;
/** What a browser prints at the head of a page: the time, and the page's title. */
const PRINT_HEAD = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[,\s]+\d{1,2}:\d{2}(?::\d{2})?\s+[^。;:!?,]{2,40}$/;
const LETTERHEAD =
  /^[\u4e00-\u9fff()]{2,28}(?:文件|便函|函件|函|公函|政协提案(?:答复|办理)?(?:专栏|公开|选登|系统|平台)?)$|^(?:答复|答复函|复函|提案答复|建议提案办理结果公开|政务公开|信息公开)$/;
const NUMBERED_HEAD =
  /^[\u4e00-\u9fffA-Za-z]{0,12}[〔[【(<]?\s*(?:19|20)\d{2}\s*[〕\]】)>]?\s*(?:第|字第)?\s*\d{1,5}\s*号$/;
const ADDRESS =
  /^(?:尊敬的|敬爱的)?[^。;!?]{1,80}(?:委员|代表|常委|主委|先生|女士|同志)们?(?:[,、]\s*(?:您|你)们?好)?[:,]?$/;
const HELLO = /^(?:您|你)们?好[!,。]?$/;

/** Whether a line is only the number of a page, wherever it stands. */
export function isPageNumber(line: string): boolean {
  return PAGE.test(line.trim()) && !/https?:|www/.test(line);
}

/** Whether a line is furniture also where the line before it has no end: a bureau's name alone may go on a sentence. */
export function isCertainFurniture(line: string): boolean {
  const text = line.trim();
  const close = text.replace(/\s+/g, "");
  if (isChrome(text, close) || isOffice(text, close) || isLetterTitle(text) || isMarkLine(text)) return true;
  return saysGoodbye(close) || (isAddress(close) && close.endsWith(":"));
}

/**
 * Whether a line of a letter is its furniture: page chrome, letterhead, title, address, closing formula, signature,
 * contacts, copies, printing. What matters of it (date, mark, document number) is read into the record.
 */
export function isFurniture(line: string, next?: string): boolean {
  const text = line.trim();
  if (text === "") return true;
  const close = text.replace(/\s+/g, "");
  return isChrome(text, close, next) || isOffice(text, close) || isLetterFrame(text, close);
}

function isChrome(text: string, close: string, next?: string): boolean {
  return (
    PAGE.test(text) ||
    [NO_TEXT, TURN, WATERMARK, BY_PROGRAM].some((form) => form.test(close)) ||
    PRINT_HEAD.test(text) ||
    UNFILLED.test(close) ||
    isSiteChrome(text, next) ||
    isSiteChrome(close)
  );
}

function isOffice(text: string, close: string): boolean {
  if (close.length > 100 || goesOnAfterSentence(close)) return false;
  return (
    CONTACT.test(text) ||
    CONTACT.test(close) ||
    OFFICE.test(close) ||
    NO_ENCLOSURE.test(close) ||
    isPrinted(close)
  );
}

function isPrinted(close: string): boolean {
  return PRINTED.test(close) && datesIn(close).length > 0 && close.length <= 50;
}

function isLetterFrame(text: string, close: string): boolean {
  if (saysGoodbye(close) || HELLO.test(close) || LETTERHEAD.test(close) || NUMBERED_HEAD.test(close))
    return true;
  if (isLetterTitle(text) || isMarkLine(text) || (documentNumberAt(text) !== null && close.length <= 40))
    return true;
  return isAddress(close) || isHead(close) || isSignature(close);
}

/** A line that names a bureau and its role tells who handles the proposal, so it is none. */
function isHead(close: string): boolean {
  if (/^(?:主办|会办|协办|分办|独办|承办|牵头)(?:单位|部门)/.test(close)) return false;
  const head = letterHeadAt(close);
  return head !== null && close.slice(head.rest) === "";
}

function saysGoodbye(close: string): boolean {
  return isClosing(close) && !goesOnAfterSentence(close);
}

/** Whether more follows a sentence: no line of furniture has two. */
function goesOnAfterSentence(close: string): boolean {
  return /[。!?].{4,}/.test(close);
}

function isAddress(close: string): boolean {
  if (/如下:?$/.test(close)) return false;
  if (ADDRESS.test(close) && close.length <= 60) return true;
  const addressee = addresseeAt(close);
  return addressee !== null && close.slice(addressee.rest) === "";
}

/** Whether a line is a letter's day, alone or behind who signed. */
export function isDay(line: string): boolean {
  const close = line.replace(/\s+/g, "");
  return isSignature(close) && datesIn(close).length > 0;
}

function isSignature(close: string): boolean {
  if (wholeDate(close) || signingBureau(close)) return true;
  const date = datesIn(close).at(-1);
  if (!date || date.at + date.text.length < close.length - 2) return false;
  return signingBureau(close.slice(0, date.at)) !== null;
}
