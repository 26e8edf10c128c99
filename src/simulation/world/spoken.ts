/** Something that a resident said in WeChat (群众来信), and what an answer to it looks like. */
export interface Spoken {
  readonly openid: string;
  readonly at: Date;
  readonly answer: RegExp;
}
