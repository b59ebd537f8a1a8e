import { withoutSpace } from "./plain.ts";

/** What a clause says about an action: refused, done, coming, or nothing of these. */
export type Polarity = "refused" | "done" | "planned" | "none";

/** Words in which a 不 or 无 refuses nothing; blanked before the refusal cues are looked for. */
const HARMLESS =
  /不断|不少于|不低于|不超过|不高于|不小于|不大于|不多于|不得(?:少于|低于|超过|高于)|不仅|不但|不只|不光|不足|不同|不定期|不见面|不动产|不锈钢|不良|不文明|不规范|不合理|不平衡|不充分|不到位|不完善|不健全|不均|不畅|不齐|不力|不明|不清|不易|不愿|不满|不法|不限于|不等|不分|不管|不论|不久|不间断|不打烊|不停|不漏|不落|不留|不误|不含|不错|不忘|不懈|不遗余力|不可或缺|不可分割|不存在|不影响|不便捷|不再要求|无需|无须|无障碍|无偿|无人|无缝|无证|无纸|无忧|无感|无害化|无烟|无一|不符合要求的|不符合条件的|不符合标准的|不达标|不合格|无法定|难以忍受|不需要|不需|不用/g;

/** Cues of refusal, whatever the politeness; each kind with what it stands for. */
const REFUSED: readonly RegExp[] = [
  // put off without a date
  /暂不|暂缓|暂无|暂未(?:列入|纳入|安排|考虑|将|设|具备|出台|有)|暂时(?:不|无法|没有|难以)|目前(?:还|尚|仍|也|暂)?不(?!断)|近期(?:内)?(?:不|无法|难以|没有)|尚不|还不(?:具备|成熟|能|宜)|仍不(?:具备|能|宜)/,
  // said no to
  /不予|不宜|不拟|不便(?!民)|不再(?!是|成为)|不作|不做|不另|不单独|不采纳|不同意|不支持|不赞成|不建议|不考虑|不列入|不纳入|不设|不安排|不扩大|不提高|不推广|不新增|不增加|不增设|不调整|不放开|不实行|不实施|不推行|不强制|不全面|不统一|不重复|不额外|不新建|不开放|不开设|不出台|不取消|不恢复|不延长|不降低|不改变|不属于|不在.{0,14}(?:范围|职责|职能|推广|推行|计划)|不具备|不符合|不适用|不适宜|不适合|不可行|不现实|不成熟|不能|不可以|不允许|不得(?!不)/,
  // could not
  /无法|无权|无力|难以|难于|未能(?!.{0,6}(?:及时|全面))|不足以|(?:缺乏|没有|无|缺少|尚无|并无|未有)(?:相关|相应|明确|具体|直接|上位|上级|国家|充分|足够|的|法律|法规|政策|制度|规划|专项|资金|实施|技术|用地){0,6}(?:依据|条件|支撑|支持|规定|来源|安排|指标|计划|权限)|于法无据|超出.{0,12}(?:权限|职权|范围|能力)/,
  // keeps things as they are
  /维持(?:现行|现有|现状|原有|原|目前|既有|不变|.{0,12}不变)|沿用(?:现行|现有|原)|保持(?:现行|现有|现状|原有|.{0,10}不变)|仍(?:按|执行|沿用|适用|实行)|继续(?:按|执行|沿用|实行)(?:现行|现有|原)/,
  // takes note only
  /留作|供(?:今后|以后|我们|下一步|.{0,10})?参考|作为.{0,16}参考|以备参考|予以保留/,
  // too hard
  /(?:有|存在|确有|尚有|较大|一定)(?:较大|一定|很大|实际|现实|相当|的){0,3}(?:困难|难度)|困难较大|难度较大|(?:条件|时机)(?:尚|还|均|都)?(?:不|未)(?:够|完全)?(?:成熟|具备)|未采纳|未予采纳|未被采纳|必要性不(?:大|强)|可行性不(?:大|强)|不切实际|叫停|搁置|中止|终止(?:实施|建设|办理)/,
];

