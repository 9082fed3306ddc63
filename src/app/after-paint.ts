/** A page in the background draws no frames; there one goes on after so many milliseconds. */
const longestWait = 200;

/** Do something once the next frame is painted. Answers how to leave it undone. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const end = () => {
    isOver = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const go = () => {
    if (isOver) return;
    end();
    act();
  };
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(go);
  });
  timer = setTimeout(go, longestWait);
  return end;
}
