import { type Cue, words } from "./cue-words.ts";

/** Steps that only prepare: once taken, what was asked is under way and not done. */
export const PREPARATION = words`
  委托
  (?:列入|纳入).{0,24}(?:计划|规划|议程|议题|日程|项目库|工作要点|盘子|方案|民生实事|重点工作|预备|预算|项目)(?!名录|名单|目录|清单)
  启动 着手 立项 选址 选线 踏勘 勘察 勘测 可研 可行性 招标 招投标 采购程序 上报 提请 报请 申报
  报(?:市|县|区|省|国务院|上级) 测算 调研 摸底 论证 征求意见 送审稿 征求意见稿 初稿 草案
  初步设计 施工图 设计方案 前期工作 起草 环评 商请 洽谈 对接 会商 沟通 争取
  写入.{0,30}(?:送审|征求|草案|规划) 动工 开工 奠基 破土 封顶 进场 初步 意向 约谈
  (?:书面|均|已)承诺 在建 建造 研究同意 原则同意 拟定
  (?:通过|完成|进入|提交|开展|组织)(?:了)?.{0,8}(?:评审|审查|审核|公示|编制|设计|比选)
`;

/** Steps that are still to come when no aspect says otherwise: 剩余部分列入规划. */
export const TO_BE_DONE = words`
  (?:列入|纳入).{0,24}(?:计划|规划|议程|日程|项目库|盘子|预备项目|储备项目) 新开工 开工建设
  动工 (?:剩余|其余|余下|剩下).{0,16}(?:纳入|列入|编入|安排|同步)
`;

/** Signs that a thing is so or was done. */
export const DONE: readonly Cue[] = [
  {
    because: "the perfect aspect",
    pattern: words`
      已(?!批|经费) 业已 早已 均已 现已
    `,
  },
  {
    because: "the perfect aspect",
    pattern: words`
      (?<!为|受不|除|受到|感到|看到|想到|考虑到|认识到|注意到|收到)了(?!解(?!放))
    `,
  },
  {
    because: "a deed, where nothing puts it in the future",
    pattern: words`
      完成(?!时限|率|后|情况) 建成 实现 上线 启用 投用 投入使用 开通 印发 出台 颁布 施行 实行
      推行 起执行 执行 运行 成功 顺利 先后 累计 办结 落实到位 全覆盖 覆盖率 达到 取缔 查处 开放
      揭牌 挂牌 投放 发放 公布 发布 举办 开办 首航 到位 达标 拨款 拨付 配备 配齐 上墙 共建 辟出
      腾出 划出 建起 装上 修好 建好 办成 配齐 扫尾 收官 写明 载明 重新运转 销号 ^(?:已|予以|完全|全部)?采纳$
      (?:全部|悉数|全都|均)(?=[一-龥]{2}) 结束(?!后) 完毕(?!后) (?<![不法难未能])做到 亮灯 立等可取 迎客 接诊 送出
      通(?:车|水|气|航|电|邮)(?!后|条件)
    `,
  },
  {
    because: "the result that the verb has reached",
    pattern: words`
      [铺画装修建配换贴架拆搬移埋挖补改清腾办](?:好|完|毕)(?!后|之?前)(?=[,。;]|$)
      (?:由|从)[^,]{1,16}(?:缩短|压缩|压减|提高|增加|扩大|调整|下调|上调|降|压|减|缩|提|扩|涨|升|延|长)(?:至|到|为)
      [减压缩降扩升并](?:到|至|入)(?:了)? 验收合格 接入(?!后) 过半(?=[,。;]|$)
    `,
  },
  {
    because: "a state that lasts, or a thing that happened",
    pattern: words`
      (?:[挂贴写摆装留盯守住架停]着|[贴挂摆装放]在)(?!手|眼前|心) (?<![超通经不难透错到见听说想提讲谈])过(?=的[一-龥]|[,。;]|$)
    `,
  },
  {
    because: "the verb at the end of the clause reached its result",
    pattern: words`
      (?<![更良不做搞抓最较很越美友])(?:好|完|掉|走|齐)(?=[,。;]|$) [装配挂添补换安种栽铺盖建评]上(?=[,。;]|$) [^,]{3,}(?:起来|出来|下来|上去|进去)了?(?=[,。;]|$)
    `,
  },
  {
    because: "more than was asked",
    pattern: words`
      (?:优于|高于|好于|超过|达到)(?:了)?(?:您|你|贵|委员|提案|所提|建议).{0,10}(?:标准|要求|水平|比例|目标)
    `,
  },
  {
    because: "a state that exists",
    pattern: words`
      [拿划挤拨]出 选定 安排为 指定为 (?:设|装|配|建|开|列|备|驻|聘|存|持|带)有 均有 都有 现有 已有 定向 优先 享受 享有 提供
    `,
  },
  {
    because: "a rule in force, a decision taken",
    pattern: words`
      (?:要求|明确|规定)(?:了)?.{4,} 允许 同意(?!.{0,10}后) 给予 全年无休 全天
    `,
  },
  {
    because: "in force from a day on",
    pattern: words`
      自.{2,16}起 从.{2,16}起 起施行
    `,
  },
  {
    because: "what people can use today",
    pattern: words`
      可以?(?:延|放宽|适当|开放|实行|在|从|凭|当场|直接|享受|提取|申请|拨打|通过|安排|随时|自行|一键|扫码|免费|查询|使用|就近|办理)
      即可 均可 当场 即办 一次办 全程网办
    `,
  },
  {
    because: "a deed with its figure, told without any aspect",
    pattern: words`
      ^(?:今年|本年度|目前|现|近年)?(?:共|累计|新|已)?(?:安排|购置|采购|新增|新建|改造(?!费用|资金|成本)|安装|修建|聘用|招聘|组建|设立|建立|培训|印制|制作|清理|清运|整治|检查|抽检|投入|签|引进|登记|排查|开展|组织|召开|走访|接入|服务|惠及|增加|增设|施划|配置|储备|恢复|建起).{0,24}[\d一二三四五六七八九十两]
    `,
  },
  {
    because: "done again and again",
    pattern: words`
      每(?:月|年|周|季度|学期|日|天|家|逢)[^,]{0,20}(?:一次|一场|\d|两|三|一|公示|公布|通报|检查|抽查|更新)
    `,
  },
];
