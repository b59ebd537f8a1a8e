/** A place ends in 市, 县, 区, 省 or 州; 城市, 市场 and the like begin a bureau's own name. */
const PLACE = /^(?!城市|市场|市政|县域|区域)[^市县区省州]{0,6}(?<!城)[市县区省州](?!场|政|域)(?=.{2,})/u;

/** A bureau's name without the place before it: 示例市教育局 gives 教育局. */
export function withoutPlace(name: string): string {
  return name.replace(PLACE, "") || name;
}

/**
 * Whether two spellings name one bureau of one place: equal without the place, or the short one's characters
 * stand in the long one in order (卫健局 in 卫生健康局). Renames are the alias table's business.
 */
export function sameBureau(a: string, b: string): boolean {
  const [short, long] = [withoutPlace(a), withoutPlace(b)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (short === long) return true;
  return short.length > 1 && short.at(-1) === long.at(-1) && isSubsequence(short, long);
}

function isSubsequence(short: string, long: string): boolean {
  const rest = [...short];
  for (const character of long) if (character === rest[0]) rest.shift();
  return rest.length === 0;
}
