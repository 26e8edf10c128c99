import { Phone } from './phone';

/** What whoever has asked nothing yet is told (欢迎语). */
export function Welcome() {
  return (
    <section className="welcome">
      <h2>您想问什么？</h2>
      <p>用自己的话说就行：发生了什么事，谁和谁，想知道什么。回答引用法律原文，可以接着追问。</p>
      <ul>
        <li>“邻居把水沟堵了，水淹了我家地，怎么办？”</li>
        <li>“那要是他不肯呢？”</li>
        <li>“这条是什么意思？”</li>
      </ul>
      <p className="hint">
        <Phone text="人有危险，先打110；法律援助热线12348。" />
      </p>
    </section>
  );
}
