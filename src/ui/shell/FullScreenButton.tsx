import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ToolButton } from '../kit/ToolButton.tsx';
import { strings } from '../words/strings.ts';

/** Gives the page the whole screen, and takes it back; not there where the browser does not allow it. */
export function FullScreenButton(): JSX.Element | undefined {
  const isOn = useSignal(document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => {
      isOn.value = document.fullscreenElement !== null;
    };
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [isOn]);
  if (!document.fullscreenEnabled) return undefined;
  return (
    <ToolButton
      class="full-screen"
      icon={isOn.value ? 'smallScreen' : 'fullScreen'}
      name={isOn.value ? strings.exitFullScreen : strings.fullScreen}
      onClick={toggle}
    />
  );
}

/** A browser that refuses leaves the page as it is. */
function toggle(): void {
  const changed = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  changed.catch(() => {});
}
