/** A dispute-like document of about 2 KB; every fourth has effects that fall due. */
export function dispute(n: number) {
  const at = new Date(1_750_000_000_000 + n * 60_000);
  const due = n % 4 === 0 ? { nextEffectAt: new Date(n), plainEffectAt: new Date(n) } : {};
  return {
    _id: `dispute-${String(n).padStart(6, '0')}`,
    version: 1,
    step: ['collected', 'reported', 'assessed', 'handled'][n % 4],
    area: `530112-${n % 40}`,
    title: '邻里排水沟堵塞引发的相邻关系纠纷',
    summary: '当事人反映邻居将水沟填堵，雨季时水淹自家耕地，经村组劝说未果，请求上级派员调解。'.repeat(3),
    parties: [0, 1].map((side) => ({
      id: `person-${n}-${side}`,
      role: side === 0 ? 'applicant' : 'respondent',
      language: 'yiq',
    })),
    history: Array.from({ length: 10 }, (_, i) => ({
      version: i + 1,
      step: 'handled',
      by: `mediator-${i}`,
      at,
      note: '已联系双方，约定下次会面时间。',
    })),
    effects: n % 4 === 0 ? [{ id: `effect-${n}`, kind: 'deliver', platform: 'court', at }] : [],
    createdAt: at,
    ...due,
  };
}
