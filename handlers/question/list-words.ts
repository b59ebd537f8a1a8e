/** What buttons say of the open list and of searching anew; `listChange` and `askedAnew` read it. */
export const listWords = {
  again: "回到列表",
  drop: "去掉条件",
  replace: (condition: string) => `换成${condition}`,
  search: (words: string) => `搜索 ${words}`,
} as const;
