import { describe, expect, it } from 'vitest';
import { EventEmitter } from '../../src/graph/emitter.ts';

describe('an emitter', () => {
  it('tells all listeners, in their order, and says whether there were any', () => {
    const heard: unknown[] = [];
    const emitter = new EventEmitter();
    emitter.on('moved', (x, y) => heard.push(['first', x, y]));
    emitter.on('moved', (x) => heard.push(['second', x]));
    expect(emitter.emit('moved', 1, 2)).toBe(true);
    expect(emitter.emit('killed')).toBe(false);
    expect(heard).toEqual([
      ['first', 1, 2],
      ['second', 1],
    ]);
  });

  it('lets go of one listener, or of all', () => {
    const heard: string[] = [];
    const emitter = new EventEmitter();
    const first = () => heard.push('first');
    emitter.on('moved', first).on('moved', () => heard.push('second'));
    emitter.removeListener('moved', first).emit('moved');
    expect(heard).toEqual(['second']);
    expect(emitter.removeAllListeners().emit('moved')).toBe(false);
  });

  it('lets listeners take themselves away while they are told', () => {
    const heard: string[] = [];
    const emitter = new EventEmitter();
    emitter.once('moved', () => heard.push('once'));
    emitter.on('moved', () => heard.push('always'));
    emitter.emit('moved');
    emitter.emit('moved');
    expect(heard).toEqual(['once', 'always', 'always']);
  });
});
