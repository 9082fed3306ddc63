/** Programs that draw nothing, in the place of sigma's own, which it would otherwise compile. */
import { AbstractEdgeProgram, AbstractNodeProgram } from 'sigma/rendering';

/** A node program that draws nothing. */
export class NoNodeProgram extends AbstractNodeProgram {
  drawLabel: undefined;
  drawHover: undefined;
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}

/** An edge program that draws nothing. */
export class NoEdgeProgram extends AbstractEdgeProgram {
  drawLabel: undefined;
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}
