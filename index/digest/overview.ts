import { withoutSpace } from "./bare.ts";

/** Headings over what a letter tells of a field at large, before it comes to what was asked. */
const HEADING =
  /(?:总体|基本|整体|发展)(?:工作)?(?:情况|概况|现状|成效|背景|做法)|(?:工作|建设|推进)(?:开展)?(?:情况|成效)[。:]?$|(?:概况|现状|成效|意义)[。:]?$/;
/** How a paragraph opens that tells what a place has done at large. */
const OPENING =
  /^(?:近年来|近几年|近[两三四五]年来?|[一二两三几多]年来|多年来|长期以来|一直以来|历年来|“?十[二三四五]五”?(?:期间|以来)|(?:自)?20\d\d年(?:\d{1,2}月)?以来|(?:首先|同时)?,?(?:市|县|区|省|州)委、?(?:市|县|区|省|州)政府|我[市县区省州](?:历来|始终|一直|高度|是|坚持))/;
/** A paragraph that opens so, or with a sentence on why the field matters. */
const MATTERS =
  /^[^,。]{2,24}(?:是|事关|关系到?)[^。]{0,30}(?:抓手|命脉|大事|关键|基础|保障|支撑|增长点|任务|工程|民生|课题|硬骨头|举措|环节)[^。,]{0,6}。/;

/** Whether a heading stands over a part that answers nothing by itself: 一、总体情况. */
export function isOverviewHeading(topic: string): boolean {
  return HEADING.test(withoutSpace(topic));
}

/** Whether a paragraph opens like an account of the field at large: 近年来,市委、市政府…. */
export function opensOverview(paragraph: string): boolean {
  const text = withoutSpace(paragraph);
  const [first = "", second = ""] = text.split("。");
  return OPENING.test(first) || OPENING.test(second) || MATTERS.test(text);
}

/** Rates, ranks and honours of a place: what a letter is proud of, seldom what was asked. */
const PROUD =
  /位[列居]|排名|居全[省市国县区]|人均|同比|荣获|获评|获得.{0,12}(?:称号|荣誉|奖)|入选|被评为|晋升|好评|(?:率|面积|总量|系数|比例)(?:已|又)?(?:达到?|提高|上升|稳定|保持|由|超过)|突破[^,]{0,8}(?:万|亿)|较(?:上年|去年|年初|同期|前年)|(?:上年|去年|全年)[^,]{0,6}接待|营收|年均|新(?:引擎|名片|亮点|高地)|有(?:一定|较好|良好)的?(?:积累|基础)|涌现/;

/** How a matter was handled: who looked into it, met, read and noted it. */
const HANDLED =
  /(?:做|作|进行|开展)了?(?:一次|一遍|一轮|逐一|全面)?.{0,4}(?:体检|调研|梳理)|(?:专题|逐条|认真|多次)研究|批示|座谈(?:会)?|面商|走访|交换(?:了)?意见|走了[^,]{1,4}(?:趟|遍|圈)|实地(?:调研|察看|踏看)|印发.{0,8}学习/;

/** Whether a sentence tells of rates, ranks or honours, or how the proposal was handled. */
export function isAside(text: string): boolean {
  return PROUD.test(text) || HANDLED.test(text);
}