/** Steps that only prepare: what is done is not yet what was asked. */
const PREPARED =
  /委托|列入|纳入.{0,24}(?:计划|规划|议程|议题|项目库|工作要点|盘子|方案|民生实事|范围内|重点工作)|启动|着手|立项|选址|勘察|勘测|可研|可行性|招标|招投标|采购程序|上报|提请|报请|申报|报(?:市|县|区|省|国务院|上级)|测算|调研|摸底|论证|征求意见|送审稿|征求意见稿|初稿|草案|初步设计|施工图|前期工作|起草|环评|商请|对接|协调|沟通|争取|成立(?:了)?.{0,14}(?:专班|领导小组|工作组|调研组)|写入.{0,30}(?:送审|征求|草案|规划)|进入.{0,10}(?:阶段|程序)|动工|开工|进场|初步|意向|洽谈/;

const DONE =
  /已(?!批|经费)|业已|早已|均已|现已|(?<!为|受不|除)了(?!解)|完成(?!时限|率|后|情况)|建成|实现(?:了)?|上线|启用|投用|投入使用|开通|印发|出台|施行|实行|自.{2,16}日?起|起施行|执行|运行|办结|落实(?:了|到位)|覆盖(?:全|率达)|达到|纳入了|列入了|取缔|查处|整改到位|全部|每(?:月|年|周|季度|学期|日|天|家).{0,20}(?:一次|一场|\d+[场次])|即可|均可|可以?通过|可(?:在|凭|当场|直接|享受|提取|申请)|当场|即办|全程网办|免费/;

const COMING =
  /(?<!已)将(?:于|在|在.{2,12}内|会|继续|进一步|按|根据|结合|联合|会同|同步|同时|协同|配合|积极|加快|逐步|分|适时|尽快|陆续|重点|着力|再|对|把|从|以|统筹|优先|全面|组织|开展|推动|推进|研究|争取|启动|扩大|出台|印发|建|新|增|完成|实施|实行|制定|修订|起草|编制|列入|纳入|安排|投入|采取|采用|探索|选取|选择|督促|指导|协调|加强|加大|完善|优化|建立|提请|报|向|与|为|由|聘|委托|邀请|试|覆盖|达|达到|延|引|设|推|改|开|全|通过|严格|定期|牵头|吸收|吸纳|充分|认真|切实|依托|利用|依法|用|力争|视)|(?:我局|我委|我们|我厅|我部|市政府|县政府|区政府|均|也|还|都|后|年|月|底|前|度|期|步)将|拟(?!定了|订了|合)|计划(?!生育|单列|管理|书)(?:于|在|用|到|今|明|下|新|建|投|完|开|启|通|安|将|年|对|从|选|分|采|每|从|再|购|出|增|扩|引|20)|预计|力争|有望|争取(?:在|于|今|明|尽|年|\d|早|到|纳)|正在|正(?:由|会同|组织|抓紧|按|积极|与|在|对|就|着手|加紧|有序|稳步|逐步|报|开|编|起|修|制|研|筹|进|推)|抓紧|筹备|推进中|在建|编制中|办理中|制定中|待.{2,24}(?:后|时|再)|(?:审核|审定|批准|批复|审议|研究|论证|验收)通过后|(?:明|后)年|年底前|月底前|年内|季度(?!末已)|(?:上|下)半年(?:启动|完成|开|建|实施|出台)|\d{1,2}月(?:底|份|中旬|上旬|下旬)?(?:前|动工|开工|建成|完工|投用|投产|开通)|20\d\d年.{0,8}(?:建成|完工|完成|投产|投用|通车|开工|动工|实现)|逐步|分期|分批|分步|陆续|下一步|下步|下阶段|后续|今后|接下来|下一阶段|适时|择机|尽快|推迟|顺延|延期/;

/** Time that is past: 近年来, 截至5月底; what was achieved then is background where a plan follows. */
const BACKGROUND =
  /^(?:近年来?|近几年|多年来|一直以来|长期以来|历年来|自.{2,10}以来|\d{4}年以来|今年以来|截至|截止|目前|现有|据统计|“十[二三四]五”(?:期间|以来)|十[二三四]五(?:期间|以来))/;

/** A reason, not a decision: 因…, 鉴于…, 受…限制, 根据…规定. */
const REASON =
  /^(?:但是?|不过|然而|同时|目前)?,?(?:因(?!地制宜|此)|由于|鉴于|考虑到|受(?!理|益|到.{0,6}(?:好评|欢迎))|根据|依据|按照?(?!时|期|计划)|依照|参照|现行|目前现行|为(?!.{0,20}(?:人|户|家|名|位)))/;

