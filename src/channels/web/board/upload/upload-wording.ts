/** What the page says on which staff upload documents. */
export const uploadWording = {
  title: "导入文件",
  back: "回到看板",
  matters: "待处理",
  intro:
    "选好文件先看会改变什么，确认后才写入。格式：文本、网页、Word、Excel、CSV、JSON、PDF、ZIP，可以一次选几个，合计不超过20MB；更大的请放进 PROPOSALS_DIR 文件夹，或用导入命令。",
  files: "文件",
  look: "看会改变什么",
  noFile: "没有选文件，请选好再看。",
  tooLarge: "文件合计超过20MB，没有读。请分几次，或放进 PROPOSALS_DIR 文件夹。",
  preview: "会改变什么",
  report: "结果",
  notUnderstood: "没有看懂要怎么办，请重新选文件。",
} as const;
