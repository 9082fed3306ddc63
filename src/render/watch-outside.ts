/** What a session follows outside itself: the size of its element, the pixels of the screen, the WebGL context, the fonts. */
import type { SigmaStage } from './sigma-stage.ts';

/** Follow the size of the element and the pixel ratio of the screen. */
export function watchSize(host: HTMLElement, sigma: SigmaStage, onResize: () => void): () => void {
  let { offsetWidth: width, offsetHeight: height } = host;
  let isGone = false;
  const draw = () => {
    if (isGone) return;
    onResize();
    // Resized canvases are empty: draw before they are shown.
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  };
  const observer = new ResizeObserver(() => {
    if ((host.offsetWidth === width && host.offsetHeight === height) || host.offsetWidth === 0) return;
    width = host.offsetWidth;
    height = host.offsetHeight;
    if (sigma.isPainted()) void sigma.fitToHost().then(draw);
    else {
      sigma.resize();
      draw();
    }
  });
  observer.observe(host);
  let ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const onRatio = () => {
    ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    ratio.addEventListener('change', onRatio, { once: true });
    sigma.resize(true);
    sigma.scheduleRender();
  };
  ratio.addEventListener('change', onRatio, { once: true });
  return () => {
    isGone = true;
    observer.disconnect();
    ratio.removeEventListener('change', onRatio);
  };
}

/** Hear of it when the context is lost. */
export function watchContext(canvas: HTMLCanvasElement | undefined, onLost: () => void): () => void {
  const lose = (event: Event) => {
    event.preventDefault();
    onLost();
  };
  canvas?.addEventListener('webglcontextlost', lose, { once: true });
  return () => canvas?.removeEventListener('webglcontextlost', lose);
}

/** Hear of fonts that have come. */
export function watchFonts(onFonts: () => void): () => void {
  document.fonts.addEventListener('loadingdone', onFonts);
  return () => document.fonts.removeEventListener('loadingdone', onFonts);
}