/** What is offered in place of the thing refused: 可通过…, 鼓励…. */
const ALTERNATIVE =
  /^(?:但|同时|建议|目前|也)?(?:可(?!行|研)|鼓励|引导|倡导|支持|建议(?!暂|不|维持)|如确|如有|对确|确需|由.{2,12}(?:给予|提供|解决)|欢迎|(?:我局|我们|我委|下一步|今后)?(?:将)?(?:继续)?(?:积极)?(?:呼吁|反映|关注|跟踪|争取|探索|做好|加强|加大|通过))/;
const LATER_IF =
  /(?:条件(?:成熟|具备|允许)|时机成熟|视.{2,16}情况|上级.{0,10}(?:出台|明确|允许).{0,6}后|财力(?:允许|好转|改善)|资金(?:到位|允许|落实)).{0,10}(?:后|时|再|适时|考虑|研究)?/;

/** Promises without a step: they say nothing about a recommendation by themselves. */
const VAGUE =
  /(?:认真|积极|充分|深入|进一步|继续|高度|切实|不断|持续)?(?:研究|探索|考虑|吸收|吸纳|借鉴|参考|重视|学习|关注|加强|加大|完善|优化|推动|推进|促进|提升|提高|强化|深化|健全|做好|落实|督促|支持|鼓励|引导|配合|协调|努力|争取|改进|呼吁|反映|巩固|抓好|压实)/;
/** A step that can be checked: a document, a figure, a day, a thing built. */
const CONCRETE =
  /\d|《|[一二三四五六七八九十两]+(?:个|所|条|处|座|台|辆|批|期|项|次|家|名|万|亿|年|月)|起草|编制|招标|修订|出台|印发|增设|新增|新建|改建|扩建|建设|建成|安装|开工|动工|试点|试行|列入|纳入|委托|提请|上报|报.{1,6}(?:审议|审批|批准|研究)|立项|论证|测算|征求意见|设立|开通|上线|采购|投放|配备|配置|划定|施划|改造|更换|延长|缩短|调整|取消|制定|拟订|拟定|下发|发放|签订|启动|实施|举办|开设|组建|成立|公开|公布|开放|推广|扩大|覆盖|常务会议|预算|选址|设计|勘察|摸排|排查|清理|整治|培训|招聘|验收|移交|审定|动议|筹建|筹备|建立|引进|选派|聘请|统一|推行|实行|开展|评估|监测|检测|检查|抽查|对接|洽谈/;

function blanked(clause: string): string {
  return withoutSpace(clause)
    .replace(/《[^》]{0,60}》/g, "《》")
    .replace(HARMLESS, "〓");
}

/** Whether the clause refuses. */
export function refuses(clause: string): boolean {
  const bare = blanked(clause);
  return REFUSED.some((cue) => cue.test(bare));
}

/** Whether the clause tells a step that only prepares what was asked. */
export function prepares(clause: string): boolean {
  return PREPARED.test(blanked(clause));
}

/** Whether the clause says that something is so or was done. */
export function isDone(clause: string): boolean {
  return DONE.test(blanked(clause));
}

/** Whether the clause speaks of what is under way or will be. */
export function isComing(clause: string): boolean {
  return COMING.test(blanked(clause));
}

/** Whether the clause is told as background: 近年来…, 截至5月底…. */
export function isBackground(clause: string): boolean {
  return BACKGROUND.test(withoutSpace(clause));
}

/** Whether the clause gives a reason. */
export function isReason(clause: string): boolean {
  return REASON.test(withoutSpace(clause));
}

/** Whether the clause, after a refusal, offers something else. */
export function isAlternative(clause: string): boolean {
  const bare = withoutSpace(clause);
  return ALTERNATIVE.test(bare) || LATER_IF.test(bare);
}

/** Whether a promise names a step that can be checked. */
export function isConcrete(clause: string): boolean {
  return CONCRETE.test(withoutSpace(clause).replace(VAGUE, ""));
}

/** Whether a clause carries any position at all. */
export function speaks(clause: string): boolean {
  return polarityOf(clause) !== "none";
}

/** The position of one clause by itself. */
export function polarityOf(clause: string): Polarity {
  if (refuses(clause)) return "refused";
  const coming = isComing(clause);
  const done = isDone(clause);
  if (done && !(coming && !/已/.test(clause))) return prepares(clause) ? "planned" : "done";
  return coming ? "planned" : "none";
}
