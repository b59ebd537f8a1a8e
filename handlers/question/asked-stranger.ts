/** The surnames of nearly everybody, so that 农业委员 and 政协委员 are nobody. */
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";
const STRANGER = new RegExp(
  `(?:^|[^\\p{Script=Han}]|请问|查一?下|找一?下|看看|查|找|问|是|由|有|的)(?<name>[${SURNAMES}]\\p{Script=Han}{1,2})(?:委员(?!会)(?:们)?|代表)`,
  "u",
);

/** A person named as a member (沈某某委员) whom no look-up knew, and the question without the name. */
export function askedStranger(
  text: string,
  known: readonly unknown[],
): { stranger: string | undefined; rest: string } {
  const name = known.length > 0 ? undefined : STRANGER.exec(text)?.groups?.name;
  return { stranger: name, rest: name === undefined ? text : text.replace(name, " ") };
}
