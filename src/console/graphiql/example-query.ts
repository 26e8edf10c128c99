/** What the page opens with (示例查询): something for everybody, and something that needs a token. */
export const EXAMPLE_QUERY = `# 按 Ctrl-Enter 执行；左上角可查阅全部类型和字段的说明。

# 辖区是公开信息，不需要令牌。
query Areas {
  areas {
    code
    name
    level
  }
}

# 本辖区纠纷需要令牌；不予显示的字段及原因列在 withheld 中。
query Disputes {
  disputes(first: 10) {
    edges {
      node {
        id
        title
        step
        withheld {
          field
          code
        }
      }
    }
  }
}
`;
