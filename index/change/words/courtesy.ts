const THANKS =
  /(?<=^|[。!;\n])[^\S\n]*(?:首先|最后,?|再次|同时,?)?(?:我[们局委办]|在此)?,?(?:再次|衷心|非常|诚挚|十分)*(?:地|的)?(?:感谢|谢谢)(?:你|您|各位|委员|贵|[\u4e00-\u9fff]{2,4}委员)[^。;!\n\d]{0,60}(?:关心|支持|关注|重视|理解|监督|建议|厚爱|帮助)[^。;!\n\d]{0,40}(?:[。!;]|(?=\n)|$)/g;
/** Thanks in any words; in figures they would state something. */
const ANY_THANKS =
  /(?<=^|[。!;\n])[^\S\n]*(?:首先|最后,?|再次|同时,?|衷心|非常|十分|诚挚|我[们局委办]|在此|也|并|,)*(?:地|的)?(?:感谢|谢谢)[^。;!\n\d]{0,60}(?:[。!;]|(?=\n)|$)/g;
/** The same at the end of a sentence: …收悉,感谢您的关心。 */
const THANKS_BEHIND = /,(?:再次|衷心|非常|十分)?(?:感谢|谢谢)[^。,;!\n\d]{0,40}(?=[。!;\n]|$)/g;
/** 您好! behind the address, in its line. */
const GREETING = /(?<=[:\n]|^)[^\S\n]*(?:您|你)们?好[!,。]/g;
/** The form for the proposer's opinion, that comes with every letter. */
const FORM =
  /(?<=^|[。!;\n])[^\S\n]*(?:随函|现|并)?(?:请|敬请|烦请|附上|附送|寄上)[^。;!\n\d]{0,40}(?:征询意见|意见征询|征求意见|意见反馈)(?:表|单|函|卡)[^。;!\n\d]{0,40}(?:[。!;]|(?=\n)|$)/g;
const WELCOME =
  /(?<=^|[。!;\n])[^\S\n]*(?:如(?:您|你|有)[^。;!\n\d]{0,20},)?(?:也|并)?(?:欢迎|敬请|恳请|希望|诚请)(?:您|你|各位|委员)?们?[^。;!\n\d]{0,16}(?:监督|关注我|关心和支持|批评指正|提出宝贵意见|反馈|联系)[^。;!\n\d]{0,20}(?:[。!;]|(?=\n)|$)/g;
/** 顺祝工作顺利！ 此致 敬礼 */
const WISHES =
  /(?<=^|[。!;\n])[^\S\n]*(?:此致[^\S\n]*(?=\n|$)|敬礼[。!]?(?=[^\S\n]*(?:\n|$))|(?:顺|敬|谨|恭|最后)?[,、]?(?:祝|颂)(?:您|你|各位)?[^。;!\n\d]{0,12}(?:顺利|健康|愉快|如意|幸福|安康|安好|进步|商祺|祺|安)[^。;!\n\d]{0,16}(?:[。!]|(?=\n)|$))/g;
const FORMULA =
  /(?<=^|[。!;,\n])[^\S\n]*(?:专此|特此|此)(?:答复|回复|函复|复函|说明|复)[。!]?(?=$|[^\S\n]*(?:\n|$)|[\u4e00-\u9fff])/g;
const ASKED_BACK =
  /(?<=^|[。!;\n])[^\S\n]*(?:对)?以上(?:答复|意见|办理情况)[^。;!\n\d]{0,30}(?:满意|不妥|意见|指正|反馈)[^。;!\n\d]{0,30}(?:[。!;]|(?=\n)|$)/g;
const OPENING =
  /,?(?:(?:现|特)[^。;:!,\n\d]{0,16})?(?:就|将|对)?(?:有关|相关|办理)?(?:情况|事项|问题)?(?:答复|回复|函复|复)如下[:。,;]?/g;
/** Words that courtesies are made of; a sentence of nothing else says nothing. */
const POLITE = [
  "再次|衷心|诚挚|诚恳|真诚|非常|十分|首先|最后|同时|今后|以后|一如既往|继续|进一步|多多?|随时|长期|一直以来",
  "感谢|谢谢|欢迎|敬请|恳请|诚请|希望|请|祝|愿|给予|提出|对|关于|向|为|予以|及时|与|和|及|以及|并|也|的|地|等|之",
  "您们?|你们?|各位|委员|代表|贵[局委]|我[们局委办市县区镇]|本[局委]|政协|提案|建议|意见|工作|事业|方面",
  "关注|关心|支持|理解|谅解|监督|指导|帮助|重视|厚爱|配合|宝贵|批评|指正|反馈|沟通|联系|咨询|来电|致电|提供",
  "如有?|若有?|有|不妥|不当|不足|疑问|问题|之处|满意|是否|办公室|科室?|我们",
].join("|");
const POLITE_SENTENCE = new RegExp(
  `(?<=^|[。!;\\n])[^\\S\\n]*(?:${POLITE}|[,、:])+(?:[。!;]|(?=\\n)|$)`,
  "g",
);
const PLEA = /感谢|谢谢|欢迎|请|希望|祝|不妥|不当/;
const CONTACT =
  /\((?:联系人|联系电话|联系方式|联系单位|电话|经办人|承办人)[^()]{0,80}\)|(?<=^|[。!;,\n\s])(?:联系人|经办人|承办人)\s*[::]\s*[\u4e00-\u9fff·]{2,4}(?:[,;、\s]*(?:联系|办公)?(?:电话|方式|手机)\s*[::]?\s*[\d\-—()转、/ ]{7,30})?|(?:联系|办公)?电话\s*[::]\s*[\d\-—()转、/ ]{7,30}/g;

/** The text without thanks, invitations, closing formulas and contacts that stand between its sentences. */
export function withoutCourtesy(plain: string): string {
  return plain
    .replace(CONTACT, "")
    .replace(GREETING, "")
    .replace(THANKS, unlessStating)
    .replace(ANY_THANKS, unlessStating)
    .replace(THANKS_BEHIND, "")
    .replace(FORM, unlessStating)
    .replace(WELCOME, unlessStating)
    .replace(WISHES, "")
    .replace(ASKED_BACK, unlessStating)
    .replace(FORMULA, "")
    .replace(OPENING, ":")
    .replace(POLITE_SENTENCE, (sentence) => (PLEA.test(sentence) ? "" : sentence))
    .replace(/尊敬的|敬爱的/g, "")
    .replace(/已(?:经)?收悉/g, "收悉");
}

/** Behind a comma a courtesy may go on with what was decided. */
const STATING = /,[^。]*(?:将|拟|已|正在|同意|采纳|计划|完成|安排|不(?!妥|当|足|吝))/;

function unlessStating(courtesy: string): string {
  return STATING.test(courtesy) ? courtesy : "";
}
