/** What the page opens with (示例查询). It works on every graph, with a token and without. */
export const EXAMPLE_QUERY = `# 按 Ctrl-Enter 执行。Ctrl-空格 提示可用字段，左上角可查阅全部说明。
query Overview {
  __schema {
    queryType {
      fields {
        name
        description
      }
    }
  }
}
`;
