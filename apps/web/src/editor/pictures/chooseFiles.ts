import { PICTURE_TYPES } from '@milepost/schema/http/names';

/** Lets somebody choose pictures from their device. None when they change their mind. */
export function chooseFiles(several: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = PICTURE_TYPES.join(',');
    input.multiple = several;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
