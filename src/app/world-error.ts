/** A failure of the world, not of the program: the network, the disk, a worker. Shown in one place, with what to do. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
  readonly code: 'network' | 'file' | 'clipboard' | 'storage' | 'worker' | 'image' | 'start';

  constructor(code: WorldError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
