import type { Services } from '../services.ts';
import type { DrawJob } from './drawJob.ts';

/** What a map is drawn with beside its document, as much of it as that shows. */
export async function drawnWith(
  { assets, brands }: Pick<Services, 'assets' | 'brands'>,
  mapId: string,
  document: string,
): Promise<Pick<DrawJob, 'brand'> & Required<Pick<DrawJob, 'pictures'>>> {
  const [pictures, own] = await Promise.all([assets.pathsFor(mapId, document), brands.ofMap(mapId)]);
  if (!own) return { pictures };
  const { brand, logoPath } = own;
  return { brand, pictures: { ...pictures, ...(brand.logo && logoPath && { [brand.logo.asset]: logoPath }) } };
}
