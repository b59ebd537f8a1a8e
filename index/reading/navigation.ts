const NAVIGATION =
  /^[\s|]*(?:上一[篇条]|下一[篇条]|相关(?:链接|阅读|文档|信息)|版权所有|Copyright|[\u4e00-\u9fff]{0,4}ICP备|网站地图|友情链接|您?的?当前位置|您(?:现)?(?:在)?的位置|首页\s*(?:[>»›/]|-\s))/;

/** Whether a line is a page's own way about: the path to it, the pages before and after, its counters and rights. */
export function isNavigation(text: string): boolean {
  return text.length < 200 && NAVIGATION.test(text);
}

const PAGE_END =
  /^[\s|·【[]*(?:(?:打印|关闭)(?:本页|窗口|页面)?[】\]\s|]*(?=$|[【[|\s]*(?:打印|关闭|收藏|分享|浏览|返回))|上一[篇条]|下一[篇条]|相关(?:链接|阅读|文档|信息|文章)|延伸阅读|推荐阅读|扫一扫|版权所有|网站地图|友情链接|Copyright)/;

/** Who runs the site, beside its licence: a proposal's own bureaus never stand there. */
const RUN_BY = /^(?:主办|承办|协办|主管|运维|维护)(?:单位)?\s*:/;
const LICENCE = /网站标识码|公网安备|icp备|版权所有|copyright|网站地图|联系我们|网站声明/i;

/** Whether nothing of the document follows any more: links to other pages, who runs the site, its rights. */
export function endsPage(text: string, next = ""): boolean {
  if (text.length >= 200) return false;
  return PAGE_END.test(text) || (RUN_BY.test(text) && LICENCE.test(text + next));
}
