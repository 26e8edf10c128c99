/** The levels of the grid system (网格化服务管理体系): subdistrict 街道, community 社区, grid 网格. */
export type AreaLevel = 'subdistrict' | 'community' | 'grid';

/** A place that somebody is answerable for (辖区). */
export interface Area {
  /** A division code, or for a grid the subdistrict's code, a hyphen and three digits: 530112010-007. */
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  /** The code of the area above; the subdistrict has none. */
  readonly parent?: string;
}
