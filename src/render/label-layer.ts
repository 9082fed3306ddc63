/** Draws the labels of a picture on a 2D canvas. */
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { createLabelArranger, type LabelView } from './arrange-labels.ts';
import { createTextMeasure, drawLabel, type TextMeasure } from './label-text.ts';

export interface LabelLayer {
  /** Measures texts as the labels are, until `forgetWidths`. */
  readonly measure: Pick<TextMeasure, 'sizeOf'>;
  /** Draw the labels of a view; the context is in CSS pixels and empty. */
  readonly draw: (context: CanvasRenderingContext2D, view: LabelView) => void;
  /** The same, in slices. */
  readonly drawing: (context: CanvasRenderingContext2D, view: LabelView) => Sliced<void>;
  /** Arrange the labels anew the next time, for something has moved or is marked. */
  readonly forget: () => void;
  /** Measure all texts anew, for another font is there now. */
  readonly forgetWidths: () => void;
}

/** Make a layer that remembers where its labels stood, so that they keep their places while the picture moves. */
export function createLabelLayer(context: CanvasRenderingContext2D): LabelLayer {
  const measure = createTextMeasure(context);
  const { arranging, forget } = createLabelArranger(measure);
  function* drawing(target: CanvasRenderingContext2D, view: LabelView): Sliced<void> {
    const { paper } = view.picture.palette;
    for (const { text, place, ink, opacity } of yield* arranging(view)) {
      yield;
      drawLabel(target, text, place, { ink, paper, opacity });
    }
  }
  return {
    measure,
    forget,
    forgetWidths: () => {
      measure.forget();
      forget();
    },
    drawing,
    draw: (target, view) => atOnce(drawing(target, view)),
  };
}
