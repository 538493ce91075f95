import { svg, type SVGTemplateResult } from "lit";

/** One-stroke signs on a grid of 24; all take the colour of the text beside them and are silent to screen readers. */
const strokes = {
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  close: "M6 6l12 12M18 6L6 18",
  layers: "M12 4l9 5-9 5-9-5zM4 13l8 4.5 8-4.5M4 17l8 4.5 8-4.5",
  eye: "M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.500 12 2.500 12zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
  up: "M5 15l7-7 7 7",
  down: "M5 9l7 7 7-7",
  walk: "M13 4.500a1.200 1.200 0 1 0 0-.1zM12.500 8l-3 3.500 3 3 1 6M9.500 11.500L8 20.500M12.500 8l3.500 3.500 3 .5M12 8l-4 1-1.500 3",
  print: "M7 9V3.500h10V9M7 18H4V9.500h16V18h-3M7 14.500h10v6H7z",
  send: "M12 15V3.500M7.500 8L12 3.500 16.500 8M6 12H4.500v8.500h15V12H18",
  warning: "M12 4l9.500 16h-19zM12 10v4.500M12 17v.5",
  edit: "M4 20l1-4L16.500 4.500l3 3L8 19zM14 7l3 3",
  undo: "M9 14L4 9l5-5M4 9h9.500a6 6 0 0 1 0 12H9",
  redo: "M15 14l5-5-5-5M20 9h-9.500a6 6 0 0 0 0 12H15",
  plus: "M12 5v14M5 12h14",
  check: "M4.500 12.500l5 5L19.500 7",
  again: "M19 12a7 7 0 1 1-2.200-5.100M19.500 3.500v4h-4",
  play: "M8 5.500v13l10.500-6.500z",
  pause: "M8.500 5.500v13M15.500 5.500v13",
  clock: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2",
  find: "M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.300 15.300L20.500 20.500",
  grip: "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
  here: "M12 8.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM12 2v4M12 18v4M2 12h4M18 12h4",
  map: "M3 6.500l6-2.500 6 2.500 6-2.500v13.500l-6 2.500-6-2.500-6 2.500zM9 4v13.500M15 6.500v13.500",
} as const;

export type IconName = keyof typeof strokes;

/** So many CSS pixels at the usual size of letters, and as much larger as the reader’s letters are. */
export function rem(pixels: number): string {
  return `${pixels / 16}rem`;
}

/** A sign of the given size in CSS pixels. */
export function icon(name: IconName, size = 22): SVGTemplateResult {
  return svg`<svg width=${rem(size)} height=${rem(size)} viewBox="0 0 24 24" fill="none" stroke="currentColor"
    stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${strokes[name]}></path></svg>`;
}

/** An arrow that points along a bearing in degrees clockwise from north, in a ring with north marked. */
export function compass(bearing: number, size = 44): SVGTemplateResult {
  return svg`<svg width=${rem(size)} height=${rem(size)} viewBox="0 0 44 44" fill="none" stroke="currentColor"
    stroke-width="1.4" aria-hidden="true"><circle cx="22" cy="22" r="20" opacity=".45"></circle>
    <path d="M22 2v5" stroke-width="2.4"></path>
    <g transform=${`rotate(${bearing} 22 22)`}><path d="M22 7l6.500 18-6.500-4-6.500 4z" fill="currentColor" stroke="none"></path></g></svg>`;
}

/** An arrow as one would point: up is straight ahead, `turn` degrees to the right of it. */
export function pointer(turn: number, size = 56): SVGTemplateResult {
  return svg`<svg width=${rem(size)} height=${rem(size)} viewBox="0 0 44 44" aria-hidden="true"><g transform=${`rotate(${turn} 22 22)`}
    ><path d="M22 3l13 17h-8v20h-10v-20h-8z" fill="currentColor"></path></g></svg>`;
}
