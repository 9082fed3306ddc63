/** Where a model is asked; held in memory for this tab, and nowhere else. */
import { signal } from '@preact/signals';

export const modelAddress = signal<{ readonly address: string; readonly model: string; readonly key: string }>({
  address: '',
  model: '',
  key: '',
});
